internal import Corpus
internal import Foundation

/// Cuts ranges of a text into tokens. Works on bytes; a word is composed only where it has combining accents.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  /// Where the token before ended, to tell whether the next is attached to it.
  private var previousEnd = -1

  /// Words that take a full stop with them without ending a sentence.
  private static let abbreviations: Set<String> = [
    "capt", "col", "dr", "fr", "ft", "gen", "gov", "gs", "hon", "inc", "jr", "lt", "mr", "mrs", "ms", "mt",
    "pgs",
    "prof", "q", "rep", "rev", "sen", "sgt", "sr", "st", "ths", "tp", "ts", "tt", "tx", "vs",
  ]

  /// The tokens of a whole text.
  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer()
    let source = text.utf8.span
    tokenizer.take(source, 0..<source.count)
    return tokenizer.tokens
  }

  /// Adds the tokens of a range.
  mutating func take(_ source: Span<UInt8>, _ range: TextRange) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = decodeScalar(source, at: offset)
      if CharacterClass(scalar) == .space {
        offset += length
        continue
      }
      let (end, shape) = Self.measure(source, at: offset, before: range.upperBound)
      append(source, offset..<end, shape)
      offset = tokens.last?.range.upperBound ?? end
    }
  }

  private mutating func append(_ source: Span<UInt8>, _ range: TextRange, _ shape: Token.Shape) {
    var word = Self.word(source.extracting(range))
    var lower = shape == .capitalised || shape == .capitals ? Self.lowercased(word) : word
    var end = range.upperBound
    if end < source.count, source[end] == UInt8(ascii: "."), shape != .mark,
      Self.abbreviations.contains(lower)
    {
      word += "."
      lower += "."
      end += 1
    }
    let isAttached = range.lowerBound == previousEnd
    tokens.append(
      Token(
        range: range.lowerBound..<end, word: word, lower: lower, key: WordKey(lower), shape: shape,
        isAttached: isAttached))
    previousEnd = end
  }

  /// Short words, which most are, live in the string itself: no memory is taken for them.
  private static func word(_ bytes: Span<UInt8>) -> String {
    let word = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return word.utf8.contains { $0 == 0xCC || $0 == 0xCD } ? word.precomposedStringWithCanonicalMapping : word
  }

  private static func lowercased(_ word: String) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased() }
    return String(unsafeUninitializedCapacity: word.utf8.count) { buffer in
      for (index, byte) in word.utf8.enumerated() { buffer[index] = asciiLowercase(byte) }
      return word.utf8.count
    }
  }

  /// The end and the shape of the token that begins at `start`.
  private static func measure(
    _ source: Span<UInt8>, at start: Int, before limit: Int
  ) -> (end: Int, shape: Token.Shape) {
    if let end = linkEnd(source, start, limit) { return (end, .link) }
    if let end = abbreviationEnd(source, start, limit) { return (end, .capitals) }
    let word = wordEnd(source, start, limit)
    if word.end > start { return word }
    return (start + decodeScalar(source, at: start).length, .mark)
  }

  /// The end of a link, a handle or a hashtag, or nil.
  private static func linkEnd(_ source: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    let first = source[start]
    let isHandle = first == UInt8(ascii: "@") || first == UInt8(ascii: "#")
    guard isHandle || first.isASCIILetter else { return nil }
    var index = start + 1
    var hasDot = false
    var isLink = false
    while index < limit, source[index] > 0x20, source[index] < 0x80 {
      let byte = source[index]
      if isHandle, !byte.isASCIILetter, !byte.isASCIIDigit, byte != UInt8(ascii: "_") { break }
      hasDot = hasDot || byte == UInt8(ascii: ".")
      isLink = isLink || byte == UInt8(ascii: "/") && (hasDot || source[index - 1] == UInt8(ascii: ":"))
      index += 1
    }
    return isHandle && index > start + 1 || isLink ? index : nil
  }

  /// The end of `U.S.`, `U.S` or `J.`, or nil.
  private static func abbreviationEnd(_ source: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var index = start
    while index + 1 < limit, isCapital(source[index]), source[index + 1] == UInt8(ascii: ".") { index += 2 }
    guard index > start else { return nil }
    let isCutShort = index < limit && isCapital(source[index])
    let next = isCutShort ? index + 1 : index
    let goesOn = next < limit && CharacterClass(decodeScalar(source, at: next).scalar).isWordPart
    if isCutShort, goesOn { return index }
    return goesOn ? nil : next
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  private static func wordEnd(
    _ source: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (end: Int, shape: Token.Shape) {
    var index = start
    var (letters, capitals, startsWithCapital) = (0, 0, false)
    while index < limit {
      let (scalar, length) = decodeScalar(source, at: index)
      let kind = CharacterClass(scalar)
      if !kind.isWordPart {
        guard index > start, joins(scalar, source, index, length, limit, letters: letters) else { break }
      }
      if kind == .capital {
        capitals += 1
        startsWithCapital = startsWithCapital || index == start
      }
      letters += kind == .capital || kind == .letter ? 1 : 0
      index += length
    }
    if letters == 0 { return (index, .number) }
    return (index, capitals == letters ? .capitals : startsWithCapital ? .capitalised : .lower)
  }

  /// Whether a mark inside a word belongs to it: the apostrophe of `O'Brien`, but not of a possessive; the
  /// point and the comma of a number.
  private static func joins(
    _ mark: UInt32, _ source: Span<UInt8>, _ offset: Int, _ length: Int, _ limit: Int, letters: Int
  ) -> Bool {
    guard offset + length < limit else { return false }
    let next = CharacterClass(decodeScalar(source, at: offset + length).scalar)
    switch mark {
    case 0x27, 0x2019: return letters == 1 && (next == .capital || next == .letter)
    case 0x2C, 0x2E: return letters == 0 && next == .digit
    default: return false
    }
  }
}
