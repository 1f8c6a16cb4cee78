extension LanguageProfile {
  package static let french = LanguageProfile(Language("fr"), endonym: "Français", names: .french)
}
