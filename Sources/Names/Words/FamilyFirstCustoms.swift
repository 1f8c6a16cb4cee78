internal import Languages
internal import Text

/// The naming customs of the languages whose names put the family name first and stay whole. Texts in all languages have
/// such names.
enum FamilyFirstCustoms {
  static let all = LanguageProfile.all.compactMap(\.names.familyNameFirst)

  /// True if a word in small letters is a family name: with its diacritics, or without any.
  static func isFamilyName(_ word: String, isASCII: Bool) -> Bool {
    all.contains { (isASCII ? $0.families : $0.spelledFamilies).contains(word) }
  }

  /// True if a folded word can be a part of such a name.
  static func isSyllable(_ word: String) -> Bool {
    guard !word.isEmpty, let word = PackedWord(word.utf8) else { return false }
    return syllables.contains(word)
  }

  private static let syllables = Set(all.flatMap(\.syllables))

  /// True if sentences begin with a word in small letters with its diacritics.
  static func isSentenceOpener(_ word: String) -> Bool { all.contains { $0.sentenceOpeners.contains(word) } }

  /// True if a word in small letters is a name between two others and nothing else.
  static func isMiddleName(_ word: String) -> Bool {
    let word = fold(word)
    return all.contains { $0.middleNames.contains(word) }
  }

  /// The custom that folded words follow, or nil.
  static func custom(of words: [String]) -> FamilyNameFirst? { all.first { $0.matches(words) } }
}
