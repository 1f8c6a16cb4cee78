internal import Corpus

/// Decides when loading is reported: at once for the first articles, then so seldom that a screen can follow.
struct Progress {
  /// Twenty reports a second look fluent; more would only draw frames that nobody sees.
  private static let shortestPause = Duration.milliseconds(50)

  /// The problems that no report has told yet.
  private var problems: [FileProblem]
  private var lastReport: ContinuousClock.Instant?

  init(problems: [FileProblem]) {
    self.problems = problems
  }

  /// The event to report now, or nil where it is too early; what it would have told comes with the next one.
  mutating func event(
    after batch: CollectionLoader.Batch, articles: Int, at now: ContinuousClock.Instant
  ) -> Library.Event? {
    problems += batch.problems
    if let lastReport, now - lastReport < Self.shortestPause { return nil }
    guard articles > 0 else { return nil }
    lastReport = now
    return event(articles: articles, isComplete: false)
  }

  /// The event when all is loaded.
  mutating func lastEvent(articles: Int) -> Library.Event {
    event(articles: articles, isComplete: true)
  }

  private mutating func event(articles: Int, isComplete: Bool) -> Library.Event {
    defer { problems = [] }
    return .loaded(articles: articles, problems: problems, isComplete: isComplete)
  }
}
