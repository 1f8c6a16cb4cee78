/// What the user did with an article.
package struct ReadingMarks: Hashable, Sendable {
  package var isRead: Bool
  package var isStarred: Bool

  package init(isRead: Bool = false, isStarred: Bool = false) {
    self.isRead = isRead
    self.isStarred = isStarred
  }
}
