package import Languages
internal import Localization

extension Language {
  /// The language that the program speaks.
  package static var ofInterface: Language { Language(InterfaceLanguage.current.rawValue) }

  /// The language's name within a sentence of the interface: `Vietnamese`, `tiếng Việt`.
  package var nameInSentence: String { name(inSentenceOf: .ofInterface) }
}
