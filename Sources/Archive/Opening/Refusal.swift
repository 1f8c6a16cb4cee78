internal import News

/// Why a file gave no article, as the index remembers it: `notText 0 12`. Only what hangs on the file's bytes alone is
/// remembered; what the system refused may be granted next time.
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

  /// Nil where the record says nothing that is known.
  init?(recorded record: String) {
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
