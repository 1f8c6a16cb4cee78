extension LanguageProfile {
  package static let vietnamese = LanguageProfile(
    Language("vi"), endonym: "Tiếng Việt", prose: .vietnamese, sentences: .vietnamese, news: .vietnamese,
    numbersAndDates: .vietnamese,
    terms: .vietnamese, names: .vietnamese)
}
