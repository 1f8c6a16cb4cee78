extension Language {
  package static let english = Language("en")
  /// The language whose name of an entity holds where another language has no name. Entities without a code have their
  /// keys by it.
  package static let reference = english
}

extension LanguageProfile {
  package static let english = LanguageProfile(
    .english, endonym: "English", languageNames: ["en": "English", "vi": "Vietnamese"],
    prose: .english, sentences: .english, news: .english, numbersAndDates: .english,
    facts: .english, terms: .english, names: .english, hyphens: HyphenRules(of: .english),
    familiarWords: .english)

  /// The language in which programs write dates: of posts in social networks, of mail and feeds.
  package static let ofPrograms = english
}

extension ProseRules {
  static let english: ProseRules = {
    var rules = ProseRules.neutral
    rules.joinedEndings = ["s", "t", "re", "ve", "ll", "d", "m"]
    rules.possessorEndings = ["s"]
    return rules
  }()
}

extension SentenceRules {
  static let english = SentenceRules(of: .english)
}

extension NewsWords {
  static let english = NewsWords(of: .english)
}

extension NumberAndDateRules {
  static let english: NumberAndDateRules = {
    var rules = NumberAndDateRules(.neutral, NumberAndDateEntries(of: .english))
    rules.order = .monthFirst
    rules.decimalMark = .point
    rules.dayFollowsMonth = true
    return rules
  }()
}

extension FactRules {
  static let english = FactRules(of: .english, .neutral)
}

extension NameRules {
  static let english: NameRules = {
    var rules = NameRules()
    rules.abbreviations = titleAbbreviations
    rules.joiningWords = particles.union(["of", "the", "for"])
    rules.conjunctions = ["and"]
    rules.articles = ["the"]
    rules.wordsBeforeVowels = ["an"]
    rules.titles = LanguageTable("titles.txt", of: .english).words
    rules.pluralEndings = [("ies", "y"), ("s", "")]
    rules.ordinalEndings = ["th", "st", "nd", "rd"]
    rules.ministryHeads = ["department", "ministry"]
    rules.beginsWithMinistryHead = false
    rules.portfolioLinks = ["of", "the", "for", "and", "&"]
    rules.placeLinks = ["in"]
    rules.settings = NameSettingWords(of: .english)
    rules.productWords = ["app", "sitcom", "software", "website"]
    rules.isAlwaysNamed = true
    return rules
  }()

  /// Abbreviations of titles and of a few other words before or after names. English and Vietnamese news write each
  /// other's titles. The trained models of both languages were trained with this list.
  static let titleAbbreviations: Set<String> = [
    "capt", "col", "dr", "fr", "ft", "gen", "gov", "gs", "hon", "inc", "jr", "lt", "mr", "mrs", "ms", "mt",
    "pgs", "prof", "q", "rep", "rev", "sen", "sgt", "sr", "st", "ths", "tp", "ts", "tt", "tx", "vs",
  ]
}

extension FamiliarWords {
  /// The words and their forms with an `s`.
  static let english = FamiliarWords(
    firstFieldsOf: ["familiar-words.txt"], of: .english, and: "s", endings: ["s", "es", "d", "ed", "ing"])
}
