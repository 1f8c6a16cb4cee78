extension NameRules {
  static let english = NameRules()
}
