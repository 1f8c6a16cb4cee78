/// A word or a sign of Swift code.
struct Token: Sendable {
  /// The identifier, keyword or number, without backticks; a single character for punctuation.
  let text: String
  /// The number of the line, from 1.
  let line: Int
  let isWord: Bool
  /// The text of a string, without its interpolations; empty for other tokens.
  var literal = ""

  var isString: Bool { text == "\"" }
}

/// Cuts Swift code into tokens and leaves out comments. A string is one token, a quotation mark, behind the tokens of
/// its interpolations, which count as code. Regular expression literals are not known.
struct Lexer {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var tokens: [Token] = []

  static func tokens(of bytes: [UInt8]) -> [Token] {
    var lexer = Lexer(bytes: bytes)
    lexer.readCode(untilParenthesis: false)
    return lexer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 6)
  }
}

extension Lexer {
  /// Reads to the end, or to the parenthesis that closes an interpolation.
  private mutating func readCode(untilParenthesis isInterpolation: Bool) {
    var depth = 0
    while let byte = peek(0) {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        position += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "`"): position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): skipBlockComment()
      case UInt8(ascii: "\""), UInt8(ascii: "#"): readStringOrSign(byte)
      case let byte where byte.isWordByte: readWord()
      default:
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        position += 1
        if isInterpolation, depth < 0 { return }
        appendSign(byte)
      }
    }
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func appendSign(_ byte: UInt8) {
    tokens.append(Token(text: String(UnicodeScalar(byte)), line: line, isWord: false))
  }

  private mutating func skipLine() {
    while let byte = peek(0), byte != UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    while let byte = peek(0) {
      if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        depth += 1
        position += 1
      } else if byte == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        depth -= 1
        position += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
      }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func readWord() {
    let start = position
    while let byte = peek(0), byte.isWordByte { position += 1 }
    tokens.append(
      Token(text: String(decoding: bytes[start..<position], as: UTF8.self), line: line, isWord: true))
  }
}

// MARK: - Strings

extension Lexer {
  private mutating func readStringOrSign(_ byte: UInt8) {
    var hashes = 0
    while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
    guard peek(hashes) == UInt8(ascii: "\"") else {
      position += 1
      appendSign(byte)
      return
    }
    position += hashes
    let isMultiline = peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"")
    position += isMultiline ? 3 : 1
    let start = line
    let text = readString(quotes: isMultiline ? 3 : 1, hashes: hashes)
    let literal = String(decoding: text, as: UTF8.self)
    tokens.append(Token(text: "\"", line: start, isWord: false, literal: literal))
  }

  /// Reads to the end of a string, and returns its bytes without escape sequences and interpolations.
  private mutating func readString(quotes: Int, hashes: Int) -> [UInt8] {
    var text: [UInt8] = []
    while let byte = peek(0) {
      if byte == UInt8(ascii: "\""), isDelimiter(quotes: quotes, hashes: hashes) {
        position += quotes + hashes
        return text
      }
      if byte == UInt8(ascii: "\\"), hasHashes(hashes, at: 1) {
        position += 1 + hashes
        readEscape()
        continue
      }
      if byte == UInt8(ascii: "\n") {
        line += 1
        // A string of one line that isn't closed: the file does not compile.
        if quotes == 1 { return text }
      }
      text.append(byte)
      position += 1
    }
    return text
  }

  private mutating func readEscape() {
    guard let byte = peek(0) else { return }
    if byte == UInt8(ascii: "\n") { line += 1 }
    position += 1
    if byte == UInt8(ascii: "(") { readCode(untilParenthesis: true) }
  }

  private func isDelimiter(quotes: Int, hashes: Int) -> Bool {
    for distance in 0..<quotes where peek(distance) != UInt8(ascii: "\"") { return false }
    return hasHashes(hashes, at: quotes)
  }

  private func hasHashes(_ count: Int, at distance: Int) -> Bool {
    for offset in 0..<count where peek(distance + offset) != UInt8(ascii: "#") { return false }
    return true
  }
}

extension UInt8 {
  /// A byte of an identifier, a keyword or a number; every byte of a character outside of ASCII is one.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
