package import Languages
package import News

/// A selection of articles and their order.
package struct Listing: Hashable, Sendable {
  /// Only articles in this language.
  package var language: Language? { didSet { kept = [] } }
  /// Only articles that name this entity.
  package var entity: EntityKey? { didSet { kept = [] } }
  /// Only articles that match this query; nil without a search.
  package var query: Query? { didSet { kept = [] } }
  package var order: SortOrder
  /// Only the first article of each story in this order.
  package var isByStory: Bool
  /// Articles that were listed when the user marked them: they stay listed, whatever the query says of their marks, until
  /// a condition of the listing changes.
  package private(set) var kept: Set<ArticleID> = []

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

  /// Keeps articles listed, or no longer.
  package mutating func keep(_ articles: [ArticleID], _ isKept: Bool = true) {
    if isKept { kept.formUnion(articles) } else { kept.subtract(articles) }
  }

  /// Lets go of the articles that are only listed because they were.
  package mutating func keepNone() { kept = [] }

  /// True if another listing has the same conditions and the same order.
  package func isSame(as other: Listing) -> Bool {
    var (mine, other) = (self, other)
    mine.kept = []
    other.kept = []
    return mine == other
  }

  /// True if every article is listed, or the first of each story.
  package var isUnfiltered: Bool { language == nil && entity == nil && query == nil }
}

/// An order of articles. Articles that are equal by `key` are ordered by `second`, and then by path. Articles without a
/// date come last in both directions.
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
    /// From A to Z; without a source last.
    case source
    /// From A to Z; without an author last.
    case author
    /// The story with most articles first, the articles of a story side by side.
    case story
    /// Unread ones first.
    case read
    /// Starred ones first.
    case starred
    /// Best match of the search first; the same as `date` without a search.
    case relevance
  }

  /// The order of articles that are equal by the first key.
  package struct Second: Hashable, Sendable {
    package var key: Key
    package var isReversed: Bool

    package init(_ key: Key, isReversed: Bool = false) {
      (self.key, self.isReversed) = (key, isReversed)
    }
  }

  package var key: Key
  package var isReversed: Bool
  /// Nil for the usual order of equals: by date within a language, a source, an author, a story and among what is read or
  /// starred, else by path.
  package var second: Second?

  package init(_ key: Key, isReversed: Bool = false, then second: Second? = nil) {
    self.key = key
    self.isReversed = isReversed
    self.second = second
  }

  package static let newestFirst = SortOrder(.date)

  /// The order of articles that are equal by the first key; nil for the order of paths.
  package var orderOfEquals: Second? {
    switch key {
    case .language, .source, .author, .story, .read, .starred: second ?? Second(.date)
    case .date, .title, .words, .path, .relevance: second
    }
  }

  /// The keys by which articles are compared.
  package var keys: [Key] { [key] + (orderOfEquals.map { [$0.key] } ?? []) }
}

// MARK: - As text

extension SortOrder {
  /// `source`, `reverse-date`, `source,reverse-words`: the keys by their names. Nil for any other text.
  package init?(text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Second(text: String($0)) }
    guard let first = parts.first ?? nil, parts.count <= 2, parts.allSatisfy({ $0 != nil }) else {
      return nil
    }
    self.init(first.key, isReversed: first.isReversed, then: parts.count == 2 ? parts[1] : nil)
  }

  /// The keys by their names, without the direction of the first.
  package var text: String { [key.rawValue, second?.text].compactMap(\.self).joined(separator: ",") }
}

extension SortOrder.Second {
  private static let reversal = "reverse-"

  fileprivate init?(text: String) {
    let isReversed = text.hasPrefix(Self.reversal)
    guard let key = SortOrder.Key(rawValue: isReversed ? String(text.dropFirst(Self.reversal.count)) : text)
    else { return nil }
    self.init(key, isReversed: isReversed)
  }

  fileprivate var text: String { (isReversed ? Self.reversal : "") + key.rawValue }
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
    return (0..<max(0, total)).lazy.map { (start + step * ($0 + 1) + total) % total }
  }
}
