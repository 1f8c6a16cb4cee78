extension Language {
  package static let french = Language("fr")
}

extension LanguageProfile {
  package static let french = LanguageProfile(
    .french, endonym: "Français", prose: .french, sentences: .french, news: .french, numbersAndDates: .french,
    terms: .french, names: .french)
}

extension ProseRules {
  static let french: ProseRules = {
    var rules = ProseRules.neutral
    rules.groupsDigitsByBlanks = true
    return rules
  }()
}

extension SentenceRules {
  static let french: SentenceRules = {
    var rules = SentenceRules(of: .french)
    rules.hasSpaceBeforeClosers = true
    // Capitals may lack their accents, so that the openers count with and without them.
    rules.openers.formUnion(rules.markedOpeners)
    rules.markedOpeners = rules.openers
    return rules
  }()
}

extension NewsWords {
  static let french: NewsWords = {
    var news = NewsWords(of: .french)
    news.hasCopyrightCredits = true
    news.openersBehindDiacritics = news.sureOpeners
    return news
  }()
}

extension NumberAndDateRules {
  static let french: NumberAndDateRules = {
    var rules = NumberAndDateRules(.french, NumberAndDateEntries(of: .french))
    rules.order = .dayFirst
    rules.decimalMark = .comma
    rules.direction = .behind(past: true)
    rules.oneIsArticle = true
    rules.joinsUnits = true
    return rules
  }()
}
