import Archive
import Catalogue
import News
import Testing

struct WatchingTests {
  @Test(.timeLimit(.minutes(5)))
  func `what changes on disk while the library is open is taken in`() async throws {
    let scratch = try Scratch(["a.txt": "Snow fell on Monday."])
    let (library, _) = await scratch.opened()
    let (changes, continuation) = AsyncStream<Int>.makeStream()
    let watching = Task {
      await library.watch { event in
        if case .loaded(let articles, _, isComplete: true) = event { continuation.yield(articles) }
      }
    }
    defer { watching.cancel() }
    // The watcher may start late: until it has told something, more is written.
    let writing = Task {
      for number in 0... where !Task.isCancelled {
        try scratch.write("Rain fell on day \(number).", to: "new/folder/\(number).txt")
        try await Task.sleep(for: .milliseconds(500))
      }
    }
    defer { writing.cancel() }
    #expect(await changes.first { $0 > 1 } != nil)
  }

  @Test(.timeLimit(.minutes(5)))
  func `what another program has indexed is listed too`() async throws {
    let scratch = try Scratch(["a.txt": "Snow fell on Monday."])
    let (first, _) = await scratch.opened()
    let (second, _) = await scratch.opened()
    try scratch.write("Rain fell on Tuesday.", to: "b.txt")
    await first.open { _ in }
    let (changes, continuation) = AsyncStream<Int>.makeStream()
    let watching = Task {
      await second.watch { event in
        if case .loaded(let articles, _, isComplete: true) = event { continuation.yield(articles) }
      }
    }
    defer { watching.cancel() }
    #expect(await changes.first { $0 == 2 } == 2)
    let request = RowRequest(listing: Listing(), anchor: .index(0), count: 10)
    #expect(await second.rows(request, withSnippets: false).rows.count == 2)
  }
}
