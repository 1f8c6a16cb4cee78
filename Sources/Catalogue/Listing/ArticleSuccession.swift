package import News

/// An article whose file was edited: the article is gone, and another with mostly the same text is in its place.
package struct ArticleSuccession: Hashable, Sendable {
  package let former: ArticleID
  package let successor: ArticleID

  package init(former: ArticleID, successor: ArticleID) {
    self.former = former
    self.successor = successor
  }
}
