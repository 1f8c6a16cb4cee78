/// A feed that a web page names.
package struct FeedLink: Codable, Hashable, Sendable {
  /// The title; nil if the page gives none.
  package let title: String?
  /// The absolute address.
  package let address: String
  /// True if the page doesn't say that the address is a feed: it only looks like one.
  package let isGuess: Bool

  package init(title: String?, address: String, isGuess: Bool) {
    (self.title, self.address, self.isGuess) = (title, address, isGuess)
  }
}

/// A thing in a file to which a person can subscribe, or which a person kept in another program.
package enum IntakeFinding: Codable, Hashable, Sendable {
  /// The file is a feed.
  case feed(FeedDescription)
  /// The file is a web page with a title.
  case page(title: String?)
  /// A feed that the page names.
  case link(FeedLink)
  case subscription(Subscription)
  /// Another list of subscriptions, which the file names.
  case list(Subscription)
  case article(ImportedArticle)
  case skipped(SkippedEntry)
}
