internal import Corpus
internal import Linguistics

/// Reads the files of a collection, batch by batch, off the actor that keeps them.
struct CollectionLoader {
  /// The first batch is what a screen shows, so it is small; the later ones keep all cores busy.
  private static let firstBatch = 32
  private static let laterBatch = 512

  /// What became of some files.
  struct Batch {
    var articles: [Article] = []
    var problems: [FileProblem] = []
  }

  private let reader = ArticleReader { detectLanguage(of: $0) }

  /// The files at some paths, folders walked, and the paths that lead to none.
  @concurrent
  func files(at paths: [String]) async -> (files: [FileFinder.File], problems: [FileProblem]) {
    FileFinder.find(paths)
  }

  /// The batches in which to read so many files.
  func batches(of count: Int) -> [Range<Int>] {
    let first = 0..<min(Self.firstBatch, count)
    let later = stride(from: first.upperBound, to: count, by: Self.laterBatch)
    return [first] + later.map { $0..<min($0 + Self.laterBatch, count) }
  }

  /// Reads files and makes articles of them, in their order.
  func read(_ files: ArraySlice<FileFinder.File>) async -> Batch {
    let reader = reader
    let results = await files.concurrentMap { file in
      Result { () throws(FileProblem) in try reader.article(at: file.path) }
        .mapError { FileProblem(path: $0.path, cause: $0.cause, isNamed: file.isNamed) }
    }
    return results.reduce(into: Batch()) { batch, result in
      switch result {
      case .success(let article): batch.articles.append(article)
      case .failure(let problem): batch.problems.append(problem)
      }
    }
  }
}
