extension Language {
  package static let vietnamese = Language("vi")
}

extension LanguageProfile {
  package static let vietnamese = LanguageProfile(
    .vietnamese, endonym: "Tiếng Việt", hasLearntLexicon: true, prose: .vietnamese, sentences: .vietnamese,
    news: .vietnamese, numbersAndDates: .vietnamese, terms: .vietnamese, names: .vietnamese)
}

extension SentenceRules {
  static let vietnamese = SentenceRules(of: .vietnamese, borrowing: .english)
}

extension NewsWords {
  static let vietnamese = NewsWords(of: .vietnamese, borrowing: .english)
}
