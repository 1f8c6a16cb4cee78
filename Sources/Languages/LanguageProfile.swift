/// Everything that is particular to one language: its words, its rules and its tables.
///
/// The parts are made when they are first asked for, so that a program pays only for the languages and the parts that
/// it meets. A part that a language doesn't give is the neutral one, which holds for all languages.
package struct LanguageProfile: Sendable {
  package let language: Language
  /// The language's name in itself, with a capital: `Tiếng Việt`.
  package let endonym: String?
  private let makeNames: @Sendable () -> NameRules

  init(
    _ language: Language, endonym: String? = nil,
    names: @autoclosure @escaping @Sendable () -> NameRules = .neutral
  ) {
    self.language = language
    self.endonym = endonym
    makeNames = names
  }

  /// How the names of people, places and organizations are written.
  package var names: NameRules { makeNames() }
}

extension LanguageProfile {
  /// What holds for all languages.
  package static let neutral = LanguageProfile(.undetermined)
}
