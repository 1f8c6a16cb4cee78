extension NameRules {
  static let french = NameRules()
}
