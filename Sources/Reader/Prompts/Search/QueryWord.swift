internal import Catalogue
internal import Languages
internal import News
internal import Text

/// The last condition of a query that is being typed, cut into field and value.
struct QueryWord {
  /// The text before it, a `-` that negates it included.
  let head: String
  let field: QueryField?
  /// The typed part of its value, without the quotation mark before it.
  let value: String
  /// True if the word may be the beginning of a name.
  let mayBeName: Bool
  /// The text before its value.
  let headOfValue: String

  init(endOf typed: String) {
    var start = Self.startOfLastWord(in: typed)
    if typed[start...].first == "-" { start = typed.index(after: start) }
    let word = typed[start...]
    head = String(typed[..<start])
    guard let colon = word.firstIndex(of: ":"), let field = QueryField(rawValue: String(word[..<colon]))
    else {
      self.field = nil
      value = String(word)
      mayBeName = word.first?.isLetter == true
      headOfValue = head
      return
    }
    self.field = field
    value = word[word.index(after: colon)...].filter { !Self.isQuote($0) }
    mayBeName = field == .name
    headOfValue = String(typed[...colon])
  }

  /// True if a language's code or its own name begins with the word: `vi` and `tieng` for Vietnamese.
  func begins(_ language: Census.Entry) -> Bool {
    language.language.code.hasPrefix(value.lowercased())
      || fold(language.endonym).hasPrefix(fold(value))
  }

  /// The name of an entity that begins as typed, else its usual one; in quotation marks where it has several
  /// words.
  static func name(of entity: Entity, beginning typed: String) -> String {
    let beginning = fold(typed)
    let names = entity.names.sorted { $0.key < $1.key }.map(\.value)
    let name =
      names.first { fold($0).hasPrefix(beginning) } ?? entity.name(in: .undetermined)
    let bare = name.filter { !isQuote($0) }
    return bare.contains(where: \.isWhitespace) ? "\"\(bare)\"" : bare
  }

  /// White space within quotation marks parts no words.
  private static func startOfLastWord(in typed: String) -> String.Index {
    var start = typed.startIndex
    var isQuoted = false
    for index in typed.indices {
      if isQuote(typed[index]) { isQuoted.toggle() }
      if !isQuoted, typed[index].isWhitespace { start = typed.index(after: index) }
    }
    return start
  }

  private static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "“" || character == "”" || character == "„"
  }
}
