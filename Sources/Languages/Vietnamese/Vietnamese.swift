extension LanguageProfile {
  package static let vietnamese = LanguageProfile(Language("vi"), endonym: "Tiếng Việt", names: .vietnamese)
}
