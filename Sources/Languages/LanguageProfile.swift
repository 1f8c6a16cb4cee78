/// Everything that is particular to one language: its words, its rules and its tables.
///
/// The parts are made at their first use, so that a program pays only for the languages and the parts that it meets. A
/// part that a language leaves out is the neutral part, which holds for all languages.
package struct LanguageProfile: Sendable {
  package typealias Part<Rules> = @Sendable () -> Rules

  package let language: Language
  /// The language's name in itself, with a capital: `Tiếng Việt`.
  package let endonym: String?
  /// The names of the languages of the registry within a sentence of this language, by their codes.
  let languageNames: [String: String]
  /// True if a lexicon of the language was learnt from translated news (`train-lexicon`).
  let hasLearntLexicon: Bool
  private let makeSentences: Part<SentenceRules>
  private let makeNews: Part<NewsWords>
  private let makeNumbersAndDates: Part<NumberAndDateRules>
  private let makeFacts: Part<FactRules>
  private let makeTerms: Part<TermRules>
  private let makeNames: Part<NameRules>
  private let makeHyphens: Part<HyphenRules>
  private let makeFamiliarWords: Part<FamiliarWords>
  private let makeSpellings: Part<SpellingRules>
  private let makeCollation: Part<CollationRules>
  private let makeEncodings: Part<LegacyEncodings>
  private let makeInputMethods: Part<[InputMethod]>
  /// The rules that cut texts into words and numbers.
  package let prose: ProseRules

  init(
    _ language: Language, endonym: String? = nil, languageNames: [String: String] = [:],
    hasLearntLexicon: Bool = false,
    prose: ProseRules = .neutral,
    sentences: @autoclosure @escaping Part<SentenceRules> = .neutral,
    news: @autoclosure @escaping Part<NewsWords> = .neutral,
    numbersAndDates: @autoclosure @escaping Part<NumberAndDateRules> = .neutral,
    facts: @autoclosure @escaping Part<FactRules> = .neutral,
    terms: @autoclosure @escaping Part<TermRules> = .neutral,
    names: @autoclosure @escaping Part<NameRules> = .neutral,
    hyphens: @autoclosure @escaping Part<HyphenRules> = .neutral,
    familiarWords: @autoclosure @escaping Part<FamiliarWords> = .none,
    spellings: @autoclosure @escaping Part<SpellingRules> = .neutral,
    collation: @autoclosure @escaping Part<CollationRules> = .neutral,
    encodings: @autoclosure @escaping Part<LegacyEncodings> = .none,
    inputMethods: @autoclosure @escaping Part<[InputMethod]> = []
  ) {
    self.language = language
    self.endonym = endonym
    self.languageNames = languageNames
    self.hasLearntLexicon = hasLearntLexicon
    self.prose = prose
    makeSentences = sentences
    makeNews = news
    makeNumbersAndDates = numbersAndDates
    makeFacts = facts
    makeTerms = terms
    makeNames = names
    makeHyphens = hyphens
    makeFamiliarWords = familiarWords
    makeSpellings = spellings
    makeCollation = collation
    makeEncodings = encodings
    makeInputMethods = inputMethods
  }

  /// The profile with the rules that hold for all languages.
  package static let neutral = LanguageProfile(.undetermined)
}

extension LanguageProfile {
  /// The rules that find the ends of sentences.
  package var sentences: SentenceRules { makeSentences() }
  /// The words by which the parts of an article are recognised.
  package var news: NewsWords { makeNews() }
  /// The words of numbers and dates.
  package var numbersAndDates: NumberAndDateRules { makeNumbersAndDates() }
  /// The words around numbers by which facts are compared.
  package var facts: FactRules { makeFacts() }
  /// The rules that make terms from words. Articles are compared by their terms.
  package var terms: TermRules { makeTerms() }
  /// The rules by which the names of people, places and organizations are written.
  package var names: NameRules { makeNames() }
  /// Words that are written with a hyphen.
  package var hyphens: HyphenRules { makeHyphens() }
  /// Common words, by which short texts are recognised.
  package var familiarWords: FamiliarWords { makeFamiliarWords() }
  /// The spellings of one word.
  package var spellings: SpellingRules { makeSpellings() }
  /// The order of texts from A to Z.
  package var collation: CollationRules { makeCollation() }
  /// The encodings in which the language was written before Unicode.
  package var encodings: LegacyEncodings { makeEncodings() }
  /// The input methods with which the language is typed, the most common first.
  package var inputMethods: [InputMethod] { makeInputMethods() }
}
