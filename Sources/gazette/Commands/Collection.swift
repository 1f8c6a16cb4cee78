internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import News
internal import Synchronization

/// The files and folders that a command works on.
struct CollectionArguments: ParsableArguments {
  @Argument(
    help: "Files and folders with articles. (default: the current folder)", completion: .file())
  var paths: [String] = []
}

/// A collection that was opened for a command that prints.
struct Collection: Sendable {
  let library: Library
  /// Whether a path that was named is missing.
  let lacksNamedPath: Bool

  /// Opens files and folders, the current folder where none is named; refused files are told on standard error.
  static func open(_ paths: [String], _ depth: ArchiveDepth) async throws -> Collection {
    let paths = paths.isEmpty ? ["."] : paths
    let library = Library(paths: paths)
    let tally = Tally()
    for complaint in await library.adoptCorrections() { complain(complaint) }
    await library.open(to: depth) { tally.take($0) }
    guard tally.articles > 0 else {
      // A path that is missing has been told already.
      throw tally.lacksNamedPath ? ExitCode(66) : CommandFailure.noArticles(paths: paths)
    }
    return Collection(library: library, lacksNamedPath: tally.lacksNamedPath)
  }

  /// The rows of a listing, the first ones where there is a limit; `withSnippets`: with what a search found in them.
  func rows(of listing: Listing, limit: Int = .max, withSnippets: Bool = false) async -> [ArticleRow] {
    let request = RowRequest(listing: listing, anchor: .index(0), count: limit)
    let rows = await library.rows(request, withSnippets: withSnippets).rows
    return await library.mended() ? await library.rows(request, withSnippets: withSnippets).rows : rows
  }

  /// Prints by `body`, then says by the exit code whether all that was named was there.
  func print(_ body: (inout StandardOutput) async throws -> Void) async throws {
    var output = StandardOutput()
    try await body(&output)
    try output.flush()
    if lacksNamedPath { throw ExitCode(66) }
  }
}

/// Counts what a library reports. A class with a lock, because reports come from the library's own task.
private final class Tally: Sendable {
  private let counts = Mutex((articles: 0, lacksNamedPath: false))

  var articles: Int { counts.withLock(\.articles) }
  var lacksNamedPath: Bool { counts.withLock(\.lacksNamedPath) }

  func take(_ event: ArchiveEvent) {
    if case .notice(let notice) = event { complain(notice.wording) }
    guard case .loaded(let articles, let problems, _) = event else { return }
    for problem in problems { complain(problem.wording) }
    counts.withLock {
      $0.articles = articles
      $0.lacksNamedPath = $0.lacksNamedPath || problems.contains { $0.isNamed && $0.cause == .noSuchFile }
    }
  }
}
