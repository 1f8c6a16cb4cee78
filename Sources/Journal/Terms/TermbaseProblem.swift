/// A line of the termbase that can't be used. The other lines hold.
package struct TermbaseProblem: Hashable, Sendable {
  /// The kind of mistake.
  package enum Cause: Hashable, Sendable {
    /// The line is not UTF-8.
    case notText
    /// The line lacks the term or the translation.
    case noPair
    /// The line doesn't have two codes of different languages behind the note.
    case languages
  }

  /// From 1.
  package let line: Int
  package let cause: Cause

  package init(line: Int, cause: Cause) {
    self.line = line
    self.cause = cause
  }
}
