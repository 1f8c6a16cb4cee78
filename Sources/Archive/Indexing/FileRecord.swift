internal import GRDB
internal import News

/// The record of a file in the index, or of an entry without an article, beside the path.
struct FileRecord {
  /// The number of the entry; 0 for the file.
  let entry: Int
  /// The stamp when the file was read; no file's where it wasn't read to its end.
  let stamp: FileStamp
  /// The version of the recognition that read the file.
  let recognition: Int
  /// How many entries the file has; 1 where the file is an article, 0 where it gave none.
  let entries: Int
  /// Why the file gave no article; nil where it gave some, or has to be tried again.
  let refusal: FileProblem.Cause?

  /// The stamp of a file that is being written to the index.
  static let unfinished = FileStamp(size: -1, modified: -1)

  /// The columns that `init` reads, from the second on.
  static let columns = "entry, size, modified, recognition, entries, refusal"

  init(_ row: Row) {
    entry = row[1]
    stamp = FileStamp(size: row[2], modified: row[3])
    recognition = row[4]
    entries = row[5]
    refusal = (row[6] as String?).flatMap(FileProblem.Cause.init(recorded:))
  }
}

/// Why a file gave no article, as the index keeps it: `notText 0 12`. Only causes that depend on the file's bytes alone
/// are kept; what the system refused may be granted next time.
extension FileProblem.Cause {
  /// Nil where the file has to be tried again.
  var record: String? {
    switch self {
    case .empty: "empty"
    case .blank: "blank"
    case .notText(let byte, let offset): "notText \(byte) \(offset)"
    case .tooLarge(let bytes): "tooLarge \(bytes)"
    case .notJSON: "notJSON"
    case .noArticle: "noArticle"
    case .noSuchFile, .unreadable, .notAFile, .noSuchEntry: nil
    }
  }

  /// Nil where the record is not understood.
  fileprivate init?(recorded record: String) {
    let words = record.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, numbers.first, numbers.dropFirst().first) {
    case ("empty", nil, nil): self = .empty
    case ("blank", nil, nil): self = .blank
    case ("notJSON", nil, nil): self = .notJSON
    case ("noArticle", nil, nil): self = .noArticle
    case ("notText", let byte?, let offset?): self = .notText(byte: UInt8(clamping: byte), offset: offset)
    case ("tooLarge", let bytes?, nil): self = .tooLarge(bytes: bytes)
    default: return nil
    }
  }
}
