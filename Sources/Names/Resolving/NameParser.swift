internal import Languages

/// Parses the names of an article with the tables of its language. A class, so that its many tables aren't counted as
/// used anew for each article.
final class NameParser: Sendable {
  let rules: NameRules
  /// True if the article leaves out diacritics that its language has.
  let isUndiacritised: Bool
  let aliases: AliasTable
  let language: Language
  private let keepsDiacritics: Bool
  private let lexicon: NameLexicon
  private let ministries: MinistryTable
  let titles: PhraseTable
  let settings: NameSettings
  let namesakes: NamesakeTable
  /// `NameRules.officeHeads` and `.placedHeads`, normalized.
  let officeHeads: Set<String>
  let placedHeads: Set<String>

  private static let exact = LanguageCache<NameParser>()
  private static let undiacritised = LanguageCache<NameParser>()

  /// The parser for articles in a language.
  static func parser(for language: Language, isUndiacritised: Bool) -> NameParser {
    // Languages without rules share a parser.
    let language = language.profile.language
    return (isUndiacritised ? undiacritised : exact).value(for: language) {
      NameParser(language: language, isUndiacritised: isUndiacritised)
    }
  }

  private init(language: Language, isUndiacritised: Bool) {
    self.language = language
    self.isUndiacritised = isUndiacritised
    rules = language.profile.names
    keepsDiacritics = rules.keepsDiacritics && !isUndiacritised
    aliases = AliasTable.table(of: language, isFolded: isUndiacritised)
    lexicon = NameLexicon(of: language, keepsDiacritics: keepsDiacritics)
    ministries = MinistryTable(of: language)
    titles = PhraseTable(rules.titles, isFolded: isUndiacritised)
    settings = NameSettings(rules.settings, isFolded: isUndiacritised)
    let keepsDiacritics = keepsDiacritics
    namesakes = NamesakeTable(Gazetteer.gazetteer(for: language))
    func normalized(_ names: [String]) -> Set<String> {
      Set(names.map { NormalizedName($0, keepsDiacritics: keepsDiacritics, hyphens: .parting).text })
    }
    (officeHeads, placedHeads) = (normalized(rules.officeHeads), normalized(rules.placedHeads))
  }

  /// The normalized words of a name.
  func words(of name: String) -> [NormalizedWord] {
    NormalizedName(
      name, keepsDiacritics: keepsDiacritics, hyphens: .parting, elisions: rules.elisions
    ).words
  }

  /// The parts of a name.
  func parsed(_ words: [NormalizedWord]) -> ParsedName { ParsedName(words, self) }

  /// The common name of a ministry, or nil for the name of another body.
  func ministry(_ words: [NormalizedWord]) -> String? { ministries.name(of: words, self) }

  /// True if a name consists of the head of a ministry and a known portfolio.
  func isMinistryWithKnownPortfolio(_ words: [NormalizedWord]) -> Bool { ministries.hasKnownPortfolio(words) }

  /// The meaning of the longest phrase at the start of words, with its number of words. A plural has the meaning of its
  /// singular.
  func meaning(at words: ArraySlice<NormalizedWord>) -> (meaning: NameLexicon.Meaning, count: Int)? {
    if let found = lexicon.meaning(at: words) { return found }
    guard let first = words.first, first.text.utf8.count > 3,
      let ending = rules.pluralEndings.first(where: { first.text.hasSuffix($0.plural) })
    else { return nil }
    let singular = first.text.dropLast(ending.plural.count) + ending.singular
    return lexicon.meaning(at: [NormalizedWord(text: String(singular), isCapitalised: first.isCapitalised)])
  }

  /// A name without words that only join others, such as `Công ty`.
  func withoutLinks(_ name: [NormalizedWord]) -> [NormalizedWord] {
    var kept: [NormalizedWord] = []
    var rest = name[...]
    while let first = rest.first {
      let found = lexicon.meaning(at: rest)
      if found?.meaning.role != .link { kept.append(first) }
      rest = rest.dropFirst(found?.meaning.role == .link ? found?.count ?? 1 : 1)
    }
    return kept.isEmpty ? name : kept
  }

  /// True if a word only joins others.
  func isLink(_ word: NormalizedWord) -> Bool { lexicon.meaning(at: [word])?.meaning.role == .link }
}
