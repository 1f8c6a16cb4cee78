package import Languages
package import News

/// All that a collection says of one entity.
package struct EntityPage: Hashable, Sendable {
  /// A name that the entity goes by.
  package struct NameCount: Hashable, Sendable {
    package let language: Language
    package let name: String
    /// How many mentions in articles of that language go by it; 0 where the language only has it in gazette's tables.
    package let mentions: Int

    package init(language: Language, name: String, mentions: Int) {
      self.language = language
      self.name = name
      self.mentions = mentions
    }
  }

  /// How much articles in one language have of it.
  package struct LanguageShare: Hashable, Sendable {
    package let language: Language
    package let mentions: Int
    package let articles: Int

    package init(language: Language, mentions: Int, articles: Int) {
      self.language = language
      self.mentions = mentions
      self.articles = articles
    }
  }

  /// The entity with the names to show and its kind.
  package let entity: Entity
  /// By language code, then most mentions first.
  package let names: [NameCount]
  /// Most articles first.
  package let languages: [LanguageShare]
  /// The dates of the first and the last article that has one.
  package let first: ArticleDate?
  package let last: ArticleDate?
  package let timeline: DateHistogram
  /// Who and what appears in the same articles most, with the number of those articles; most first.
  package let companions: [Companion]
  /// Its articles, newest first.
  package let listing: Listing
  /// Whether articles write it in one way only, but for case and diacritics, so that none of its names can be parted from
  /// it.
  package let hasOneName: Bool

  package init(
    entity: Entity, names: [NameCount], hasOneName: Bool = false, languages: [LanguageShare],
    first: ArticleDate?, last: ArticleDate?,
    timeline: DateHistogram, companions: [Companion]
  ) {
    self.entity = entity
    self.names = names
    self.hasOneName = hasOneName
    self.languages = languages
    self.first = first
    self.last = last
    self.timeline = timeline
    self.companions = companions
    listing = Listing(entity: entity.key)
  }

  package var id: EntityKey { entity.key }
  package var articles: Int { languages.map(\.articles).reduce(0, +) }
  package var mentions: Int { languages.map(\.mentions).reduce(0, +) }
  /// The names that articles write and that may mean something else.
  package var partableNames: [NameCount] { hasOneName ? [] : names.filter { $0.mentions > 0 } }
}

extension EntityPage {
  /// An entity that appears beside another.
  package struct Companion: Hashable, Sendable, Identifiable {
    package let entity: Entity
    /// How many articles name both; of the newest 4,000 where the other is in more.
    package let articles: Int

    package var id: EntityKey { entity.key }

    package init(entity: Entity, articles: Int) {
      self.entity = entity
      self.articles = articles
    }
  }
}
