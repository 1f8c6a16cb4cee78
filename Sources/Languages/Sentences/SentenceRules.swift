/// Where the sentences of one language end.
package struct SentenceRules: Sendable {
  /// The meaning of a period behind an abbreviation.
  enum Abbreviation: String, Sendable {
    /// A name follows, and the sentence goes on: `Mr.`, `GS.TS.`.
    case title
    /// The sentence goes on: `e.g.`, `vs.`.
    case joining
    /// The sentence goes on where a number follows: `No. 7`, `Sept. 8`.
    case beforeNumber = "number"
    /// The sentence may end or go on: `U.S.`, `Inc.`, an initial.
    case either
  }

  /// Folded; words without diacritics, and words with them, which are other words: `hon` is an abbreviation, `hơn` is
  /// not.
  var abbreviations: [String: Abbreviation] = [:]
  var markedAbbreviations: [String: Abbreviation] = [:]
  /// Words that commonly begin a sentence and seldom have a capital within a sentence: articles, pronouns, prepositions,
  /// conjunctions. Folded; words without diacritics, and words with them (`De Wever`, `Để`; `an`, `Ấn`).
  var openers: Set<String> = []
  var markedOpeners: Set<String> = []
  /// Whether a space separates a sentence from its closing quotation mark: `« Non. »`.
  package internal(set) var hasSpaceBeforeClosers = false

  package static let neutral = SentenceRules()

  func abbreviation(_ folded: String, hasDiacritic: Bool) -> Abbreviation? {
    hasDiacritic ? markedAbbreviations[folded] : abbreviations[folded]
  }

  /// Whether a word, given folded, commonly begins a sentence.
  package func isOpener(_ folded: String, hasDiacritic: Bool) -> Bool {
    hasDiacritic ? markedOpeners.contains(folded) : openers.contains(folded)
  }

  mutating func add(_ kind: Abbreviation, _ words: String) {
    for word in words.split(whereSeparator: \.isWhitespace) { abbreviations[String(word)] = kind }
  }
}
