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
  /// A file of several articles whose entries come now.
  private struct OpenFile {
    let item: FolderComparison.Item
    /// Nil behind the entry at which the file can't be read any further.
    var entries: FileEntries?
    /// The number of the last entry that came.
    var last = 0
  }

  private var current: OpenFile?

  init(_ files: [FolderComparison.Item], _ reader: ArticleReader) {
    self.files = files[...]
    self.reader = reader
  }

  /// True if no step is left.
  var isAtEnd: Bool { files.isEmpty && current == nil }

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
    guard let item = current?.item, let last = current?.last else { return nil }
    do throws(FileProblem) {
      guard let entry = try current?.entries?.next() else {
        current = nil
        return (item, .end)
      }
      current?.last = entry.location.entry ?? last
      return (item, .entry(entry))
    } catch {
      // The entries before the damage stay.
      current?.entries = nil
      let problem = FileProblem(path: error.path, entry: last + 1, cause: error.cause, isNamed: error.isNamed)
      return (item, .refused(problem))
    }
  }

  /// Opens a file and takes its first entry.
  private mutating func open(_ item: FolderComparison.Item) -> [(item: FolderComparison.Item, step: Step)] {
    do throws(FileProblem) {
      var entries = try reader.entries(at: item.path)
      guard let first = try entries.next() else {
        throw FileProblem(path: item.path, cause: entries.absence, isNamed: false)
      }
      guard first.location.entry != nil else { return [(item, .entry(first))] }
      current = OpenFile(item: item, entries: entries, last: first.location.entry ?? 0)
      return [(item, .begin), (item, .entry(first))]
    } catch {
      return [(item, .refused(error))]
    }
  }
}
