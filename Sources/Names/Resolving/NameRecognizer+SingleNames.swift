package import Languages
package import News

extension NameRecognizer {
  /// What a name means by itself, without an article around it.
  package func entity(
    called name: String, _ kind: EntityKind, in language: Language, isDemonym: Bool = false
  ) -> Entity? {
    let passage = Passage(name, language: language)
    guard !passage.tokens.isEmpty else { return nil }
    var names = ReadNames()
    let span = NameSpan(tokens: passage.tokens.indices, kind: kind, isDemonym: isDemonym)
    return EntityResolver([span], in: passage, names: &names).resolve().entities.first
  }
}
