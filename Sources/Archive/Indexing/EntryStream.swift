internal import News

/// Takes the entries of files one after the other, so that a batch has a limited number of articles however many a file
/// contains.
struct EntryStream: Sendable {
  /// Something to be done for a file.
  enum Step: Sendable {
    /// The file contains several articles: its entries follow, and then `end`.
    case begin
    case entry(FileEntry)
    case refused(FileProblem)
    /// All entries of the file came.
    case end
  }

  private let reader: ArticleReader
  private var files: ArraySlice<FolderComparison.Item>
  /// The file of several articles whose entries come now.
  private var current: (item: FolderComparison.Item, entries: FileEntries)?

  init(_ files: [FolderComparison.Item], _ reader: ArticleReader) {
    self.files = files[...]
    self.reader = reader
  }

  /// The steps up to the next `count` entries and refused files; none at the end.
  mutating func next(_ count: Int) -> [(item: FolderComparison.Item, step: Step)] {
    var steps: [(item: FolderComparison.Item, step: Step)] = []
    var rest = count
    while rest > 0 {
      if let (item, step) = nextEntry() {
        steps.append((item, step))
        if case .end = step { continue }
      } else if let item = files.popFirst() {
        steps += open(item)
      } else {
        break
      }
      rest -= 1
    }
    return steps
  }

  /// The next step of the current file; nil if there is no current file.
  private mutating func nextEntry() -> (FolderComparison.Item, Step)? {
    guard let item = current?.item else { return nil }
    do throws(FileProblem) {
      guard let entry = try current?.entries.next() else {
        current = nil
        return (item, .end)
      }
      return (item, .entry(entry))
    } catch {
      current = nil
      return (item, .refused(error))
    }
  }

  /// Opens a file and takes its first entry.
  private mutating func open(_ item: FolderComparison.Item) -> [(item: FolderComparison.Item, step: Step)] {
    do throws(FileProblem) {
      var entries = try reader.entries(at: item.path)
      guard let first = try entries.next() else {
        throw FileProblem(path: item.path, cause: .empty, isNamed: false)
      }
      guard first.location.entry != nil else { return [(item, .entry(first))] }
      current = (item, entries)
      return [(item, .begin), (item, .entry(first))]
    } catch {
      return [(item, .refused(error))]
    }
  }
}
