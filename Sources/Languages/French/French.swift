extension Language {
  package static let french = Language("fr")
}

extension LanguageProfile {
  package static let french = LanguageProfile(
    .french, endonym: "Français", prose: .french, sentences: .french, news: .french, numbersAndDates: .french,
    facts: .french, terms: .french, names: .french, hyphens: HyphenRules(of: .french), familiarWords: .french)
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

extension FactRules {
  static let french = FactRules(of: .french, .french)
}

extension NameRules {
  static let french: NameRules = {
    var rules = NameRules()
    rules.hasTitleCase = false
    rules.elisions = Set(LanguageTable("elisions.txt", of: .french).words)
    rules.abbreviations = [
      "cdt", "cf", "cne", "col", "dr", "gal", "inc", "jr", "lt", "m", "mgr", "mm", "mr", "mrs", "ms", "pr",
      "prof", "s.e", "s.m", "sgt", "sr", "st", "ste", "vs",
    ]
    rules.joiningWords = particles.union([
      "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "en", "sur", "sous",
    ])
    rules.conjunctions = ["et"]
    rules.articles = ["la", "l'", "le", "les", "au", "du"]
    rules.ordinalEndings = ["er", "re", "e", "ème", "ième"]
    rules.ministryHeads = ["ministère", "ministères"]
    rules.portfolioLinks = [
      "de", "du", "des", "la", "le", "les", "l", "d", "et", "chargé", "à", "en",
    ]
    rules.keepsCompounds = true
    rules.capitalisesAdjectives = false
    rules.ageWords = ["ans", "an"]
    rules.wordsBeforeLanguages = [
      "parler", "parle", "parles", "parlent", "parlait", "parlaient", "parlé", "parlant", "langue",
      "apprendre", "apprend", "apprennent", "enseigner", "enseigne",
    ]
    rules.hasCues = true
    return rules
  }()
}

extension FamiliarWords {
  static let french = FamiliarWords(firstFieldsOf: ["stop-words.txt", "lexicon.tsv"], of: .french)
}
