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
    refusal = recorded.flatMap(FileProblem.Cause.init(recorded:))
  }
}

/// The reason why a file has no article, as text in the index: `notText 0 12`. Only reasons that depend on the file's
/// bytes alone are kept; a file that the system refused may be readable next time.
extension FileProblem.Cause {
  /// Nil if the file has to be tried again.
  var record: String? {
    switch self {
    case .empty: "empty"
    case .blank: "blank"
    case .notText(let byte, let offset): "notText \(byte) \(offset)"
    case .tooLarge(let bytes): "tooLarge \(bytes)"
    case .notJSON: "notJSON"
    case .noArticle: "noArticle"
    case .archive(let problem): "archive \(problem.rawValue)"
    case .document(let kind): "document \(kind.rawValue)"
    case .noSuchFile, .unreadable, .notAFile, .noSuchEntry: nil
    }
  }

  /// Nil if the record is not understood.
  fileprivate init?(recorded record: String) {
    let words = record.split(separator: " ")
    if words.count == 2, let named = Self.init(named: words[0], String(words[1])) {
      self = named
      return
    }
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

  private init?(named kind: Substring, _ value: String) {
    switch kind {
    case "archive": if let problem = ArchiveProblem(rawValue: value) { self = .archive(problem) } else { return nil }
    case "document": if let kind = OtherDocument(rawValue: value) { self = .document(kind) } else { return nil }
    default: return nil
    }
  }
}
