package import Languages
package import Text

/// A content word, a compound, a number or a date of a text, in the form in which texts are compared: a number of 39
/// bits. The upper four hold the kind and whether the term is in a language's own words; the lower hold a hash of the
/// folded letters. Numbers need no table of words that grows with the collection; of three million terms some hundred
/// pairs share a number.
package struct Term: Hashable, Comparable, Sendable {
  /// The kind of a term.
  package enum Kind: Sendable, CaseIterable {
    /// A word between spaces, in its stem: `drug`, `cocaine`. In a language that writes spaces between syllables a
    /// syllable with its diacritics: `súng` is not `sung`.
    case word
    /// Two or three syllables side by side, folded: `ma tuy`.
    case compound
    /// Several words, folded, each in its stem: `prime minister`.
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

  /// The languages that can have a term.
  package typealias Space = TermRules.Space

  private static let hashBits: UInt64 = 35

  /// The number of bits of a term.
  package static let bits = 39

  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The term of a kind with this key: its bits mixed by the first step of the finalizer of SplitMix64 (Steele, Lea,
  /// Flood 2014).
  init(_ kind: Kind, _ key: Hash64, in space: Space = .shared) {
    let mixed = (key.bits ^ (key.bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    rawValue = Self.tag(kind, space) << Self.hashBits | mixed >> (64 - Self.hashBits)
  }

  package var kind: Kind {
    switch rawValue >> Self.hashBits {
    case 2: .compound
    case 3, 9: .phrase
    case 4: .number
    case 5: .year
    case 6: .quantity
    case 7: .day
    case 8: .quotation
    default: .word
    }
  }

  /// The way to compare the term across languages: unchanged, or by its translations.
  package var space: Space {
    switch rawValue >> Self.hashBits {
    case 1, 2, 9: .own
    default: .shared
    }
  }

  private static func tag(_ kind: Kind, _ space: Space) -> UInt64 {
    switch (kind, space) {
    case (.word, .shared): 0
    case (.word, .own): 1
    case (.compound, _): 2
    case (.phrase, .shared): 3
    case (.phrase, .own): 9
    case (.number, _): 4
    case (.year, _): 5
    case (.quantity, _): 6
    case (.day, _): 7
    case (.quotation, _): 8
    }
  }

  package static func < (left: Term, right: Term) -> Bool { left.rawValue < right.rawValue }
}

extension Term {
  /// The term that a word or phrase of a language is, however it is spelled; nil if it has no letters.
  package init?(_ text: String, in language: Language) {
    let profile = language.profile
    let rules = profile.terms
    var scanner = TermScanner(profile, keepsStopWords: true)
    scanner.take(text.utf8.span, 0..<text.utf8.count)
    let words = fold(text).utf8.split { !$0.isWordByte }
    switch words.count {
    case 0: return nil
    case 1:
      guard let term = scanner.occurrences.first?.term else { return nil }
      self = term
    case _ where rules.syllables != nil:
      self.init(.compound, rules.key(of: words.joined(separator: [UInt8(ascii: " ")])), in: .own)
    default:
      let stems = words.map { rules.stem(Array($0)[...]) }
      self.init(.phrase, rules.key(of: stems.joined(separator: [UInt8(ascii: " ")])), in: rules.space)
    }
  }
}

/// A term of an article.
package struct TermOccurrence: Sendable {
  package let term: Term
  /// The number of occurrences.
  package let count: Int
  let prominence: Prominence
  /// The range of the form to show: the first in small letters, or else the first one.
  package let range: TextRange
}
