package import Languages
package import News

/// A request for some rows of a listing.
package struct RowRequest: Hashable, Sendable {
  /// The row that the window surrounds.
  package enum Anchor: Hashable, Sendable {
    case index(Int)
    /// The row of this article, or row `orIndex` if the listing lacks the article.
    case article(ArticleID, orIndex: Int)
  }

  package var listing: Listing
  package var anchor: Anchor
  /// The number of rows to return.
  package var count: Int

  package init(listing: Listing, anchor: Anchor, count: Int) {
    self.listing = listing
    self.anchor = anchor
    self.count = count
  }
}

/// The answer to a `RowRequest`: consecutive rows of a listing, with counts for the whole listing.
package struct RowWindow: Hashable, Sendable {
  package let request: RowRequest
  /// The index of the first row in the listing.
  package let start: Int
  package let rows: [ArticleRow]
  /// The number of articles in the whole listing.
  package let total: Count
  /// The index of the anchor in the listing, within `0..<total`; nil if the listing is empty.
  package let anchorIndex: Int?
  package let census: Census
  /// The number of unread articles in the listing.
  package let unreadCount: Count
  /// True if the window has all that was requested. Otherwise another window follows when snippets and further matches
  /// are found.
  package var isComplete = true
  /// The number of the newest articles that are ranked by relevance; the others follow by date. Nil if all are ranked.
  package var rankedCount: Int?

  package init(
    request: RowRequest, start: Int, rows: [ArticleRow], total: Count, anchorIndex: Int?, census: Census,
    unreadCount: Count = 0
  ) {
    self.unreadCount = unreadCount
    self.request = request
    self.start = start
    self.rows = rows
    self.total = total
    self.anchorIndex = anchorIndex
    self.census = census
  }
}

/// The number of articles in each language.
package struct Census: Hashable, Sendable {
  /// One language's share.
  package struct Entry: Hashable, Sendable {
    package let language: Language
    /// The language's name for itself: `Tiếng Việt`.
    package let endonym: String
    package let count: Count

    package init(language: Language, endonym: String, count: Count) {
      self.language = language
      self.endonym = endonym
      self.count = count
    }
  }

  /// The languages of the articles, by code, `und` last. Counts respect the listing's entity and ignore its language.
  package let entries: [Entry]

  package init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// The census with some languages before the others, in their order.
  package func putting(first languages: [Language]) -> Census {
    guard !languages.isEmpty else { return self }
    let first = languages.flatMap { language in entries.filter { $0.language == language } }
    return Census(entries: first + entries.filter { !languages.contains($0.language) })
  }

  /// All articles, whatever their language.
  package var total: Count { entries.reduce(0) { $0 + $1.count } }
}
