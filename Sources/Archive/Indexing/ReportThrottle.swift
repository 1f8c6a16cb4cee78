internal import Catalogue
internal import News

/// Limits how often loading is reported: at once for the first articles, then at most ten times a second.
struct ReportThrottle {
  /// Ten reports a second look fluent on a screen.
  private static let shortestPause = Duration.milliseconds(100)

  /// The number of files to read.
  private let files: Int
  private var filesDone = 0
  /// The number of entries that were read of a file that isn't at its end.
  private var openEntries = 0
  /// The problems that no report has told yet.
  private var problems: [FileProblem]
  private var lastReport: ContinuousClock.Instant?

  init(files: Int, problems: [FileProblem]) {
    self.files = files
    self.problems = problems
  }

  /// Notes a batch that was read.
  mutating func note(_ batch: FileIndexer.Batch) {
    problems += batch.problems
    filesDone += batch.fileCount
    openEntries = batch.openEntries(before: openEntries)
  }

  /// The events to report now; none where it is too early: the next ones will contain the same.
  mutating func events(articles: Int, at now: ContinuousClock.Instant) -> [ArchiveEvent] {
    if let lastReport, now - lastReport < Self.shortestPause { return [] }
    guard articles > 0 else { return [] }
    lastReport = now
    return [progress, loaded(articles, isComplete: false)]
  }

  /// The events when all is loaded.
  mutating func lastEvents(articles: Int) -> [ArchiveEvent] {
    (filesDone > 0 ? [progress] : []) + [loaded(articles, isComplete: true)]
  }

  private var progress: ArchiveEvent {
    .progress(done: filesDone, files: files, entries: openEntries)
  }

  private mutating func loaded(_ articles: Int, isComplete: Bool) -> ArchiveEvent {
    defer { problems = [] }
    return .loaded(articles: articles, problems: problems, isComplete: isComplete)
  }
}
