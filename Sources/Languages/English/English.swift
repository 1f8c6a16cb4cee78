extension Language {
  package static let english = Language("en")
  /// The language whose name of an entity holds where another language has no name. Entities without a code have their
  /// keys by it.
  package static let reference = english
}

extension LanguageProfile {
  package static let english = LanguageProfile(
    .english, endonym: "English", sentences: .english, news: .english, numbersAndDates: .english,
    terms: .english, names: .english)

  /// The language in which programs write dates: of posts in social networks, of mail and feeds.
  package static let ofPrograms = english
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
