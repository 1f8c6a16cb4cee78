package import Languages
package import News
internal import Text

/// The page of an entity: its names, dates, companions and articles in a collection.
package struct EntityPage: Hashable, Sendable {
  /// A name of the entity, in NFC.
  package struct NameCount: Hashable, Sendable {
    package let language: Language
    package let name: String
    /// The number of mentions with this name in articles of that language; 0 if only gazette's tables have the name.
    package let mentions: Int
    /// True if an article shows the entity by this name. Only such a name can be separated from the entity. Other names are
    /// only written: `US` in an article that shows the United States.
    package let isShown: Bool

    package init(language: Language, name: String, mentions: Int, isShown: Bool? = nil) {
      self.language = language
      self.name = name.composed
      self.mentions = mentions
      self.isShown = isShown ?? (mentions > 0)
    }
  }

  /// The share of articles in one language.
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

  /// The entity with its kind and the names to show.
  package let entity: Entity
  /// By language code, then most mentions first.
  package let names: [NameCount]
  /// Most articles first.
  package let languages: [LanguageShare]
  /// The dates of the first and the last dated article.
  package let first: ArticleDate?
  package let last: ArticleDate?
  package let timeline: DateHistogram
  /// The entities that the most articles name beside this entity, by descending number of these articles.
  package let companions: [Companion]
  /// The articles that name the entity, newest first.
  package let listing: Listing
  /// True if articles use only one name, letter case and diacritics ignored. No name can then be separated from the
  /// entity.
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

  /// The shares of languages in articles that name an entity so many times, most articles first.
  package static func shares(_ namings: some Sequence<(language: Language, mentions: Int)>) -> [LanguageShare]
  {
    var counts: [Language: (mentions: Int, articles: Int)] = [:]
    for (language, mentions) in namings {
      counts[language, default: (0, 0)].mentions += mentions
      counts[language, default: (0, 0)].articles += 1
    }
    return counts.map { language, count in
      LanguageShare(language: language, mentions: count.mentions, articles: count.articles)
    }.sorted { ($1.articles, $0.language) < ($0.articles, $1.language) }
  }

  package var id: EntityKey { entity.key }
  package var articles: Int { languages.map(\.articles).reduce(0, +) }
  package var mentions: Int { languages.map(\.mentions).reduce(0, +) }
  /// The names in articles that may belong to another entity.
  package var partableNames: [NameCount] { hasOneName ? [] : names.filter(\.isShown) }
}

extension EntityPage {
  /// The most companions of a page.
  package static let mostCompanions = 24

  /// The companions of an entity: those of the index, and the parts of those that the user split.
  ///
  /// - Parameters:
  ///   - whole: by descending number of articles.
  ///   - parted: take the place of their wholes.
  package static func companions(of key: EntityKey, whole: [Companion], parted: [Companion]) -> [Companion] {
    guard !parted.isEmpty else { return whole.filter { $0.id != key } }
    var known: Set<EntityKey> = [key]
    let companions = (parted + whole).filter { known.insert($0.id).inserted }
    return Array(companions.sorted { $1.articles < $0.articles }.prefix(mostCompanions))
  }

  /// An entity that the same articles name.
  package struct Companion: Hashable, Sendable, Identifiable {
    package let entity: Entity
    /// The number of articles that name both entities. If the other entity is in more than 4,000 articles, only the
    /// newest 4,000 count.
    package let articles: Int

    package var id: EntityKey { entity.key }

    package init(entity: Entity, articles: Int) {
      self.entity = entity
      self.articles = articles
    }
  }
}
