internal import GRDB
internal import Languages
internal import News
internal import Stories

/// The articles of an index that await their analysis: new articles first, and all articles if another version of the
/// analysis wrote the index. Works off the actor that answers questions.
struct AnalysisQueue: Sendable {
  /// The number of articles that are analysed in one transaction.
  private static let batch = 256

  /// An article that awaits its analysis.
  struct Item: Sendable {
    let number: Int64
    let id: ArticleID
    let location: Location
    let language: Language
  }

  /// An article with its analysis.
  struct Result: Sendable {
    let number: Int64
    let analysis: IndexedAnalysis
  }

  let database: IndexDatabase
  let paths: CollectionPaths
  /// The origin of the articles: their files, or memory.
  let source: ArticleSource

  /// Analyses all articles of the queue. The next batch is analysed while one is written.
  func run() async throws {
    var items = try await items(after: 0)
    var results = await analyse(items)
    while let last = items.last {
      try Task.checkCancellation()
      items = try await self.items(after: last.number)
      async let following = analyse(items)
      try await write(results)
      results = await following
    }
  }

  /// The next articles behind a number; empty if no article awaits its analysis.
  private func items(after number: Int64) async throws -> [Item] {
    try await database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT article.number, id, path, entry, code FROM pending JOIN article ON article.number = pending.article
          JOIN language ON language.number = article.language
          WHERE pending.article > ? ORDER BY pending.article LIMIT ?
          """,
        arguments: [number, Self.batch]
      ).map { row in
        try Item(
          number: row.value(0), id: ArticleID(number: row.value(1)),
          location: paths.location(
            of: LocationKey(path: PathKey(bytes: row.value(2)), entry: row.value(3))),
          language: Language(row.value(4)))
      }
    }
  }

  /// Analyses articles. An article whose file has changed since is left out: another article is about to replace it.
  private func analyse(_ items: [Item]) async -> [Result] {
    let source = source
    return await items.concurrentMap { item in
      source.article(item.id, at: item.location, among: [item.language]).map {
        Result(number: item.number, analysis: IndexedAnalysis($0))
      }
    }.compactMap(\.self)
  }

  private func write(_ results: [Result]) async throws {
    try await database.write { db in
      var writer = try AnalysisWriter(db)
      for result in results {
        try writer.write(result.analysis, of: result.number)
        try db.cachedStatement(sql: "DELETE FROM pending WHERE article = ?")
          .execute(arguments: [result.number])
      }
      try writer.finish()
    }
  }
}

// MARK: - What awaits its analysis

extension AnalysisQueue {
  /// Notes an article that is listed and not analysed.
  static func add(_ article: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO pending (article) VALUES (?)").execute(arguments: [article])
  }

  /// Forgets what another version of the analysis found, so that all articles are analysed anew.
  static func addOutdated(in database: IndexDatabase) async throws {
    guard try await database.read({ try version(in: $0) }) != analysisVersion else { return }
    try await database.write { db in
      try db.execute(sql: reset)
      try db.execute(
        sql: "INSERT OR REPLACE INTO property (name, value) VALUES ('analysis', ?)",
        arguments: [analysisVersion])
    }
  }

  private static func version(in db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'analysis'")
  }

  private static let reset = """
    DELETE FROM profile;
    DELETE FROM surveyed;
    DELETE FROM storyLink;
    INSERT INTO posting (posting) VALUES ('delete-all');
    INSERT INTO nameText (nameText) VALUES ('delete-all');
    DELETE FROM mention;
    DELETE FROM name;
    DELETE FROM entity;
    DELETE FROM feature;
    DELETE FROM property WHERE name = 'counted';
    INSERT OR IGNORE INTO pending (article) SELECT number FROM article;
    """
}
