extension LanguageProfile {
  /// The languages with words and rules of their own.
  package static let all: [LanguageProfile] = [
    .english,
    .vietnamese,
    .french,
  ]

  /// The profile of a language; the neutral one where the language isn't registered. Few codes are compared faster than one
  /// is hashed.
  package static func of(_ language: Language) -> LanguageProfile {
    for index in all.indices where all[index].language == language { return all[index] }
    return neutral
  }
}

extension Language {
  /// The profile of the language.
  package var profile: LanguageProfile { .of(self) }
}
