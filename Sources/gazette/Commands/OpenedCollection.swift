internal import ArgumentParser
internal import Catalogue
internal import Foundation
internal import Glibc
internal import Localization
internal import News
internal import Reader
internal import Synchronization

/// The files and folders that a command works on.
struct CollectionArguments: ParsableArguments {
  @Argument(
    help: .said(
      en: """
        Files and folders with articles, - for standard input. (default: the news of your subscriptions, or the current \
        folder without subscriptions)
        """,
      vi: """
        Các tệp và thư mục có bài, - là đầu vào chuẩn. (mặc định: tin của các nguồn đã đăng ký, hoặc thư mục hiện \
        thời nếu chưa đăng ký nguồn nào)
        """,
      value: .paths),
    completion: .file())
  var paths: [String] = []
}

/// The articles of files and folders, opened for a command that prints.
struct OpenedCollection: Sendable {
  private let library: any ArticleArchive
  private let named: NamedCollection
  /// True if a path that the user named is missing.
  private let lacksNamedPath: Bool

  /// Opens files and folders, by default as the reader does, and prints to standard error the names of files without an
  /// article.
  static func open(_ paths: [String], _ depth: ArchiveDepth) async throws -> OpenedCollection {
    let paths = try KeptNews.pathsToOpen(paths)
    let named = try NamedCollection(paths)
    let library = named.archive(isPatient: false)
    let report = OpeningReport()
    for problem in await library.adoptCorrections() { complain(problem) }
    await library.open(to: depth) { report.take($0) }
    report.finish()
    guard report.articles > 0 else {
      // The report has named a missing path already.
      throw report.lacksNamedPath ? ExitCode(66) : CommandFailure.noArticles(paths: paths)
    }
    return OpenedCollection(library: library, named: named, lacksNamedPath: report.lacksNamedPath)
  }

  /// Opens files and folders as far as a query needs, with the user's marks, because hidden articles are left out. Fails
  /// where the marks can't be read and the query asks for these.
  /// `depth`: how far to open at least.
  static func open(
    _ paths: [String], for query: Query, to depth: ArchiveDepth = .listed
  ) async throws -> OpenedCollection {
    let collection = try await open(paths, depth == .listed ? query.depth : depth)
    if await !collection.library.adoptMarks(of: collection.named), query.asksForMarks {
      throw CommandFailure.unreadableMarks(file: UserFiles.state)
    }
    return collection
  }

  /// The rows of a listing, at most `limit` of them. `withSnippets`: with the places in the texts that a search found.
  func rows(of listing: Listing, limit: Int = .max, withSnippets: Bool = false) async -> [ArticleRow] {
    let request = RowRequest(listing: listing, anchor: .index(0), count: limit)
    return await ask { await $0.rows(request, withSnippets: withSnippets).rows }
  }

  /// Calls `body` with the rows of a listing, at most `limit` of them, some at a time, so that the rows of a large collection are never in memory
  /// at once.
  func forEachPage(
    of listing: Listing, limit: Int = .max, withSnippets: Bool = false,
    _ body: ([ArticleRow]) async throws -> Void
  ) async throws {
    var (next, end) = (0, limit)
    while next < end {
      let size = min(end - next, 1_000)
      // A window surrounds its anchor.
      let request = RowRequest(listing: listing, anchor: .index(next + size / 2), count: size)
      let window = await ask { await $0.rows(request, withSnippets: withSnippets) }
      let rows = window.rows.dropFirst(next - window.start)
      guard !rows.isEmpty else { return }
      try await body(Array(rows))
      next += rows.count
      end = min(end, window.total.value)
    }
  }

  /// Asks the library. Asks once more where the answer met damage, when the index is made anew.
  func ask<Answer: Sendable>(_ question: @Sendable (any ArticleArchive) async -> Answer) async -> Answer {
    let answer = await question(library)
    return await library.mended() ? await question(library) : answer
  }

  /// The article whose id begins as typed.
  func article(withID typed: String) async throws -> Article {
    switch await ask({ await $0.lookUp(typed) }) {
    case .article(let article): return article
    case .unknown: throw CommandFailure.unknownArticle(typed: typed)
    case .ambiguous(let ids): throw CommandFailure.ambiguousArticle(typed: typed, ids: ids)
    }
  }

  /// Prints with `body`, then ends with exit code 66 where a named path is missing.
  func print(_ body: (inout StandardOutput) async throws -> Void) async throws {
    var output = StandardOutput()
    try await body(&output)
    try output.flush()
    if lacksNamedPath { throw ExitCode(66) }
  }
}

/// Prints the problems that a library reports while it opens, and counts the articles. A class with a lock, because the
/// library reports from a task of its own.
private final class OpeningReport: Sendable {
  /// The most bad entries of one file that are named.
  private static let mostEntries = 20

  private struct State {
    var articles = 0
    var lacksNamedPath = false
    /// The number of bad entries of each file that has any.
    var badEntries: [String: Int] = [:]
  }

  private let state = Mutex(State())

  var articles: Int { state.withLock(\.articles) }
  var lacksNamedPath: Bool { state.withLock(\.lacksNamedPath) }

  func take(_ event: ArchiveEvent) {
    if case .notice(let notice) = event {
      complain(notice.wording)
      // Whatever a command printed without an answer of the server would be wrong.
      if case .server = notice { exit(EX_UNAVAILABLE) }
    }
    guard case .loaded(let articles, let problems, _) = event else { return }
    for problem in problems where isNamed(problem) { complain(problem.wording) }
    state.withLock {
      $0.articles = articles
      $0.lacksNamedPath = $0.lacksNamedPath || problems.contains { $0.isNamed && $0.cause == .noSuchFile }
    }
  }

  /// Counts a bad entry, and says whether it is among the first of its file. Other problems are always named.
  private func isNamed(_ problem: FileProblem) -> Bool {
    guard problem.entry != nil else { return true }
    return state.withLock {
      $0.badEntries[problem.path, default: 0] += 1
      return $0.badEntries[problem.path, default: 0] <= Self.mostEntries
    }
  }

  /// Prints how many bad entries were not named.
  func finish() {
    for (path, count) in state.withLock(\.badEntries).sorted(by: { $0.key < $1.key })
    where count > Self.mostEntries {
      let more = count - Self.mostEntries
      complain(
        wording(
          en: "\(Sanitized(path)): \(more) more lines skipped",
          vi: "\(Sanitized(path)): bỏ qua thêm \(more) dòng"))
    }
  }
}
