extension LanguageProfile {
  package static let english = LanguageProfile(
    Language("en"), endonym: "English", sentences: .english, news: .english, numbersAndDates: .english,
    terms: .english, names: .english)

  /// The language in which programs write dates: of posts in social networks, of mail and feeds.
  package static let ofPrograms = english
}

extension Language {
  /// The language in which a name is given where the reader's language has none.
  package static let fallback = LanguageProfile.english.language
}
