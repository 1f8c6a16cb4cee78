internal import Catalogue
internal import Languages
package import News
package import PostgreSQL

/// Adds the articles of files to a shared archive. It may be interrupted at any moment and started again, and several may
/// run at once: what the archive has already is left out.
package struct ArticleIngest: Sendable {
  /// The articles of a transaction.
  package static let batch = 500
  /// A transaction takes a second; a server that is full or asleep gets a minute.
  private static let patience = Duration.seconds(60)
  /// Another ingest may have the lock for as long as it works out the stories of a large archive.
  private static let patienceForStories = Duration.seconds(24 * 3600)

  /// The server looks up by key what many keys name.
  private static let settings = WaitingEntries.settings + ["SET enable_seqscan = off"]

  /// The result of an ingest.
  package struct Summary: Sendable {
    package internal(set) var new = 0
    /// The articles that took the place of a former version.
    package internal(set) var replaced = 0
    /// The articles that the archive had already.
    package internal(set) var known = 0
    package internal(set) var files = 0
    package internal(set) var refused = 0
  }

  /// Something that an ingest tells while it goes on.
  package enum Event: Sendable {
    case problem(FileProblem)
    case progress(Summary, files: Int)
    /// A passing failure: the same is tried again after so many seconds.
    case waiting(ServerFailure, seconds: Int)
    /// All articles are there; features are counted and stories worked out.
    case working
  }

  /// One connection writes, while the next batch is looked up by the other one.
  private let connection: Connection
  private let lookup: Connection
  private let report: @Sendable (Event) -> Void

  package init(into address: ServerAddress, reporting report: @escaping @Sendable (Event) -> Void) {
    connection = .toArchive(at: address, settings: Self.settings)
    lookup = .toArchive(at: address, settings: Self.settings)
    self.report = report
  }

  /// Adds the articles of files and folders. Throws `SharedArchiveFailure`.
  package func run(_ paths: [String]) async throws -> Summary {
    let found = FileFinder.find(paths)
    try await check()
    var state = IngestState(files: found.files.count)
    for problem in found.problems { note(problem, &state.summary) }
    var feed = ArticleFeed(found.files)
    var prepared = try await prepare(feed.next(Self.batch), &state)
    while let articles = prepared {
      let (following, entities) = (feed.next(Self.batch), state.entities)
      // The next batch is analysed while one is written.
      async let writing = write(articles, knowing: entities)
      prepared = try await prepare(following, &state)
      state.note(try await writing, of: articles)
      report(.progress(state.summary, files: state.files))
    }
    try await writeWeak(&state)
    report(.working)
    try await finish(state.waiting)
    return state.summary
  }

  private func check() async throws {
    try await ask(lookup) { try ArchiveVersion.checkWriting($0) }
  }

  private func note(_ problem: FileProblem, _ summary: inout Summary) {
    summary.refused += 1
    report(.problem(problem))
  }
}

/// The facts about an ingest that go from batch to batch.
private struct IngestState: Sendable {
  /// The entities that are remembered at most; some 16 megabytes.
  private static let mostEntities = 1_000_000

  let files: Int
  var summary = ArticleIngest.Summary()
  /// The entities that the archive has.
  var entities: Set<Int64> = []
  var tally = LanguageTally()
  /// The entries whose language the other ones decide.
  var weak: [FileEntry] = []
  var waiting = WaitingEntries()

  init(files: Int) {
    self.files = files
  }

  mutating func note(_ written: BatchWriter.Written, of articles: [PreparedArticle]) {
    summary.new += written.new
    summary.replaced += written.replaced
    summary.known += articles.count - written.new - written.replaced
    if written.new + written.replaced > 0 { waiting.note(articles.lazy.map(\.date)) }
    if entities.count > Self.mostEntities { entities = [] }
    entities.formUnion(written.entities)
  }
}

// MARK: - Batches

