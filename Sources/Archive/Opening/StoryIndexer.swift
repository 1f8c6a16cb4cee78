internal import GRDB
internal import News

/// Analyses articles that were listed before they were analysed, or were analysed by another version, off the actor
/// that answers questions.
struct StoryIndexer: Sendable {
  /// So many articles are analysed in one transaction.
  private static let batch = 256

  /// An article that is to be analysed.
  struct Item: Sendable {
    let number: Int64
    let id: ArticleID
    let path: String
  }

  let database: IndexDatabase
  let paths: CollectionPaths
  /// Where articles come from: their files, or memory.
  let source: ArticleSource

  /// An article with what was read in it.
  struct Finding: Sendable {
    let number: Int64
    let analysis: IndexedAnalysis
  }

  /// The next articles that are not analysed yet, behind a number; none where all are.
  func items(after number: Int64) async throws -> [Item] {
    try await database.connections.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT number, id, path FROM pending JOIN article ON number = pending.article
          WHERE pending.article > ? ORDER BY pending.article LIMIT ?
          """,
        arguments: [number, Self.batch]
      ).map { row in
        Item(number: row[0], id: ArticleID(number: row[1]), path: paths.path(of: PathKey(bytes: row[2])))
      }
    }
  }

  /// Analyses articles. One whose file has changed since is left out: it is about to be another article.
  func analyse(_ items: [Item]) async -> [Finding] {
    let source = source
    return await items.concurrentMap { item in
      source.article(item.id, at: item.path).map {
        Finding(number: item.number, analysis: IndexedAnalysis($0))
      }
    }.compactMap(\.self)
  }

  /// Writes findings in one transaction.
  func write(_ findings: [Finding]) async throws {
    try await database.connections.write { db in
      var writer = try AnalysisWriter(db)
      for finding in findings {
        try writer.write(finding.analysis, of: finding.number)
        try Pending.remove(finding.number, from: db)
      }
      try writer.finish()
    }
  }

  /// Counts the features of all articles that were analysed since they were counted last. Whether there were any.
  func count() async throws -> Bool {
    var isChanged = false
    while try await database.connections.write({ try FeatureCounter.countMore(in: $0) }) { isChanged = true }
    return isChanged
  }
}
