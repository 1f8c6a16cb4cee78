internal import GRDB
internal import Languages
internal import News
internal import Stories

/// The articles of an index that await their analysis: those that are listed already, and all articles if another version
/// of the analysis wrote the index. Works off the actor that answers questions, through the newest articles first.
struct AnalysisQueue: Sendable {
  /// The number of articles that are analysed in one transaction.
  private static let batch = 1024

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
  /// Articles that needn't be read again.
  var recent = RecentArticles()

  /// Analyses all articles of the queue. The next batch is analysed while one is written. False if there is none.
  ///
  /// - Parameter report: called with the number of articles that are done and the number of all, before the first batch
  ///   and after each; not called where one batch has all.
  @discardableResult
  func run(reporting report: (_ done: Int, _ all: Int) -> Void = { _, _ in }) async throws -> Bool {
    let numbers = try await database.read(Self.numbers)
    var rest = numbers[...]
    var results: [Result] = []
    while !rest.isEmpty || !results.isEmpty {
      try Task.checkCancellation()
      let items = try await items(rest.prefix(Self.batch))
      rest = rest.dropFirst(Self.batch)
      async let following = analyse(items)
      try await write(results)
      if numbers.count > Self.batch { report(numbers.count - rest.count - items.count, numbers.count) }
      results = await following
    }
    return !numbers.isEmpty
  }

  /// The numbers of the articles that await their analysis, newest first.
  private static func numbers(in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT number FROM pending JOIN article ON number = pending.article ORDER BY date DESC, number
        """)
  }

  /// The articles with some numbers, as far as the index has them.
  private func items(_ numbers: ArraySlice<Int64>) async throws -> [Item] {
    try await database.read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT article.number, id, path, entry, code FROM article
          JOIN language ON language.number = article.language WHERE article.number = ?
          """)
      return try numbers.compactMap { try Row.fetchOne(statement, arguments: [$0]) }.map { row in
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
    let (source, recent, codebook) = (source, recent, await database.codebook)
    return await items.concurrentMap { item in
      let article =
        recent.article(item.id, in: item.language)
        ?? source.article(item.id, at: item.location, among: [item.language])
      return article.map { Result(number: item.number, analysis: IndexedAnalysis($0, codebook)) }
    }.compactMap(\.self)
  }

  private func write(_ results: [Result]) async throws {
    guard !results.isEmpty else { return }
    try await database.write { db in
      var writer = try AnalysisWriter(db)
      // SQLite appends rows faster than it puts them between others.
      for result in results.sorted(by: { $0.number < $1.number }) {
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
    DELETE FROM departed;
    DELETE FROM codebook;
    DELETE FROM surveyed;
    DELETE FROM storyLink;
    INSERT INTO nameText (nameText) VALUES ('delete-all');
    DELETE FROM mention;
    DELETE FROM name;
    DELETE FROM entity;
    DELETE FROM posting;
    DELETE FROM postingSegment;
    DELETE FROM property WHERE name = 'counted';
    INSERT OR IGNORE INTO pending (article) SELECT number FROM article;
    """
}