extension ArticleIngest {
  /// Makes articles of the entries that the archive hasn't; nil at the end of the files.
  private func prepare(_ batch: ArticleFeed.Batch, _ state: inout IngestState) async throws
    -> [PreparedArticle]?
  {
    guard !batch.isEmpty else { return nil }
    for problem in batch.problems { note(problem, &state.summary) }
    let entries = try await unknown(batch.entries, &state)
    let results = await entries.concurrentMap { entry -> Result<PreparedArticle, FileProblem> in
      do throws(FileProblem) { return .success(try PreparedArticle(entry)) } catch { return .failure(error) }
    }
    state.summary.files += batch.files
    var articles: [PreparedArticle] = []
    for (entry, result) in zip(entries, results) {
      switch result {
      case .success(let article) where article.hasWeakLanguage: state.weak.append(entry)
      case .success(let article):
        state.tally.add(article.row.language, at: entry.location)
        articles.append(article)
      case .failure(let problem): note(problem, &state.summary)
      }
    }
    return articles
  }

  /// The entries whose contents the archive hasn't.
  private func unknown(_ entries: [FileEntry], _ state: inout IngestState) async throws -> [FileEntry] {
    let ids = entries.compactMap { $0.id?.number }
    let rows = try await ask(lookup) {
      try $0.rows("SELECT id, language FROM known WHERE id = ANY ($1)", [.ints(ids)])
    }
    let known = Dictionary(rows.rows.map { ($0.int(0), $0.optionalText(1)) }) { first, _ in first }
    var seen: Set<Int64> = []
    var unknown: [FileEntry] = []
    for entry in entries {
      guard let id = entry.id?.number else {
        unknown.append(entry)
        continue
      }
      if let language = known[id] {
        state.summary.known += 1
        if let language { state.tally.add(Language(language), at: entry.location) }
      } else if seen.insert(id).inserted {
        unknown.append(entry)
      } else {
        state.summary.known += 1
      }
    }
    return unknown
  }

  private func write(
    _ articles: [PreparedArticle], knowing entities: Set<Int64>
  ) async throws -> BatchWriter.Written {
    guard !articles.isEmpty else { return BatchWriter.Written() }
    return try await ask(connection) { try BatchWriter.write(articles, knowing: entities, in: $0) }
  }

  /// Writes the articles that are too short to show their language alone, when the languages around them are known.
  private func writeWeak(_ state: inout IngestState) async throws {
    let (weak, tally) = (state.weak, state.tally)
    for start in stride(from: 0, to: weak.count, by: Self.batch) {
      let entries = Array(weak[start..<min(start + Self.batch, weak.count)])
      // These entries were articles when they were read first.
      let articles = await entries.concurrentMap {
        try? PreparedArticle($0, among: tally.languages(around: $0.location))
      }.compactMap(\.self)
      state.note(try await write(articles, knowing: state.entities), of: articles)
      report(.progress(state.summary, files: state.files))
    }
  }
}

// MARK: - Stories

extension ArticleIngest {
  /// Counts the features and works out the stories of all articles for which no ingest has done it. Meanwhile the server puts
  /// into its indexes what waits.
  private func finish(_ waiting: WaitingEntries) async throws {
    async let puttingIn: Void = ask(lookup) { try waiting.putIn(by: $0) }
    try await ask(connection, within: Self.patienceForStories) { session in
      try ArchiveLock.take(session)
      try StoryMaintenance(session: session).run()
      try ArchiveLock.leave(session)
    }
    try await puttingIn
  }
}

// MARK: - Failures

extension ArticleIngest {
  /// Asks the archive, and again after a passing failure: a batch that was written is then known.
  private func ask<Result: Sendable>(
    _ connection: Connection, within patience: Duration = patience,
    _ body: @escaping @Sendable (Session) throws -> Result
  ) async throws -> Result {
    do {
      return try await connection.performPatiently(
        within: patience, noting: { report(.waiting($0, seconds: $1)) }, body)
    } catch {
      throw SharedArchiveFailure(error) ?? error
    }
  }
}
