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
      let spans = found.filter { $0.tokens.count <= NameSpan.longest }.flatMap {
        tokenized.countries(joinedIn: $0, parser) ?? [$0]
      }
      return EntityResolver(spans, in: tokenized, parser, names: &cache.names).resolve()
    }
  }

  /// The names in the prose of an article.
  package func names(in article: Article) -> NamedEntities {
    names(in: article.text, prose: article.prose, language: article.language.language)
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

// MARK: - Two countries in one name

extension TokenizedText {
  /// The countries that a hyphen joins in a name that consists of two countries: `US-Belgium` is two names,
  /// `Guinea-Bissau` is one.
  fileprivate func countries(joinedIn span: NameSpan, _ parser: NameParser) -> [NameSpan]? {
    guard span.kind != .person, span.tokens.count > 2,
      let hyphen = span.tokens.dropFirst().dropLast().first(where: isHyphen)
    else { return nil }
    let parts = [span.tokens.lowerBound..<hyphen, hyphen + 1..<span.tokens.upperBound]
    guard !isKnown(span.tokens, parser), parts.allSatisfy({ isCountry($0, parser) }) else { return nil }
    return parts.map { NameSpan(tokens: $0, kind: .place) }
  }

  /// True if a token is a hyphen without blanks beside it.
  private func isHyphen(_ index: Int) -> Bool {
    wordType(at: index).punctuation == .dash && tokens[index].isAttached && tokens[index + 1].isAttached
  }

  private func isKnown(_ range: Range<Int>, _ parser: NameParser) -> Bool {
    let name = parser.aliases.spellings(of: text(of: range))
    return parser.aliases.entity(named: name, .place) != nil
      || parser.aliases.entity(named: name, .organization) != nil
  }

  private func isCountry(_ range: Range<Int>, _ parser: NameParser) -> Bool {
    parser.aliases.entity(named: text(of: range), .place)?.key.countryCode != nil
  }

  private func text(of range: Range<Int>) -> String { words(in: range).joined(separator: " ") }
}
