internal import Corpus
internal import Linguistics

/// A word, a number or a sign of a text, as numbers and dates are read from it.
struct FactToken {
  /// What stands between a token and the one before it.
  enum Joint: Hashable {
    case nothing, space, hyphen, slash, colon, other
  }

  enum Kind: Hashable {
    case word, digits, sign
  }

  /// Folded.
  let text: String
  let kind: Kind
  let joint: Joint
  /// Where it stands, in UTF-8 bytes of the article's text.
  let range: TextRange
}

/// Cuts a part of an article into tokens.
struct FactTokens {
  private let folded: FoldedText
  private let start: Int
  private var position = 0

  /// The tokens of a range of an article's text.
  static func tokens(of article: Article, in range: TextRange) -> [FactToken] {
    var scanner = FactTokens(FoldedText(String(article.text(in: range))), startingAt: range.lowerBound)
    return scanner.all()
  }

  private init(_ folded: FoldedText, startingAt start: Int) {
    self.folded = folded
    self.start = start
  }

  private mutating func all() -> [FactToken] {
    var tokens: [FactToken] = []
    var gap = position
    while position < folded.bytes.count {
      guard let (kind, end) = token(at: position) else {
        position += 1
        continue
      }
      let source = folded.sourceRange(of: position..<end)
      tokens.append(
        FactToken(
          text: String(decoding: folded.bytes[position..<end], as: UTF8.self), kind: kind,
          joint: joint(gap..<position), range: start + source.lowerBound..<start + source.upperBound))
      position = end
      gap = end
    }
    return tokens
  }

  private func token(at position: Int) -> (kind: FactToken.Kind, end: Int)? {
    let byte = folded.bytes[position]
    if Self.isDigit(byte) { return (.digits, endOfNumber(from: position)) }
    if Self.isLetter(byte) {
      let word = folded.bytes[position...].prefix { Self.isLetter($0) }
      return (.word, word.endIndex)
    }
    return Self.isSign(byte) ? (.sign, position + 1) : nil
  }

  /// Over points and commas between digits.
  private func endOfNumber(from start: Int) -> Int {
    var end = start
    while end < folded.bytes.count {
      let byte = folded.bytes[end]
      let isInner =
        (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && end + 1 < folded.bytes.count
        && Self.isDigit(folded.bytes[end + 1])
      guard Self.isDigit(byte) || isInner else { break }
      end += 1
    }
    return end
  }

  private func joint(_ gap: Range<Int>) -> FactToken.Joint {
    let bytes = folded.bytes[gap]
    if bytes.isEmpty { return .nothing }
    if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == 0x0a || $0 == 0x0d || $0 == 0x09 }) {
      return .space
    }
    guard bytes.count == 1 else { return .other }
    return switch bytes.first {
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: ":"): .colon
    default: .other
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// What is beyond ASCII once folded is a letter of another script, or a sign: `€`, `£`, `“`.
  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$")
  }
}
