extension LanguageProfile {
  /// The languages with words and rules of their own.
  package static let all: [LanguageProfile] = [
    .english,
    .vietnamese,
    .french,
  ]

  private static let byLanguage = Dictionary(all.map { ($0.language, $0) }) { first, _ in first }

  /// The profile of a language; the neutral one where the language isn't registered.
  package static func of(_ language: Language) -> LanguageProfile { byLanguage[language] ?? neutral }
}

extension Language {
  /// The profile of the language.
  package var profile: LanguageProfile { .of(self) }
}
