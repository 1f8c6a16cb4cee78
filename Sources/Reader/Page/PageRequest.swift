package import News

/// An article to be set as a whole, beside the screen: a long one takes longer than a key press may.
package struct PageRequest: Hashable, Sendable {
  package let article: Article
  /// The name of its language, for the facts line.
  package let endonym: String
  package let columns: Int

  /// The beginning that is set at once; more than any screen shows.
  package static let immediateBytes = 64 * 1024

  /// The whole article, set.
  package var page: Page { Page(article, endonym: endonym, columns: columns) }

  package static func == (left: PageRequest, right: PageRequest) -> Bool {
    left.article.id == right.article.id && left.columns == right.columns
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(article.id)
    hasher.combine(columns)
  }
}
