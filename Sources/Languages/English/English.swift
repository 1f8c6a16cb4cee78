extension LanguageProfile {
  package static let english = LanguageProfile(Language("en"), endonym: "English", names: .english)
}
