internal import Catalogue
internal import Journal
internal import News
internal import PostgreSQL
internal import SharedArchive
internal import Synchronization

/// One reader of a shared archive, who asks as the screen does.
struct ArchiveReader: Sendable {
  /// More rows than a screen has.
  private static let rows = 50

  private let archive: SharedArchive
  private let state: ReadingState
  private let other: Connection

  init(at address: ServerAddress, home: String) async {
    archive = SharedArchive(at: address, isPatient: false)
    state = ReadingState(at: address, waitingIn: home) { _ in }
    other = Connection(to: address, settings: ArchiveSchema.session)
    await archive.open(to: .surveyed) { _ in }
    await state.loaded()
  }

  /// The ids of rows around a place of the list of all articles.
  func window(at place: Int) async -> [ArticleID] {
    let request = RowRequest(listing: Listing(), anchor: .index(place), count: Self.rows)
    return await archive.rows(request, withSnippets: false).rows.map(\.id)
  }

  func article(_ id: ArticleID) async -> Bool { await archive.article(id) != nil }

  /// Names and related stories as the sidebar shows them.
  func connections(of id: ArticleID) async -> Bool { await archive.connections(of: id)?.isComplete == true }

  /// The times of a search: to its first rows, and to the last row with all counts. Nil without an answer.
  func search(
    _ typed: String, by order: Catalogue.SortOrder.Key = .date
  ) async throws -> (first: Duration, all: Duration)? {
    let listing = Listing(query: try Query(parsing: typed), order: Catalogue.SortOrder(order))
    let request = RowRequest(listing: listing, anchor: .index(0), count: Self.rows)
    let first = Mutex<Duration?>(nil)
    let begin = ContinuousClock.now
    await archive.rows(request, marked: state) { window in
      let time = ContinuousClock.now - begin
      first.withLock { $0 = $0 ?? (window.rows.isEmpty && !window.isComplete ? nil : time) }
    }
    let all = ContinuousClock.now - begin
    return first.withLock(\.self).map { ($0, all) }
  }

  /// Searches until the first rows are there, and moves on: what is asked besides is given up.
  func searchFirst(_ typed: String) async throws {
    let listing = Listing(query: try Query(parsing: typed))
    let request = RowRequest(listing: listing, anchor: .index(0), count: Self.rows)
    let (windows, shown) = AsyncStream<RowWindow>.makeStream()
    let question = Task {
      await archive.rows(request, marked: state) { shown.yield($0) }
      shown.finish()
    }
    for await window in windows where !window.rows.isEmpty { break }
    question.cancel()
  }

  /// Stars an article, or takes its star away.
  func star(_ id: ArticleID, _ isOn: Bool) { state.mark(MarkChange(.starred, isOn, [id])) }

  /// Stars an article and waits until another session sees the star.
  func starAndWait(_ id: ArticleID) async throws {
    state.mark(MarkChange(.starred, true, [id]))
    let number = Int64(bitPattern: id.rawValue)
    try await other.perform(within: .seconds(30)) { session in
      while try session.rows("SELECT 1 FROM mark WHERE article = $1 AND is_starred", [.int(number)]).count
        == 0
      {}
    }
  }

  func close() {
    state.finish(within: .seconds(20))
    other.close()
  }
}
