internal import News

/// Takes the entries of files one after the other, in batches.
struct ArticleFeed: Sendable {
  /// Some entries and problems in the order of the files.
  struct Batch: Sendable {
    var entries: [FileEntry] = []
    var problems: [FileProblem] = []
    /// The number of files that were read to their end.
    var files = 0

    var isEmpty: Bool { entries.isEmpty && problems.isEmpty && files == 0 }
  }

  private let reader = ArticleReader()
  private var files: ArraySlice<FileFinder.File>
  private var open: (entries: FileEntries, isNamed: Bool, hasEntry: Bool)?

  init(_ files: [FileFinder.File]) {
    self.files = files[...]
  }

  /// The next `count` entries; an empty batch at the end.
  mutating func next(_ count: Int) -> Batch {
    var batch = Batch()
    while batch.entries.count < count {
      guard open != nil || openNext(&batch) else { break }
      takeEntry(&batch)
    }
    return batch
  }

  /// Opens the next file that can be opened; false at the end.
  private mutating func openNext(_ batch: inout Batch) -> Bool {
    while let file = files.popFirst() {
      do throws(FileProblem) {
        open = (try reader.entries(at: PathText.text(of: file.path)), file.isNamed, false)
        return true
      } catch {
        batch.problems.append(error.with(isNamed: file.isNamed))
        batch.files += 1
      }
    }
    return false
  }

  /// Takes the next entry of the open file, and closes the file at its end. Entries before a damage stay.
  private mutating func takeEntry(_ batch: inout Batch) {
    guard var file = open else { return }
    do throws(FileProblem) {
      if let entry = try file.entries.next() {
        batch.entries.append(entry)
        file.hasEntry = true
        open = file
        return
      }
    } catch {
      batch.problems.append(error.with(isNamed: file.isNamed))
    }
    batch.files += 1
    open = nil
  }
}

extension FileProblem {
  fileprivate func with(isNamed: Bool) -> FileProblem {
    FileProblem(path: path, entry: entry, cause: cause, isNamed: isNamed)
  }
}
