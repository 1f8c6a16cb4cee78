internal import GRDB
internal import News

/// The record of a file in the index, or of an entry without an article, beside the path.
struct FileRecord {
  /// The number of the entry; 0 for the file.
  let entry: Int
  /// The stamp when the file was read; the stamp of no file if the file wasn't read to its end.
  let stamp: FileStamp
  /// The version of the recognition that read the file.
  let recognition: Int
  /// The number of entries of the file: 1 if the file is an article, 0 if the file has no article.
  let entries: Int
  /// Why the file gave no article; nil if it gave some, or has to be tried again.
  let refusal: FileProblem.Cause?

  /// The stamp of a file that is being written to the index.
  static let unfinished = FileStamp(size: -1, modified: -1)

  /// The columns that `init` reads, from the second on.
  static let columns = "entry, size, modified, recognition, entries, refusal"

  init(_ row: Row) throws {
    entry = try row.value(1)
    stamp = FileStamp(size: try row.value(2), modified: try row.value(3))
    recognition = try row.value(4)
    entries = try row.value(5)
    let recorded: String? = try row.value(6)
    refusal = recorded.flatMap(FileProblem.Cause.init(record:))
  }
}
