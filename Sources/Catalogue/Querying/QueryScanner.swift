/// One typed condition of a query.
struct QueryToken: Hashable {
  /// The kind of a token, from the characters before its value.
  enum Kind: Hashable {
    case or
    case text
    case exact
    case field(QueryField)
  }

  var kind: Kind
  var value = ""
  var isQuoted = false
  var isNegated = false
  /// The number behind the quotation: `near:"cảng Antwerp"~5`.
  var distance: Int?
  /// The beginnings of the token and of its value, in scalars of the query.
  var position: Int
  var valuePosition: Int
  /// True if nothing follows, not even a space: the user may still be typing the token.
  var isLast = false

  /// The value of a word with the sign for beginnings, without this sign; nil for other tokens.
  var beginning: String? {
    guard kind == .text, !isQuoted, value.hasSuffix("*") else { return nil }
    var beginning = value
    while beginning.hasSuffix("*") { beginning.removeLast() }
    return beginning.isWord ? beginning : nil
  }

  /// True for a word that matches as a beginning only because nothing follows.
  var isOpenWord: Bool {
    kind == .text && !isQuoted && !isNegated && beginning == nil && value.isWord
  }
}

extension String {
  /// True if the text has a letter or a digit, and not only punctuation.
  var isWord: Bool {
    unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}

/// Cuts a query into tokens.
struct QueryScanner {
  private let scalars: [Unicode.Scalar]
  /// The position of the next token, or of blanks before it.
  private(set) var position = 0

  init(_ query: String) {
    scalars = Array(query.unicodeScalars)
  }

  /// The next token; nil at the end.
  mutating func next() throws(QueryError) -> QueryToken? {
    while let scalar = current, Self.isSpace(scalar) { position += 1 }
    guard current != nil else { return nil }
    var token = QueryToken(kind: .text, position: position, valuePosition: position)
    if current == "-" {
      token.isNegated = true
      position += 1
    }
    if current == "=" {
      token.kind = .exact
      position += 1
    } else if let field = try field() {
      token.kind = .field(field)
    }
    try readValue(of: &token)
    return token
  }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Reads the name of a field and its colon.
  private mutating func field() throws(QueryError) -> QueryField? {
    let word = scalars[position...].prefix { $0.isASCII && $0.properties.isLowercase }
    guard word.count >= 2, word.endIndex < scalars.count, scalars[word.endIndex] == ":" else { return nil }
    let name = String(String.UnicodeScalarView(word))
    if let field = QueryField(word: name) {
      position = word.endIndex + 1
      return field
    }
    // `https://…` and `note: …` are text; `langauge:vi` is a mistake.
    let next = word.endIndex + 1
    guard next < scalars.count, !Self.isSpace(scalars[next]), scalars[next] != "/" else { return nil }
    throw QueryError(.unknownField(name), at: position)
  }

  private mutating func readValue(of token: inout QueryToken) throws(QueryError) {
    token.valuePosition = position
    if let quote = current, Self.isQuote(quote) {
      token.isQuoted = true
      token.value = try quoted()
      if token.kind == .field(.near) { token.distance = try distance() }
    } else {
      token.value = word()
    }
    token.isLast = position == scalars.count
    if token.kind == .text, !token.isQuoted, !token.isNegated, token.value == "OR" { token.kind = .or }
  }

  /// Reads the scalars between two quotation marks, with spaces for control characters and line breaks.
  private mutating func quoted() throws(QueryError) -> String {
    let start = position + 1
    guard let end = scalars[start...].firstIndex(where: Self.isQuote) else {
      throw QueryError(.unclosedQuote, at: position)
    }
    position = end + 1
    return String(String.UnicodeScalarView(scalars[start..<end].map { Self.isSpace($0) ? " " : $0 }))
  }

  /// Reads `~` and a number; nil, and nothing is read, where there is no `~`.
  private mutating func distance() throws(QueryError) -> Int? {
    guard current == "~" else { return nil }
    let start = position
    let typed = word()
    guard typed.dropFirst().allSatisfy({ ("0"..."9").contains($0) }), let number = Int(typed.dropFirst())
    else { throw QueryError(.wrongValue(typed, field: .near), at: start) }
    return number
  }

  /// Reads the scalars up to white space or a quotation mark.
  private mutating func word() -> String {
    let word = scalars[position...].prefix { !Self.isSpace($0) && !Self.isQuote($0) }
    position = word.endIndex
    return String(String.UnicodeScalarView(word))
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7f
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "“" || scalar == "”" || scalar == "„"
  }
}
