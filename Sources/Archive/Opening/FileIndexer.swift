internal import Foundation
internal import GRDB
internal import Languages
internal import News

/// Reads a collection's files and writes them into the index, batch by batch, off the actor that answers questions.
struct FileIndexer: Sendable {
  /// The first batch is what a screen shows, so it is small, and listed before it is analysed; the later ones keep
  /// all cores busy.
  private static let firstBatch = 32
  private static let laterBatch = 512

  /// What became of some files.
  struct Batch: Sendable {
    /// In the order of the files.
    fileprivate var results: [(item: Inventory.Item, result: Result<IndexedArticle, FileProblem>)] = []

    /// How many files these are.
    var count: Int { results.count }

    var problems: [FileProblem] {
      results.compactMap { if case .failure(let problem) = $0.result { problem } else { nil } }
    }
  }

  let database: IndexDatabase
  private let reader = ArticleReader()

  init(_ database: IndexDatabase) {
    self.database = database
  }

  /// The batches in which to read so many files.
  static func batches(of count: Int) -> [Range<Int>] {
    let first = 0..<min(firstBatch, count)
    let later = stride(from: first.upperBound, to: count, by: laterBatch)
    return ([first] + later.map { $0..<min($0 + laterBatch, count) }).filter { !$0.isEmpty }
  }

  /// Reads files and makes articles of them; where they are not the first, what these say is worked out too.
  func read(_ items: ArraySlice<Inventory.Item>, areFirst: Bool = false) async -> Batch {
    let reader = reader
    let results = await items.concurrentMap { item in
      Result { () throws(FileProblem) in
        IndexedArticle(try reader.article(at: Location(path: item.path)), isAnalysed: !areFirst)
      }
      .mapError { FileProblem(path: $0.path, entry: $0.entry, cause: $0.cause, isNamed: item.file.isNamed) }
    }
    return Batch(results: zip(items, results).map { ($0, $1) })
  }

  /// Writes a batch in one transaction. Whether articles that were known have other paths now.
  func write(_ batch: Batch) async throws -> Bool {
    try await database.connections.write { db in
      try RosterSnapshot.remove(from: db)
      return try ArticleWriter.write(to: db) { writer in
        for (item, result) in batch.results {
          switch result {
          case .success(let article): try writer.write(article, at: item.key, item.file.stamp)
          case .failure(let problem): try writer.write(problem.cause, at: item.key, item.file.stamp)
          }
        }
        return writer.hasMovedArticles
      }
    }
  }

  /// Writes articles that are at hand and stand in no file.
  func write(_ articles: [Article], _ paths: CollectionPaths) throws {
    try database.connections.write { db in
      try ArticleWriter.write(to: db) { writer in
        for article in articles {
          try writer.write(
            IndexedArticle(article, isAnalysed: false), at: paths.key(of: PathText.bytes(of: article.path)),
            nil)
        }
      }
    }
  }
}
