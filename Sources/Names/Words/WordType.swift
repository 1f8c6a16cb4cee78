internal import Languages
internal import Text

/// A word or a mark as written, apart from its places in texts (the type of which tokens are occurrences), with its
/// properties.
struct WordType: Sendable {
  /// The effect of a mark on its sentence.
  enum Punctuation: Sendable {
    /// `.`, `!`, `?`
    case stop
    /// `…`, `:` or a bullet, after which a sentence may begin.
    case pause
    case openingQuotation
    case dash
    case openingBracket
  }

  /// The kinds of words and marks between two capitalised words that join them to one name.
  enum Joint: Sendable {
    /// A hyphen or an apostrophe, which joins the words that it touches.
    case attached
    /// `&`
    case ampersand
    /// `of`, `de`: `NameRules.joiningWords`
    case word
  }

  /// The spelling, in NFC.
  let text: String
  /// In small letters, with its diacritics.
  let lower: String
  /// `lower` in 64 bits.
  let key: Hash64
  /// `text` in 64 bits.
  let spelling: UInt64
  /// The classes of the letters and digits, with runs shortened (`Xx`, `X.X.`, `d,d`), in 64 bits.
  let pattern: UInt64
  let affixes: WordAffixes
  /// In bytes of `lower`.
  let length: Int
  let isASCII: Bool
  let shape: Token.Shape
  let punctuation: Punctuation?
  /// True if a sentence can end with the word or the mark: with `.` and `U.S.`.
  let mayEndSentence: Bool
  let joint: Joint?
  /// True if a full stop after the word belongs to the word and ends no sentence.
  let isAbbreviation: Bool
  /// True if the word is a syllable with a capital of a language that puts the family name first, and if the word is one of
  /// its family names: `Nguyễn`.
  let isSyllable: Bool
  let isFamilyName: Bool
  /// True if the word ends in an apostrophe instead of its last letter, so that no space follows: `l'`.
  let isElision: Bool

  init(_ text: String, _ shape: Token.Shape, _ rules: WordRules) {
    self.text = text
    self.shape = shape
    lower = shape == .capitalised || shape == .capitals ? Self.lowercased(text) : text
    key = Hash64(lower)
    spelling = Hash64(text).bits
    pattern = WordPattern(text).bits
    affixes = WordAffixes(lower)
    length = lower.utf8.count
    isASCII = lower.utf8.allSatisfy { $0 < 0x80 }
    punctuation = shape == .mark ? Self.punctuation(text) : nil
    mayEndSentence = Self.mayEndSentence(text)
    joint = Self.joint(text, spelling, rules)
    isAbbreviation = shape != .mark && rules.abbreviations.contains(key)
    let folded = (shape == .capitalised || shape == .capitals) && length <= 12 ? fold(lower) : ""
    isSyllable = FamilyFirstCustoms.all.contains { $0.isSyllable(folded) }
    isFamilyName = isSyllable && FamilyFirstCustoms.isFamilyName(lower, isASCII: isASCII)
    isElision = rules.hasElisions && (lower.hasSuffix("'") || lower.hasSuffix("’")) && shape != .mark
  }

  private init(edge: UInt64) {
    (text, lower, key) = ("", "", Hash64(bits: edge))
    (spelling, pattern, affixes) = (edge, edge, WordAffixes(""))
    (length, isASCII, isAbbreviation, isElision) = (0, true, false, false)
    (isSyllable, isFamilyName) = (false, false)
    (shape, punctuation, mayEndSentence, joint) = (.mark, nil, false, nil)
  }

  /// The start of a line, and the end.
  static let lineStart = WordType(edge: 0)
  static let lineEnd = WordType(edge: 1)

  /// True if the word has a capital first letter.
  var isCapitalised: Bool { shape.isCapitalised }

  private static func lowercased(_ word: String) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased() }
    return String(decoding: word.utf8.map(\.lowercased), as: UTF8.self)
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

  private static func mayEndSentence(_ text: String) -> Bool {
    switch text.utf8.last {
    case nil: false
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case .some(0x80...): text.unicodeScalars.last.map { "…。！？".unicodeScalars.contains($0) } ?? false
    default: false
    }
  }

  private static func joint(_ text: String, _ spelling: UInt64, _ rules: WordRules) -> Joint? {
    if text.utf8.count <= 3 {
      switch text {
      case "-", "'", "’": return .attached
      case "&": return .ampersand
      default: break
      }
    }
    return rules.joiningWords.contains(Hash64(bits: spelling)) ? .word : nil
  }
}

/// The rules of a language on which the properties of words depend, and those that are asked for every text. The whole of
/// `NameRules` is some fifty tables, and costs as much to hand over as a sentence to cut.
final class WordRules: Sendable {
  // A class, so that the tables of words share the sets at no cost.
  let joiningWords: Set<Hash64>
  let abbreviations: Set<Hash64>
  let elisions: Set<String>
  let hasTitleCase: Bool
  let keepsDiacritics: Bool
  let isWrittenInSyllables: Bool
  /// Around the capitals of names: `NameRules.margins`.
  let margins: (before: Int, behind: Int)

  init(_ rules: NameRules) {
    joiningWords = Set(rules.joiningWords.map { Hash64($0) })
    abbreviations = Set(rules.abbreviations.map { Hash64($0) })
    elisions = rules.elisions
    hasTitleCase = rules.hasTitleCase
    keepsDiacritics = rules.keepsDiacritics
    isWrittenInSyllables = rules.isWrittenInSyllables
    margins = rules.margins
  }

  var hasElisions: Bool { !elisions.isEmpty }
}

/// Hashes of a word's first two to five bytes and of its last one to four; 0 where the word has fewer.
struct WordAffixes: Sendable {
  private(set) var prefixes = SIMD4<UInt64>()
  private(set) var suffixes = SIMD4<UInt64>()

  init(_ word: String) {
    var hash = Hash64.empty
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

  /// The suffix of three bytes, which carries the most information.
  var ending: UInt64 { suffixes[2] }
}

/// The classes of a word's bytes, each run reduced to one. A letter outside ASCII counts by its first byte.
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
    if byte.isLetter { return byte & 0x20 == 0 ? 1 : 2 }
    if byte.isDigit { return 3 }
    return byte >= 0x80 ? 4 : UInt64(byte) + 8
  }
}
