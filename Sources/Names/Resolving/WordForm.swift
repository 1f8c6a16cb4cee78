internal import Text

/// A word or a mark as it is written, with all that it tells by itself, whatever stands beside it.
struct WordForm: Sendable {
  /// What a mark does to the sentence that it stands in.
  enum Punctuation: Sendable {
    /// `.`, `!`, `?`
    case stop
    /// `…`, `:` or a bullet, behind which a sentence may begin.
    case pause
    case openingQuotation
    case dash
    case openingBracket
  }

  /// How a word or a mark between two capitalised words joins them to one name.
  enum Joint: Sendable {
    /// A hyphen or an apostrophe, which joins what it is attached to.
    case attached
    /// `&`
    case ampersand
    /// `of`, `de`: in English only.
    case word
  }

  /// As written, in NFC.
  let text: String
  /// In small letters, with its diacritics.
  let lower: String
  /// `lower` in 64 bits.
  let key: WordKey
  /// `text` in 64 bits.
  let spelling: UInt64
  /// Its letters and digits replaced by classes, runs shortened, in 64 bits: `Xx`, `X.X.`, `d,d`.
  let pattern: UInt64
  let affixes: WordAffixes
  /// In bytes of `lower`.
  let length: Int
  let isASCII: Bool
  let shape: Token.Shape
  let punctuation: Punctuation?
  let joint: Joint?
  /// Whether it takes a full stop with it without ending a sentence.
  let isAbbreviation: Bool

  init(_ text: String, _ shape: Token.Shape) {
    self.text = text
    self.shape = shape
    lower = shape == .capitalised || shape == .capitals ? Self.lowercased(text) : text
    key = WordKey(lower)
    spelling = WordKey(text).bits
    pattern = WordPattern(text).bits
    affixes = WordAffixes(lower)
    length = lower.utf8.count
    isASCII = lower.utf8.allSatisfy { $0 < 0x80 }
    punctuation = shape == .mark ? Self.punctuation(text) : nil
    joint = Self.joint(text)
    isAbbreviation = shape != .mark && Self.abbreviations.contains(lower)
  }

  private init(edge: UInt64) {
    (text, lower, key) = ("", "", WordKey(bits: edge))
    (spelling, pattern, affixes) = (edge, edge, WordAffixes(""))
    (length, isASCII, isAbbreviation) = (0, true, false)
    (shape, punctuation, joint) = (.mark, nil, nil)
  }

  /// What stands in front of a line, and behind it.
  static let lineStart = WordForm(edge: 0)
  static let lineEnd = WordForm(edge: 1)

  /// Whether it is a word with a capital first letter.
  var isCapitalised: Bool { shape.isCapitalised }

  private static func lowercased(_ word: String) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased() }
    return String(decoding: word.utf8.map(asciiLowercase), as: UTF8.self)
  }

  private static func punctuation(_ mark: String) -> Punctuation? {
    switch mark {
    case ".", "!", "?": .stop
    case "…", "•", ":": .pause
    case "\"", "“", "«", "‘": .openingQuotation
    case "-", "–", "—": .dash
    case "(": .openingBracket
    default: nil
    }
  }

  private static func joint(_ text: String) -> Joint? {
    switch text {
    case "-", "'", "’": .attached
    case "&": .ampersand
    case "of", "the", "for": .word
    default: PersonNames.particles.contains(text) ? .word : nil
    }
  }

  /// Words that take a full stop with them without ending a sentence.
  private static let abbreviations: Set<String> = [
    "capt", "col", "dr", "fr", "ft", "gen", "gov", "gs", "hon", "inc", "jr", "lt", "mr", "mrs", "ms", "mt",
    "pgs", "prof", "q", "rep", "rev", "sen", "sgt", "sr", "st", "ths", "tp", "ts", "tt", "tx", "vs",
  ]
}

/// Hashes of the first and the last bytes of a word: of its first two to five, and of its last one to four; 0 where
/// it has fewer.
struct WordAffixes: Sendable {
  private(set) var prefixes = SIMD4<UInt64>()
  private(set) var suffixes = SIMD4<UInt64>()

  init(_ word: String) {
    var hash = WordKey.empty
    for (index, byte) in word.utf8.prefix(5).enumerated() {
      hash = hash.adding(byte)
      if index > 0 { prefixes[index - 1] = hash.bits }
    }
    hash = .empty
    for (index, byte) in word.utf8.reversed().prefix(4).enumerated() {
      hash = hash.adding(byte)
      suffixes[index] = hash.bits
    }
  }

  /// The suffix of three bytes, which tells most.
  var ending: UInt64 { suffixes[2] }
}

/// The classes of a word's bytes, each run as one. Of a letter outside ASCII the first byte counts.
private struct WordPattern {
  private(set) var bits: UInt64 = 7
  private var last: UInt64 = 0

  init(_ word: String) {
    for byte in word.utf8 where byte & 0xC0 != 0x80 { add(Self.kind(byte)) }
  }

  private mutating func add(_ kind: UInt64) {
    if kind == last { return }
    last = kind
    bits = bits &* 131 &+ kind
  }

  private static func kind(_ byte: UInt8) -> UInt64 {
    if byte.isASCIILetter { return byte & 0x20 == 0 ? 1 : 2 }
    if byte.isASCIIDigit { return 3 }
    return byte >= 0x80 ? 4 : UInt64(byte) + 8
  }
}
