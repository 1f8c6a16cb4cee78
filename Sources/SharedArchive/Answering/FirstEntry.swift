/// The state of the archive, of the marks and of the caches that answers about listings depend on.
struct AnswerState: Equatable, Sendable {
  let standing: ArchiveStanding
  /// The version of the user's marks.
  let marks: Int
  /// The number of conditions whose texts were read.
  let verified: Int
  /// The number of times that the answers were forgotten.
  let forgettings: Int
}

/// The newest articles of a search, found before all are counted.
struct FirstEntry: Sendable {
  let entry: ListingEntry
  /// The state in which they were found.
  let state: AnswerState

  /// The entry if it still holds: a search for more goes on behind it.
  func known(in state: AnswerState) -> ListingEntry? { state == self.state ? entry : nil }
}
