package import Languages
package import News
package import Text

/// The names of an article, resolved: every mention, and the entities that they mean.
package struct NamedEntities: Hashable, Sendable {
  /// In the order of their first mention; each once.
  package let entities: [Entity]
  /// In the text's order; they don't overlap. Each means one of `entities`.
  package let mentions: [Mention]

  package init(entities: [Entity], mentions: [Mention]) {
    self.entities = entities
    self.mentions = mentions
  }

  package static let none = NamedEntities(entities: [], mentions: [])
}

/// Finds the people, places and organizations that a text names, and which names mean the same.
///
/// It works article by article, in English and Vietnamese (with diacritics or without); in another language
/// it finds nothing yet. Its tables are made at the first use (about 10 ms a language), not at the start.
package struct NameRecognizer: Sendable {
  private let models: NameModels

  package init(models: NameModels = .builtIn) {
    self.models = models
  }

  /// The names in ranges of a text (UTF-8 bytes, on scalar boundaries, in order, without overlap).
  package func names(in text: String, prose: [TextRange], language: Language) -> NamedEntities {
    guard let tagger = models.tagger(of: language) else { return .none }
    return tagger.memories.lend { memory in
      let passage = Passage(text, prose: prose, language: language, forms: &memory.forms)
      let reading = NameReading(language: language, isUndiacritised: passage.isUndiacritised)
      let spans = tagger.spans(in: passage, &memory).flatMap {
        passage.countries(joinedIn: $0, reading) ?? [$0]
      }
      return EntityResolver(spans, in: passage, names: &memory.names).resolve()
    }
  }

  /// The names in the prose of an article.
  package func names(in article: Article) -> NamedEntities {
    let prose = article.parts.filter(\.kind.isProse).map(\.range)
    return names(in: article.text, prose: prose, language: article.language.language)
  }
}
