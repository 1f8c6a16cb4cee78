package import Languages
package import News

/// Which articles are listed, and in which order.
package struct Listing: Hashable, Sendable {
  /// Only articles in this language.
  package var language: Language?
  /// Only articles that name this entity.
  package var entity: EntityKey?
  /// Only articles that this finds; nil where nothing is searched.
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

  /// Whether every article is listed.
  package var isUnfiltered: Bool { language == nil && entity == nil && query == nil }
}

/// An order of articles. Ties are broken by path; the undated come last, in either direction.
package struct SortOrder: Hashable, Sendable {
  /// What articles are ordered by.
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
    /// What fits the search best first; as `date` where nothing is searched.
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
