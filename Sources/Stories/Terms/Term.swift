package import Languages
package import Text

/// A content word, a compound, a number or a date of a text, as what is compared of it: a number of 39 bits, its
/// kind in the upper four, a hash of its folded letters below. Numbers need no table of words that grows with the
/// collection; of three million terms some hundred pairs share a number.
package struct Term: Hashable, Comparable, Sendable {
  /// What a term is.
  package enum Kind: UInt64, Sendable, CaseIterable {
    /// A word between spaces, folded, an English plural in the singular: `drug`, `cocaine`.
    case word
    /// A Vietnamese syllable with its diacritics: `súng` is not `sung`.
    case syllable
    /// Two or three Vietnamese syllables that stand together, folded: `ma tuy`.
    case compound
    /// Several words of English, folded, each in the singular: `prime minister`.
    case phrase
    /// A number of two digits or more, whatever it counts: `121`, `1500000` for `1.5 million`.
    case number
    /// A year of this century or the last.
    case year
    /// A number with its unit: `121 t`, `5 %`.
    case quantity
    /// A day of the calendar, in any year: `11 September`.
    case day
    /// Some content words of a quotation, side by side.
    case quotation
  }

  private static let hashBits: UInt64 = 35

  /// How many bits a term takes.
  package static let bits = 39

  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The term of a kind that is written with these folded bytes.
  init(_ kind: Kind, _ bytes: some Sequence<UInt8>) {
    self.init(kind, WordKey.empty.adding(bytes))
  }

  /// The term of a kind with this key: its bits mixed by the first step of the finalizer of SplitMix64 (Steele, Lea,
  /// Flood 2014).
  init(_ kind: Kind, _ key: WordKey) {
    let mixed = (key.bits ^ (key.bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    rawValue = kind.rawValue << Self.hashBits | mixed >> (64 - Self.hashBits)
  }

  package var kind: Kind { Kind(rawValue: rawValue >> Self.hashBits) ?? .word }

  package static func < (left: Term, right: Term) -> Bool { left.rawValue < right.rawValue }
}

extension Term {
  /// The term that a word or phrase of a language is, however it is spelled; nil where it has no letters.
  package init?(_ text: String, in language: Language) {
    var scanner = TermScanner(language: language, keepsStopWords: true)
    scanner.take(text.utf8.span, 0..<text.utf8.count)
    let words = fold(text).utf8.split { !$0.isTermLetter }
    switch words.count {
    case 0: return nil
    case 1:
      guard let term = scanner.occurrences.first?.term else { return nil }
      self = term
    case _ where language == .vietnamese: self.init(.compound, words.joined(separator: [UInt8(ascii: " ")]))
    default:
      let singulars = words.map { englishSingular(of: Array($0)[...]) }
      self.init(.phrase, singulars.joined(separator: [UInt8(ascii: " ")]))
    }
  }
}

/// A term of an article.
package struct TermOccurrence: Sendable {
  package let term: Term
  /// How often it stands there.
  package let count: Int
  /// Where it is written as it is to be shown: first in small letters, else where it first stands.
  package let range: TextRange
}

extension UInt8 {
  /// Whether it is part of a word, once folded.
  var isTermLetter: Bool { self >= 0x80 || isASCIILetter || isASCIIDigit }
}
