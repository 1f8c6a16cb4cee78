package import Languages
package import News

/// A selection of articles and their order.
package struct Listing: Hashable, Sendable {
  /// Only articles in this language.
  package var language: Language?
  /// Only articles that name this entity.
  package var entity: EntityKey?
  /// Only articles that match this query; nil without a search.
  package var query: Query?
  package var order: SortOrder

  package init(
    language: Language? = nil, entity: EntityKey? = nil, query: Query? = nil, order: SortOrder = .newestFirst
  ) {
    self.language = language
    self.entity = entity
    self.query = query
    self.order = order
  }

  /// True if every article is listed.
  package var isUnfiltered: Bool { language == nil && entity == nil && query == nil }
}

/// An order of articles. Ties are broken by path. Articles without a date come last in both directions.
package struct SortOrder: Hashable, Sendable {
  /// The property by which articles are ordered.
  package enum Key: String, Hashable, Sendable, CaseIterable {
    /// Newest first.
    case date
    /// From A to Z, by the folded headline.
    case title
    /// By language code, then newest first.
    case language
    /// Longest first.
    case words
    /// From A to Z.
    case path
    /// Best match of the search first; the same as `date` without a search.
    case relevance
  }

  package var key: Key
  package var isReversed: Bool

  package init(_ key: Key, isReversed: Bool = false) {
    self.key = key
    self.isReversed = isReversed
  }

  package static let newestFirst = SortOrder(.date)
}
