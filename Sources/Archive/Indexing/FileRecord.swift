internal import GRDB
internal import News

/// What the index knows of a file beside its path.
struct FileRecord {
  /// The stamp when the file was read; no file's where it wasn't read to its end.
  let stamp: FileStamp
  /// The version of the recognition that read the file.
  let recognition: Int
  /// How many articles the file gave.
  let articles: Int
  /// Why the file gave no article; nil where it gave some, or has to be tried again.
  let refusal: FileProblem.Cause?

  /// The stamp of a file that is being written to the index.
  static let unfinished = FileStamp(size: -1, modified: -1)

  /// The columns that `init` reads, from the second on.
  static let columns = "size, modified, recognition, articles, refusal"

  init(_ row: Row) {
    stamp = FileStamp(size: row[1], modified: row[2])
    recognition = row[3]
    articles = row[4]
    refusal = (row[5] as String?).flatMap(FileProblem.Cause.init(recorded:))
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
    case .noSuchFile, .unreadable, .notAFile: nil
    }
  }

  /// Nil where the record is not understood.
  fileprivate init?(recorded record: String) {
    let words = record.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    switch (words.first, numbers.first, numbers.dropFirst().first) {
    case ("empty", nil, nil): self = .empty
    case ("blank", nil, nil): self = .blank
    case ("notText", let byte?, let offset?): self = .notText(byte: UInt8(clamping: byte), offset: offset)
    case ("tooLarge", let bytes?, nil): self = .tooLarge(bytes: bytes)
    default: return nil
    }
  }
}
