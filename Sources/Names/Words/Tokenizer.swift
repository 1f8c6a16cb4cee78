internal import Text

/// Cuts ranges of a text into tokens. Works on bytes; the properties of a word are those of its type.
struct Tokenizer {
  var tokens: [Token] = []
  /// Words that an apostrophe parts from the next word: `NameRules.elisions`.
  private let elisions: Set<String>
  /// The end of the token before, which decides whether the next token is attached.
  private var previousEnd = -1
  /// In bytes. A longer run of letters and marks is no word; it is cut, because the properties of a word are worked out
  /// for the whole word.
  private static let longestWord = 1_024
  /// No link and no abbreviation begins at a letter before these offsets: a search from an earlier letter came so far.
  /// Without them a long run without spaces would be searched once for each of its words.
  private var (linkless, abbreviationless) = (0, 0)
  /// The next slash, which all links have but handles and hashtags; the end of the range where there is none.
  private var slash = -1

  init(elisions: Set<String>) {
    self.elisions = elisions
  }

  /// Adds the tokens of a range, and the types of its words that are new.
  mutating func take(_ source: Span<UInt8>, _ range: TextRange, _ types: inout WordTypes) {
    (linkless, abbreviationless, slash) = (range.lowerBound, range.lowerBound, -1)
    if tokens.isEmpty { tokens.reserveCapacity(range.count / 4) }
    var offset = range.lowerBound
    while offset < range.upperBound {
      if source[offset] == UInt8(ascii: " ") {
        offset += 1
        continue
      }
      let (scalar, length) = decodeScalar(source, at: offset)
      if CharacterClass(scalar) == .space {
        offset += length
        continue
      }
      let (end, shape) = measure(source, at: offset, before: range.upperBound)
      append(source, offset..<end, shape, &types)
      offset = previousEnd
    }
  }

  private mutating func append(
    _ source: Span<UInt8>, _ range: TextRange, _ shape: Token.Shape, _ types: inout WordTypes
  ) {
    var range = range
    var type = types.number(of: source.extracting(range), shape)
    let end = range.upperBound
    if end < source.count, source[end] == UInt8(ascii: "."), types[type].isAbbreviation {
      range = range.lowerBound..<end + 1
      type = types.number(of: source.extracting(range), shape)
    }
    let isAttached = range.lowerBound == previousEnd
    tokens.append(Token(range: range, type: type, shape: shape, isAttached: isAttached))
    previousEnd = range.upperBound
  }

  /// The end and the shape of the token that begins at `start`.
  private mutating func measure(
    _ source: Span<UInt8>, at start: Int, before limit: Int
  ) -> (end: Int, shape: Token.Shape) {
    if let end = linkEnd(source, start, limit) { return (end, .link) }
    if let end = abbreviationEnd(source, start, limit) { return (end, .capitals) }
    let word = wordEnd(source, start, limit)
    if word.end > start { return word }
    return (start + decodeScalar(source, at: start).length, .mark)
  }

  /// The end of a link, a handle or a hashtag, or nil.
  private mutating func linkEnd(_ source: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    let first = source[start]
    let isHandle = first == UInt8(ascii: "@") || first == UInt8(ascii: "#")
    guard isHandle || first.isLetter && start >= linkless else { return nil }
    if !isHandle, !hasSlash(source, behind: start, before: limit) { return nil }
    var index = start + 1
    var hasDot = false
    var isLink = false
    while index < limit, source[index] > 0x20, source[index] < 0x80 {
      let byte = source[index]
      if isHandle, !byte.isLetter, !byte.isDigit, byte != UInt8(ascii: "_") { break }
      hasDot = hasDot || byte == UInt8(ascii: ".")
      isLink = isLink || byte == UInt8(ascii: "/") && (hasDot || source[index - 1] == UInt8(ascii: ":"))
      index += 1
    }
    if isHandle && index > start + 1 || isLink { return index }
    if !isHandle { linkless = index }
    return nil
  }

  private mutating func hasSlash(_ source: Span<UInt8>, behind start: Int, before limit: Int) -> Bool {
    if slash < start {
      slash = start
      while slash < limit, source[slash] != UInt8(ascii: "/") { slash += 1 }
    }
    return slash < limit
  }

  /// The end of `U.S.`, `U.S` or `J.`, or nil.
  private mutating func abbreviationEnd(_ source: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    guard source[start].isUppercase, start >= abbreviationless else { return nil }
    var index = start
    while index + 1 < limit, source[index].isUppercase, source[index + 1] == UInt8(ascii: ".") { index += 2 }
    guard index > start else { return nil }
    let isCutShort = index < limit && source[index].isUppercase
    let next = isCutShort ? index + 1 : index
    let goesOn = next < limit && CharacterClass(decodeScalar(source, at: next).scalar).isWordPart
    if isCutShort, goesOn { return index }
    if !goesOn { return next }
    abbreviationless = index
    return nil
  }

  private func wordEnd(
    _ source: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> (end: Int, shape: Token.Shape) {
    var index = start
    var (letters, capitals, startsWithCapital) = (0, 0, false)
    let limit = min(limit, start + Self.longestWord)
    while index < limit {
      // Most letters are of ASCII, and most of them are small.
      if source[index].isLowercase {
        letters += 1
        index += 1
        continue
      }
      let (scalar, length) = decodeScalar(source, at: index)
      let kind = CharacterClass(scalar)
      if !kind.isWordPart {
        if let end = elisionEnd(scalar, source, start, index, length) {
          index = end
          break
        }
        guard index > start, Self.joins(scalar, source, index, length, limit, letters: letters) else { break }
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

  /// The end of an elided word and its apostrophe, or nil: of `l'` in `l'Union`.
  private func elisionEnd(
    _ mark: UInt32, _ source: Span<UInt8>, _ start: Int, _ offset: Int, _ length: Int
  ) -> Int? {
    guard !elisions.isEmpty, mark == 0x27 || mark == 0x2019, offset > start else { return nil }
    let word = source.extracting(start..<offset).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
    return elisions.contains(word.lowercased() + "'") ? offset + length : nil
  }

  /// True if a mark inside a word belongs to it: the apostrophe of `O'Brien`, but not of a possessive; the
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
