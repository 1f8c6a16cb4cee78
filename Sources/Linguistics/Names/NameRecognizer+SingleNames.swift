package import Corpus

extension NameRecognizer {
  /// What a name means by itself, without an article around it.
  package func entity(
    called name: String, _ kind: EntityKind, in language: Language, isDemonym: Bool = false
  ) -> Entity? {
    let passage = Passage(name, prose: [0..<name.utf8.count], language: language)
    guard !passage.tokens.isEmpty else { return nil }
    var resolver = EntityResolver(passage)
    let span = NameSpan(tokens: passage.tokens.indices, kind: kind, isDemonym: isDemonym)
    return resolver.resolve([span]).entities.first
  }
}
