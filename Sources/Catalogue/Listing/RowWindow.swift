package import Languages
package import News

/// A question for some rows of a listing.
package struct RowRequest: Hashable, Sendable {
  /// Which row the window is to surround.
  package enum Anchor: Hashable, Sendable {
    case index(Int)
    /// The row of this article; where the listing lacks it, row `orIndex`.
    case article(ArticleID, orIndex: Int)
  }

  package var listing: Listing
  package var anchor: Anchor
  /// How many rows are wanted.
  package var count: Int

  package init(listing: Listing, anchor: Anchor, count: Int) {
    self.listing = listing
    self.anchor = anchor
    self.count = count
  }
}

/// The answer: consecutive rows of a listing, and what the whole listing holds.
package struct RowWindow: Hashable, Sendable {
  package let request: RowRequest
  /// The index, in the listing, of the first of `rows`.
  package let start: Int
  package let rows: [ArticleRow]
  /// How many articles the whole listing has.
  package let total: Count
  /// The index of the anchor in the listing, within `0..<total`; nil where the listing is empty.
  package let anchorIndex: Int?
  package let census: Census
  /// How many articles of the listing are unread.
  package let unreadCount: Count
  /// Whether all that was asked for is there; else another window follows with what is still looked for: snippets, or
  /// articles that have to be read before it is known whether they are found.
  package var isComplete = true

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

/// How many articles there are in each language.
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

  /// The languages present, by code, `und` last. Counts heed the listing's entity and not its language.
  package let entries: [Entry]

  package init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// All articles, whatever their language.
  package var total: Count { entries.reduce(0) { $0 + $1.count } }
}
