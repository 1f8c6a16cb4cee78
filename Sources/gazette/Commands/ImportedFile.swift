internal import Archive
internal import News
internal import Subscriptions

/// A file out of another program: a database of newsboat, or a file that `gazette-intake` reads.
struct ImportedFile {
  /// The most articles in memory at once.
  private static let batch = 500

  private enum Contents {
    case list(ImportedList)
    case newsboat(NewsboatCache)
  }

  private let contents: Contents
  let subscriptions: [Subscription]
  /// Other lists that the file names.
  let lists: [Subscription]
  /// The entries that can't be taken over.
  let skipped: [SkippedEntry]

  private init(_ list: ImportedList) {
    contents = .list(list)
    (subscriptions, lists, skipped) = (list.subscriptions, list.lists, list.skipped)
  }

  private init(_ cache: NewsboatCache) throws {
    contents = .newsboat(cache)
    (subscriptions, lists, skipped) = (try cache.subscriptions(), [], [])
  }

  /// Fetches a list. Throws if nothing comes from the address that can be taken over.
  init(from url: String, isPrivate: Bool) async throws {
    let fetcher = Fetcher()
    defer { fetcher.close() }
    var request = FetchRequest(number: 1, url: url)
    request.mayReachPrivateHosts = isPrivate
    let fetched = await fetcher.fetch(request)
    if let problem = AddressContents.problem(of: fetched.answer) {
      throw CommandFailure.subscription(.fetch(url: url, problem))
    }
    do throws(FileProblem.Cause) {
      self.init(try IntakeFindings.list(of: AddressContents.findings(in: fetched.answer, fetched.body)))
    } catch {
      throw CommandFailure.subscription(.noImport(path: url))
    }
  }

  /// Throws if the file can't be read, or is none out of another program.
  init(at path: String) throws {
    do {
      let file = try OpenFile(at: path)
      if NewsboatCache.recognises(try file.piece(of: OpenFile.samplePiece, from: 0)) {
        try self.init(NewsboatCache(file: path))
      } else {
        self.init(try IntakeFindings.list(in: file, named: Location(path: path).name))
      }
    } catch let cause as FileProblem.Cause {
      throw Self.failure(path, cause)
    } catch {
      // The database is damaged, or in use for long.
      throw CommandFailure.unusableLedger(file: path, reason: error.keepingReason)
    }
  }

  private static func failure(_ path: String, _ cause: FileProblem.Cause) -> CommandFailure {
    if case .noArticle = cause { return .subscription(.noImport(path: path)) }
    return .subscription(.unreadableImport(FileProblem(path: path, cause: cause, isNamed: true)))
  }

  var hasArticles: Bool {
    switch contents {
    case .list(let list): !list.articles.isEmpty
    case .newsboat: true
    }
  }

  /// Hands the articles to `body`, some at a time.
  func forEachBatch(_ body: ([ImportedArticle]) throws -> Void) throws {
    switch contents {
    case .list(let list):
      for start in stride(from: 0, to: list.articles.count, by: Self.batch) {
        try body(Array(list.articles[start..<min(start + Self.batch, list.articles.count)]))
      }
    case .newsboat(let cache):
      var batch: [ImportedArticle] = []
      try cache.forEachArticle { article in
        batch.append(article)
        guard batch.count == Self.batch else { return }
        try body(batch)
        batch = []
      }
      if !batch.isEmpty { try body(batch) }
    }
  }
}
