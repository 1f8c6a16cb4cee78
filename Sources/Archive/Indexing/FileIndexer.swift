internal import Catalogue
internal import Foundation
internal import GRDB
internal import News

/// Reads a collection's files and writes them into the index, batch by batch, off the actor that answers questions.
struct FileIndexer: Sendable {
  /// The first batch fills a screen. So it is small, and it is listed before it is analysed; the later batches keep all
  /// cores busy.
  private static let firstBatch = 32
  private static let laterBatch = 1024

  /// The results of some files and entries, in their order.
  struct Batch: Sendable {
    fileprivate enum Outcome: Sendable {
      case begin
      case article(IndexedArticle)
      case refused(FileProblem)
      case end
    }

    fileprivate var outcomes: [(item: FolderComparison.Item, outcome: Outcome)] = []

    var isEmpty: Bool { outcomes.isEmpty }

    /// The number of files that were read to their end.
    var fileCount: Int {
      outcomes.count { _, outcome in
        switch outcome {
        case .begin: false
        case .article(let article): article.row.location.entry == nil
        case .refused(let problem): problem.entry == nil
        case .end: true
        }
      }
    }

    /// The number of entries that have been read of the file at the end of the batch; 0 if the file is read to its end.
    ///
    /// - Parameter before: the number of entries of this file in earlier batches.
    func openEntries(before: Int) -> Int {
      outcomes.reduce(before) { count, next in
        switch next.outcome {
        case .begin, .end: 0
        case .article(let article): article.row.location.entry == nil ? 0 : count + 1
        case .refused(let problem): problem.entry == nil ? 0 : count + 1
        }
      }
    }

    /// The articles that are listed before they are analysed.
    var unanalysed: [Article] {
      outcomes.compactMap { if case .article(let article) = $0.outcome { article.unanalysed } else { nil } }
    }

    var problems: [FileProblem] {
      outcomes.compactMap { if case .refused(let problem) = $0.outcome { problem } else { nil } }
    }
  }

  let database: IndexDatabase
  /// The files that are known and not there any more.
  var vanished: Set<PathKey> = []
  /// True where articles are analysed before they are listed.
  var isAnalysing = true
  /// The files whose articles were removed last.
  var departed: Set<PathKey> = []

  init(_ database: IndexDatabase) {
    self.database = database
  }

  /// Reads the next entries of files and makes articles of them. The first articles of a collection, and those that are
  /// only read again by a newer recognition, aren't analysed here. An article that may have taken the place of another
  /// is: the analysis shows whether it is another version.
  func read(_ stream: EntryStream, areFirst: Bool = false) async -> (batch: Batch, rest: EntryStream) {
    var rest = stream
    let steps = rest.next(areFirst ? Self.firstBatch : Self.laterBatch)
    let codebook = await database.codebook
    let outcomes = await steps.concurrentMap { [isAnalysing, departed] item, step -> Batch.Outcome in
      switch step {
      case .begin: return .begin
      case .end: return .end
      case .refused(let problem): return .refused(problem.with(isNamed: item.file.isNamed))
      case .entry(let entry):
        do throws(FileProblem) {
          let article = try ArticleReader().article(of: entry)
          let isAnalysed =
            !areFirst && !item.isUnchanged && (isAnalysing || item.isKnown || departed.contains(item.key))
          return .article(
            IndexedArticle(
              article, analysedWith: isAnalysed ? codebook : nil, derivedBy: entry.record))
        } catch {
          return .refused(error.with(isNamed: item.file.isNamed))
        }
      }
    }
    return (Batch(outcomes: zip(steps, outcomes).map { ($0.item, $1) }), rest)
  }

  /// Writes a batch in one transaction. Returns the numbers of known articles that have other places or numbers now.
  func write(_ batch: Batch) async throws -> [Int64] {
    try await database.write { db in
      try ArticleTableSnapshot.remove(from: db)
      try FileDigest.remove(from: db)
      return try ArticleWriter.write(to: db, vanished: vanished) { writer in
        for (item, outcome) in batch.outcomes {
          switch outcome {
          case .begin: try writer.begin(item)
          case .article(let article): try writer.write(article, of: item)
          case .refused(let problem): try writer.write(problem, of: item)
          case .end: try writer.end(item)
          }
        }
        return writer.movedArticles
      }
    }
  }

  /// Writes articles that are at hand and come from no file.
  func write(_ articles: [Article], _ paths: CollectionPaths) throws {
    try database.write { db in
      try ArticleWriter.write(to: db) { writer in
        for article in articles {
          try writer.write(
            IndexedArticle(article, analysedWith: nil), at: paths.key(of: article.location))
        }
      }
    }
  }
}

extension FileProblem {
  fileprivate func with(isNamed: Bool) -> FileProblem {
    FileProblem(path: path, entry: entry, cause: cause, isNamed: isNamed)
  }
}
