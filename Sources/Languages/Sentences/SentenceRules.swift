internal import Text

/// The rules that find the ends of sentences in one language.
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
  /// True if a space separates a sentence from its closing quotation mark: `« Non. »`.
  package internal(set) var hasSpaceBeforeClosers = false

  package static let neutral = SentenceRules()

  func abbreviation(_ folded: String, hasDiacritic: Bool) -> Abbreviation? {
    hasDiacritic ? markedAbbreviations[folded] : abbreviations[folded]
  }

  /// True if a word, given folded, commonly begins a sentence.
  package func isOpener(_ folded: String, hasDiacritic: Bool) -> Bool {
    hasDiacritic ? markedOpeners.contains(folded) : openers.contains(folded)
  }
}

extension SentenceRules {
  /// The abbreviations and openers in a language's tables `abbreviations.tsv` and `sentence-openers.txt`, added to those
  /// of a language from which the language borrows.
  init(of language: Language, borrowing borrowed: SentenceRules = .neutral) {
    self = borrowed
    for row in LanguageTable("abbreviations.tsv", of: language).rows {
      guard let kind = Abbreviation(rawValue: String(row[0])) else { continue }
      for form in LanguageTable.forms(row, 1) { add(kind, UTF8Text(form)) }
    }
    for word in LanguageTable("sentence-openers.txt", of: language).words.map({ UTF8Text($0) }) {
      let folded = word.folded(word.range)
      if word.hasDiacritic(in: word.range) { markedOpeners.insert(folded) } else { openers.insert(folded) }
    }
  }

  /// Of two kinds of one abbreviation the first counts.
  private mutating func add(_ kind: Abbreviation, _ form: UTF8Text) {
    let folded = form.folded(form.range)
    if form.hasDiacritic(in: form.range) {
      markedAbbreviations[folded] = markedAbbreviations[folded] ?? kind
    } else {
      abbreviations[folded] = abbreviations[folded] ?? kind
    }
  }
}
