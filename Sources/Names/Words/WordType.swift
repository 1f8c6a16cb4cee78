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
    lower = shape.isCapitalised ? Self.lowercased(text) : text
    var (written, small) = (text, lower)
    (spelling, pattern, mayEndSentence) = written.withUTF8 {
      (Hash64.empty.adding($0).bits, WordPattern($0).bits, Self.mayEndSentence($0))
    }
    (key, affixes, length, isASCII) = small.withUTF8 { bytes in
      (Hash64.empty.adding(bytes), WordAffixes(bytes), bytes.count, bytes.allSatisfy { $0 < 0x80 })
    }
    punctuation = shape == .mark ? Self.punctuation(text) : nil
    joint =
      shape == .mark ? Self.joint(text) : rules.joiningWords.contains(Hash64(bits: spelling)) ? .word : nil
    isAbbreviation = shape != .mark && rules.abbreviations.contains(key)
    isSyllable = shape.isCapitalised && length <= 12 && FamilyFirstCustoms.isSyllable(fold(lower))
    isFamilyName = isSyllable && FamilyFirstCustoms.isFamilyName(lower, isASCII: isASCII)
    isElision = rules.hasElisions && (lower.hasSuffix("'") || lower.hasSuffix("’")) && shape != .mark
  }

  private init(edge: UInt64) {
    (text, lower, key) = ("", "", Hash64(bits: edge))
    (spelling, pattern, affixes) = (edge, edge, WordAffixes())
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
    return String(unsafeUninitializedCapacity: word.utf8.count) { buffer in
      var count = 0
      for byte in word.utf8 {
        buffer[count] = byte.lowercased
        count += 1
      }
      return count
    }
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

  private static func mayEndSentence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.last {
    case nil: return false
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case .some(0x80...):
      let end = text.suffix(3).reduce(0) { $0 << 8 | UInt32($1) }
      // `…`, `。`, `！`, `？`
      return end == 0xE2_80A6 || end == 0xE3_8082 || end == 0xEF_BC81 || end == 0xEF_BC9F
    default: return false
    }
  }

  private static func joint(_ mark: String) -> Joint? {
    switch mark {
    case "-", "'", "’": .attached
    case "&": .ampersand
    default: nil
    }
  }
}

/// The rules of a language on which the properties of words depend, and those that are asked for every text. The whole of
/// `NameRules` is some fifty tables, and costs as much to hand over as a sentence to cut.
final class WordRules: Sendable {
  // A class, so that the tables of words share the sets at no cost.
  let sentences: SentenceRules
  let joiningWords: Set<Hash64>
  let abbreviations: Set<Hash64>
  let elisions: Set<String>
  let hasTitleCase: Bool
  let keepsDiacritics: Bool
  let isWrittenInSyllables: Bool
  /// Around the capitals of names: `NameRules.margins`.
  let margins: (before: Int, behind: Int)

  init(_ profile: LanguageProfile) {
    let rules = profile.names
    sentences = profile.sentences
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

  /// Of no word.
  init() {}

  init(_ word: UnsafeBufferPointer<UInt8>) {
    var hash = Hash64.empty
    for index in 0..<min(5, word.count) {
      hash = hash.adding(word[index])
      if index > 0 { prefixes[index - 1] = hash.bits }
    }
    hash = .empty
    for index in 0..<min(4, word.count) {
      hash = hash.adding(word[word.count - 1 - index])
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

  init(_ word: UnsafeBufferPointer<UInt8>) {
    for byte in word where byte & 0xC0 != 0x80 { add(Self.kind(byte)) }
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
