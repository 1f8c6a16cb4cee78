/// The state of the archive, of the marks and of the caches that answers about listings depend on.
struct AnswerState: Equatable, Sendable {
  let standing: ArchiveStanding
  /// The version of the user's marks.
  let marks: Int
  /// The number of conditions whose texts were read, but for phrases.
  let verified: Int
  /// The number of phrases for which the texts of long articles were read.
  var phrases: Int
  /// The number of times that the answers were forgotten.
  let forgettings: Int
}

/// The newest articles of a search, found before all are counted.
struct FirstEntry: Sendable {
  let entry: ListingEntry
  /// The state in which they were found.
  let state: AnswerState

  /// The date from which on older articles are yet to be looked at.
  var next: Int64? { entry.found?.next }

  /// The entry if it still holds: a search for more goes on behind it. Texts that were read for phrases change nothing in
  /// it: those of its articles were read before.
  func known(in state: AnswerState) -> ListingEntry? {
    var state = state
    state.phrases = self.state.phrases
    return state == self.state ? entry : nil
  }
}
