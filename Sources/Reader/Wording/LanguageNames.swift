package import Languages
internal import Localization

extension Language {
  /// The language's name within a sentence of the interface: `Vietnamese`, `tiếng Việt`.
  package var nameInSentence: String { name(inSentenceOf: Language(InterfaceLanguage.current.rawValue)) }
}
