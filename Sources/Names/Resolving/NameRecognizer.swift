package import Languages
package import News
package import Text

/// The resolved names of an article: all mentions, and the entities that they mean.
package struct NamedEntities: Hashable, Sendable {
  /// In the order of their first mention, each once.
  package let entities: [Entity]
  /// In the text's order, without overlap. Each means an element of `entities`.
  package let mentions: [Mention]

  package init(entities: [Entity], mentions: [Mention]) {
    self.entities = entities
    self.mentions = mentions
  }

  package static let none = NamedEntities(entities: [], mentions: [])
}

/// Finds the people, places and organizations that a text names, and the names that mean the same entity.
///
/// Each article is read by itself. In a language without a trained model names are found by rules. The tables of a language
/// are made at the first use (about 10 ms), not at the start.
package struct NameRecognizer: Sendable {
  private let models: NameModels
  private let caches: RecognizerCaches

  /// A recognizer with the program's models.
  package init() {
    (models, caches) = (.builtIn, .builtIn)
  }

  /// A recognizer with other models.
  package init(models: NameModels) {
    (self.models, caches) = (models, RecognizerCaches())
  }

  /// The names in ranges of a text (UTF-8 bytes, on scalar boundaries, in order, without overlap).
  package func names(in text: String, prose: [TextRange], language: Language) -> NamedEntities {
    // Nothing is known of a text whose language is not.
    guard language != .undetermined else { return .none }
    return caches.lend(language) { cache in
      let tokenized = TokenizedText(text, prose: prose, language: language, types: &cache.tagging.types)
      let parser = NameParser.parser(for: language, isUndiacritised: tokenized.isUndiacritised)
      let found =
        models.tagger(of: language)?.spans(in: tokenized, &cache.tagging)
        ?? RuleTagger.tagger(for: language).spans(in: tokenized)
      let named = found.dropping { $0.tokens.count > NameSpan.longest }
      let parted = NamePartition(tokenized: tokenized, parser: parser).parted(named, &cache.parted)
      let spans = NameCorrections(tokenized, parser).corrected(parted)
      return EntityResolver(spans, in: tokenized, parser, names: &cache.names).resolve()
    }
  }

  /// The names in the prose of an article.
  package func names(in article: Article) -> NamedEntities {
    names(in: article.text, prose: article.analysedProse, language: article.language.language)
  }

  /// The names that the tables have for an entity, by language, for texts in a language.
  package static func knownNames(of key: EntityKey, inArticlesIn language: Language) -> [Language: [String]] {
    Gazetteer.names(of: key, forTextsIn: language)
  }

  /// The entity that a name means by itself, without an article around it.
  package func entity(
    called name: String, _ kind: EntityKind, in language: Language, isDemonym: Bool = false
  ) -> Entity? {
    let tokenized = TokenizedText(name, language: language)
    guard !tokenized.tokens.isEmpty else { return nil }
    var names = InterpretedNames()
    let span = NameSpan(tokens: tokenized.tokens.indices, kind: kind, isDemonym: isDemonym)
    let parser = NameParser.parser(for: language, isUndiacritised: tokenized.isUndiacritised)
    return EntityResolver([span], in: tokenized, parser, names: &names).resolve().entities.first
  }
}
