/// Everything that is particular to one language: its words, its rules and its tables.
///
/// The parts are made when they are first asked for, so that a program pays only for the languages and the parts that
/// it meets. A part that a language doesn't give is the neutral part, which holds for all languages.
package struct LanguageProfile: Sendable {
  package typealias Part<Rules> = @Sendable () -> Rules

  package let language: Language
  /// The language's name in itself, with a capital: `Tiếng Việt`.
  package let endonym: String?
  private let makeSentences: Part<SentenceRules>
  private let makeNews: Part<NewsWords>
  private let makeNumbersAndDates: Part<NumberAndDateRules>
  private let makeTerms: Part<TermRules>
  private let makeNames: Part<NameRules>
  /// How texts are cut into words and numbers.
  package let prose: ProseRules

  init(
    _ language: Language, endonym: String? = nil, prose: ProseRules = .neutral,
    sentences: @autoclosure @escaping Part<SentenceRules> = .neutral,
    news: @autoclosure @escaping Part<NewsWords> = .neutral,
    numbersAndDates: @autoclosure @escaping Part<NumberAndDateRules> = .neutral,
    terms: @autoclosure @escaping Part<TermRules> = .neutral,
    names: @autoclosure @escaping Part<NameRules> = .neutral
  ) {
    self.language = language
    self.endonym = endonym
    self.prose = prose
    makeSentences = sentences
    makeNews = news
    makeNumbersAndDates = numbersAndDates
    makeTerms = terms
    makeNames = names
  }

  /// The profile with the rules that hold for all languages.
  package static let neutral = LanguageProfile(.undetermined)
}

extension LanguageProfile {
  /// Where sentences end.
  package var sentences: SentenceRules { makeSentences() }
  /// The words by which the parts of an article are told.
  package var news: NewsWords { makeNews() }
  /// The words of numbers and dates.
  package var numbersAndDates: NumberAndDateRules { makeNumbersAndDates() }
  /// How words become terms, by which articles are compared.
  package var terms: TermRules { makeTerms() }
  /// How the names of people, places and organizations are written.
  package var names: NameRules { makeNames() }
}
