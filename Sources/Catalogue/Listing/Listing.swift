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
  /// Only the first article of each story in this order.
  package var isByStory: Bool

  package init(
    language: Language? = nil, entity: EntityKey? = nil, query: Query? = nil, order: SortOrder = .newestFirst,
    isByStory: Bool = false
  ) {
    self.language = language
    self.entity = entity
    self.query = query
    self.order = order
    self.isByStory = isByStory
  }

  /// The same listing with a line for each article.
  package var byArticle: Listing {
    var listing = self
    listing.isByStory = false
    return listing
  }

  /// True if every article is listed, or the first of each story.
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

/// Asks for the nearest unread article of a listing. The search wraps around at the ends.
package struct UnreadRequest: Hashable, Sendable {
  package let listing: Listing
  /// The index in the listing where the search begins; the article at this index comes last.
  package let start: Int
  /// Towards the end of the listing, not towards its beginning.
  package let isForward: Bool

  package init(listing: Listing, start: Int, isForward: Bool) {
    self.listing = listing
    self.start = start
    self.isForward = isForward
  }

  /// The indices of a listing of `total` articles in the order of the search.
  package func path(total: Int) -> some Sequence<Int> {
    let step = isForward ? 1 : -1
    let start = min(max(0, start), max(0, total - 1))
    return (1...max(1, total)).lazy.map { (start + step * $0 + total) % max(1, total) }
  }
}
