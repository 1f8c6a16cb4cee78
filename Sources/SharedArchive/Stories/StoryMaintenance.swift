internal import PostgreSQL

/// The work on features and stories that batches of articles leave behind. The caller has the lock.
struct StoryMaintenance {
  /// The articles that are cleared at a time.
  private static let share = 1000

  let session: Session

  /// Clears what articles left that are gone, counts the features of new ones, and works out their stories.
  func run() throws {
    while try clearMore() {}
    let counter = FeatureCounter(session: session)
    while try counter.countMore() {}
    var survey = StorySurvey(session: session)
    while try survey.compareMore() {}
  }

  /// Takes some articles that are gone out of their stories; false if none is left.
  private func clearMore() throws -> Bool {
    let gone = try session.rows("SELECT article FROM gone LIMIT $1", [.int(Int64(Self.share))])
    guard gone.count > 0 else { return false }
    let articles = [Parameter.ints(gone.rows.map { $0.int(0) })]
    try session.transaction {
      _ = try session.pipeline([
        Statement("DELETE FROM storylink WHERE article = ANY ($1)", articles),
        Statement("DELETE FROM storylink WHERE other = ANY ($1)", articles),
      ])
      let stories = try session.rows(
        "DELETE FROM telling WHERE article = ANY ($1) RETURNING story", articles
      ).rows.map { $0.int(0) }
      try StoryGrouping(session: session).summarise(Array(Set(stories)))
      try session.rows("DELETE FROM gone WHERE article = ANY ($1)", articles)
    }
    return true
  }
}
