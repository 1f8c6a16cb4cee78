internal import Foundation
internal import News

/// Fetches the sources that are due, and keeps what they bring.
///
/// Requests run at once; answers are read and kept one after the other. The states of the sources are on the disk before
/// an outcome is reported.
package struct FetchSession: Sendable {
  /// Another gazette fetches: one is enough, and servers are asked once.
  package struct Busy: Error {}

  let fetcher: Fetcher
  let kept: KeptArticles
  let settings: SourcesFile
  /// Seconds since 1970.
  let clock: @Sendable () -> Int
  let report: @Sendable (FetchEvent) -> Void
  private let lock: FolderLock

  /// Throws `Busy` if another program fetches.
  package init(
    _ fetcher: Fetcher, keepingIn kept: KeptArticles, settings: SourcesFile,
    clock: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) },
    report: @escaping @Sendable (FetchEvent) -> Void
  ) throws {
    (self.fetcher, self.kept, self.settings) = (fetcher, kept, settings)
    (self.clock, self.report) = (clock, report)
    do throws(POSIXError) {
      lock = try FolderLock(of: kept.folder + "/warc")
    } catch {
      throw error.code == .EBUSY ? Busy() : error
    }
  }

  /// Fetches the sources that are due. `isForced`: also those before their time. Ends early when the task is cancelled.
  package func run(_ sources: [SubscribedSource], isForced: Bool = false) async throws -> FetchSummary {
    let states = try kept.ledger.states()
    let due = sources.filter {
      FetchSchedule(of: $0).isDue(states[$0.url] ?? FetchState(), at: clock(), isForced: isForced)
    }
    report(.started(due.map(\.url)))
    var feeds = FeedRound(self, due, states)
    try await Requests(fetcher).run(&feeds)
    try feeds.finish()
    if !feeds.pages.isEmpty {
      var pages = PageRound(self, feeds.pages, due)
      try await Requests(fetcher).run(&pages)
    }
    return feeds.summary
  }
}
