/// The marks that the user set on an article.
package struct ReadingMarks: Hashable, Sendable {
  package var isRead: Bool
  package var isStarred: Bool

  package init(isRead: Bool = false, isStarred: Bool = false) {
    self.isRead = isRead
    self.isStarred = isStarred
  }
}

/// The reading state of an article that is kept between sessions.
package struct ReadingRecord: Hashable, Sendable {
  package var marks: ReadingMarks
  /// The UTF-8 offset of the first text on the screen when the user left the article; nil at its beginning.
  package var position: Int?

  package init(marks: ReadingMarks = ReadingMarks(), position: Int? = nil) {
    self.marks = marks
    self.position = position
  }
}
