/// All that is remembered of an article from one sitting to the next.
package struct ReadingRecord: Hashable, Sendable {
  package var marks: ReadingMarks
  /// How far it was read: the UTF-8 offset of the first text on the screen when it was left; nil at its
  /// beginning.
  package var position: Int?

  package init(marks: ReadingMarks = ReadingMarks(), position: Int? = nil) {
    self.marks = marks
    self.position = position
  }
}
