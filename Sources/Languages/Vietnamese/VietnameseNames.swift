extension NameRules {
  static let vietnamese = NameRules()
}
