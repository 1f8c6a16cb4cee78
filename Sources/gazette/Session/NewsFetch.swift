internal import Archive
internal import Catalogue
internal import Foundation
internal import Journal
internal import News
internal import Subscriptions

/// Fetches sources, then applies the user's filters to what came.
struct NewsFetch {
  private let news: KeptNews
  /// Tells of marks that could not be kept.
  private let complain: @Sendable (String) -> Void
  private let report: @Sendable (FetchEvent) -> Void

  init(
    _ news: KeptNews, complain: @escaping @Sendable (String) -> Void,
    report: @escaping @Sendable (FetchEvent) -> Void
  ) {
    (self.news, self.complain, self.report) = (news, complain, report)
  }

  /// Throws `FetchSession.Busy` if another gazette fetches.
  func run(_ sources: [SubscribedSource], isForced: Bool) async throws -> FetchSummary {
    let fetcher = Fetcher()
    defer { fetcher.close() }
    let session = try FetchSession(
      fetcher, keepingIn: news.articles, settings: KeptNews.settings, report: report)
    let summary: FetchSummary
    do {
      summary = try await session.run(sources, isForced: isForced)
    } catch {
      await news.articles.carryMarks(complaining: complain)
      throw error
    }
    await news.articles.carryMarks(complaining: complain)
    try await SourceFilters(sources, news.articles, complain: complain).apply(to: summary)
    return summary
  }
}

/// The filters of sources: queries whose articles are marked as read or hidden when they come.
private struct SourceFilters {
  private let sources: [String: SubscribedSource]
  private let kept: KeptArticles
  private let complain: @Sendable (String) -> Void

  init(
    _ sources: [SubscribedSource], _ kept: KeptArticles, complain: @escaping @Sendable (String) -> Void
  ) {
    (self.kept, self.complain) = (kept, complain)
    let filtered = sources.filter { !$0.readQueries.isEmpty || !$0.hideQueries.isEmpty }
    self.sources = Dictionary(filtered.map { ($0.url, $0) }) { first, _ in first }
  }

  func apply(to summary: FetchSummary) async throws {
    for (url, paths) in summary.changed {
      guard let source = sources[url] else { continue }
      let read = try await rows(of: paths, matching: source.readQueries)
      if !read.isEmpty { await mark(read.map(\.id)) }
      let hidden = try await rows(of: paths, matching: source.hideQueries)
      try kept.hide(hidden.map { String($0.location.path.dropFirst(kept.articles.count + 1)) })
    }
  }

  private func rows(of paths: [String], matching queries: [String]) async throws -> [ArticleRow] {
    guard !queries.isEmpty else { return [] }
    let parsed = queries.compactMap { try? Query(parsing: $0) }
    let query = parsed.count == 1 ? parsed[0] : .any(parsed)
    let files = paths.map { kept.articles + "/" + $0 }.filter { FileStatus.isRegularFile(at: $0) }
    guard !files.isEmpty, !parsed.isEmpty else { return [] }
    let library = Library(paths: files, index: .memory)
    await library.open(to: query.depth) { _ in }
    let request = RowRequest(listing: Listing(query: query), anchor: .index(0), count: files.count)
    return await library.rows(request, withSnippets: false).rows
  }

  private func mark(_ articles: [ArticleID]) async {
    let state = ReadingState(file: UserFiles.state, collection: "") { [complain] event in
      if case .problem(let problem) = event { complain(problem.wording) }
    }
    await state.loaded()
    state.mark(MarkChange(.read, true, articles))
    state.finish()
  }
}
