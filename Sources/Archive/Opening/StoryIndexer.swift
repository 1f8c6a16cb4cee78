internal import Corpus
internal import Foundation
internal import GRDB
internal import Linguistics

/// Reads indexed articles for their names and terms and writes these into the index, off the actor that answers
/// questions. It goes by the articles' numbers, so that where it stopped is where it goes on.
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

  /// The next articles that are not analysed yet, behind a number; none where all are.
  func items(after number: Int64) async throws -> [Item] {
    try await database.connections.read { db in
      try Row.fetchAll(
        db, sql: "SELECT number, id, path FROM article WHERE number > ? ORDER BY number LIMIT ?",
        arguments: [number, Self.batch]
      ).map { row in
        Item(number: row[0], id: ArticleID(number: row[1]), path: paths.path(of: PathKey(bytes: row[2])))
      }
    }
  }

  /// The number up to which all articles are analysed.
  func lastAnalysed() async throws -> Int64 {
    try await database.connections.read { db in
      try Int64.fetchOne(db, sql: "SELECT max(article) FROM profile") ?? 0
    }
  }

  /// Analyses articles. One whose file has changed since is left out: it is about to be another article.
  func analyse(_ items: [Item]) async -> [AnalysisWriter.Finding] {
    let source = source
    return await items.concurrentMap { item in
      source.article(item.id, at: item.path).map { article in
        AnalysisWriter.Finding(
          number: item.number, language: article.language.language, analysis: ArticleAnalysis(of: article))
      }
    }.compactMap(\.self)
  }

  /// Writes findings in one transaction.
  func write(_ findings: [AnalysisWriter.Finding]) async throws {
    try await database.connections.write { db in
      var writer = try AnalysisWriter(db)
      try writer.write(findings)
    }
  }

  /// Counts the features of all articles that were analysed since they were counted last. Whether there were any.
  func count() async throws -> Bool {
    var isChanged = false
    while try await database.connections.write({ try FeatureCounter.countMore(in: $0) }) { isChanged = true }
    return isChanged
  }
}
