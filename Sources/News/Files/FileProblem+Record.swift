/// The reason why a file has no article, as text in the index and between programs: `notText 0 12`. Only reasons that
/// depend on the file's bytes alone are kept; a file that the system refused may be readable next time.
extension FileProblem.Cause {
  /// Nil if the file has to be tried again.
  package var record: String? {
    switch self {
    case .empty: "empty"
    case .blank: "blank"
    case .notText(let byte, let offset): "notText \(byte) \(offset)"
    case .tooLarge(let bytes): "tooLarge \(bytes)"
    case .notJSON: "notJSON"
    case .noArticle: "noArticle"
    case .noEntries: "noEntries"
    case .tooManyFields(let fields, let columns): "tooManyFields \(fields) \(columns)"
    case .subscriptions: "subscriptions"
    case .linkList: "linkList"
    case .notClosed(let element, let line, let taken): "notClosed \(line) \(taken) \(element)"
    case .damagedMarkup(let line, let places): "damagedMarkup \(line) \(places)"
    case .archive(let problem): "archive \(problem.rawValue)"
    case .document(let kind): "document \(kind.rawValue)"
    case .readerStopped(let end): "readerStopped \(end.rawValue)"
    case .noSuchFile, .unreadable, .notAFile, .noSuchEntry, .noReader: nil
    }
  }

  /// Nil if the record is not understood.
  package init?(record: String) {
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
    case ("noEntries", nil, nil): self = .noEntries
    case ("notText", let byte?, let offset?): self = .notText(byte: UInt8(clamping: byte), offset: offset)
    case ("tooLarge", let bytes?, nil): self = .tooLarge(bytes: bytes)
    case ("tooManyFields", let fields?, let columns?): self = .tooManyFields(fields, columns: columns)
    case ("damagedMarkup", let line?, let places?): self = .damagedMarkup(line: line, places: places)
    case ("subscriptions", nil, nil): self = .subscriptions
    case ("linkList", nil, nil): self = .linkList
    case ("notClosed", let line?, let taken?):
      self = .notClosed(element: words.dropFirst(3).joined(separator: " "), line: line, taken: taken)
    case ("readerStopped", let end?, nil): self = .readerStopped(ReaderEnd(rawValue: end) ?? .crashed)
    default: return nil
    }
  }

  private init?(named kind: Substring, _ value: String) {
    switch kind {
    case "archive":
      guard let problem = ArchiveProblem(rawValue: value) else { return nil }
      self = .archive(problem)
    case "document":
      guard let kind = OtherDocument(rawValue: value) else { return nil }
      self = .document(kind)
    default: return nil
    }
  }

  /// The way in which the program that reads a format ended before the file did.
  package enum ReaderEnd: Int, Hashable, Sendable {
    case crashed, outOfTime
  }
}
