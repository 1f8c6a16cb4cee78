internal import Languages

/// The naming customs of the languages whose names put the family name first and stay whole. Texts in all languages have
/// such names.
enum FamilyFirstCustoms {
  static let all = LanguageProfile.all.compactMap(\.names.familyNameFirst)

  /// The custom that folded words follow, or nil.
  static func custom(of words: [String]) -> FamilyNameFirst? { all.first { $0.matches(words) } }
}
