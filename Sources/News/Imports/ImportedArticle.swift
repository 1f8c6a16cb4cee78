/// An article that a person saved or got in another program.
package struct ImportedArticle: Codable, Hashable, Sendable {
  package var url: String
  package var title: String?
  package var author: String?
  package var tags: [String] = []
  package var isRead = false
  package var isStarred = false
  /// The time at which the person saved the article, or at which it came: seconds since 1970.
  package var added: Int?
  /// The time at which it was published: seconds since 1970.
  package var published: Int?
  /// The text of the article as HTML; nil if the other program didn't keep it.
  package var html: String?
  /// The address of the feed from which it came; nil for a saved page.
  package var feed: String?
  /// The id that the feed gives it.
  package var guid: String?

  package init(url: String) {
    self.url = url
  }
}

/// The contents of a file out of another program.
package struct ImportedList: Codable, Hashable, Sendable {
  package var subscriptions: [Subscription] = []
  /// Lists of subscriptions that the file names and that are elsewhere.
  package var lists: [Subscription] = []
  package var articles: [ImportedArticle] = []
  package var skipped: [SkippedEntry] = []

  package init() {}

  package var isEmpty: Bool { subscriptions.isEmpty && lists.isEmpty && articles.isEmpty && skipped.isEmpty }
}
