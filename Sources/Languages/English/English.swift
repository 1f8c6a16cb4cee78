extension LanguageProfile {
  package static let english = LanguageProfile(
    Language("en"), endonym: "English", sentences: .english, news: .english, numbersAndDates: .english,
    terms: .english, names: .english)

  /// The language in which social networks sign the posts that articles embed.
  package static let ofEmbeddedPosts = english
}
