import Archive
import FlyingFox
import Foundation
import News
import Subscriptions
import Synchronization
import Testing

/// What a test's paper has at its address; changed between fetches.
private final class Paper: Sendable {
  let feed = Mutex("")
  let requests = Mutex<[String]>([])
  let status = Mutex(HTTPStatusCode.ok)
  let movedTo = Mutex<String?>(nil)

  @Sendable func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    requests.withLock { $0.append(request.path) }
    if request.path.hasPrefix("/page") { return page(request.path) }
    if let to = movedTo.withLock(\.self), request.path == "/feed" {
      return HTTPResponse(statusCode: .movedPermanently, headers: [.location: to] as HTTPHeaders)
    }
    let tag = "\"v\(feed.withLock(\.hashValue))\""
    if request.headers[HTTPHeader("If-None-Match")] == tag { return HTTPResponse(statusCode: .notModified) }
    return HTTPResponse(
      statusCode: status.withLock(\.self),
      headers: [.contentType: "application/rss+xml", HTTPHeader("ETag"): tag] as HTTPHeaders,
      body: Data(feed.withLock(\.self).utf8))
  }

  private func page(_ path: String) -> HTTPResponse {
    let paragraph =
      "<p>Tâm bão cách đất liền 500 km về phía đông, theo trung tâm dự báo khí tượng quốc gia hôm nay.</p>"
    let body =
      "<html><head><title>Bão số 9 vào Biển Đông</title></head><body><nav><a href='/'>Trang chủ</a></nav><article>"
      + "<h1>Bão số 9 vào Biển Đông</h1>" + String(repeating: paragraph, count: 8)
      + "</article></body></html>"
    return HTTPResponse(
      statusCode: .ok, headers: [.contentType: "text/html; charset=utf-8"] as HTTPHeaders,
      body: Data(body.utf8))
  }

  /// Sets the feed to items of id, title and text.
  func publish(_ items: [(id: String, title: String, text: String)], link: String? = nil) {
    let items = items.map { item in
      "<item><title>\(item.title)</title><guid isPermaLink=\"false\">\(item.id)</guid>"
        + (link.map { "<link>\($0)/\(item.id)</link>" } ?? "")
        + "<pubDate>Sun, 29 Nov 2026 08:00:00 +0700</pubDate><description>\(item.text)</description></item>"
    }
    feed.withLock {
      $0 =
        "<rss version=\"2.0\"><channel><title>Báo Mẫu</title><language>vi</language>\(items.joined())</channel></rss>"
    }
  }
}

struct FetchSessionTests {
  private let folder = FileManager.default.temporaryDirectory.path() + "gazette-\(UUID().uuidString)"
  private let kept: KeptArticles
  private let settings: SourcesFile
  private let events = Events()

  private final class Events: Sendable {
    let all = Mutex<[FetchEvent]>([])
  }

  init() throws {
    try FolderLock.make(folder)
    kept = KeptArticles(folder: folder, ledger: try LedgerDatabase(file: folder + "/subscriptions.sqlite"))
    settings = SourcesFile(path: folder + "/sources.toml")
  }

  private func run(_ source: SubscribedSource, at time: Int, isForced: Bool = false) async throws
    -> FetchSummary
  {
    try await run([source], at: time, isForced: isForced)
  }

  private func run(_ sources: [SubscribedSource], at time: Int, isForced: Bool = false) async throws
    -> FetchSummary
  {
    let fetcher = Fetcher()
    defer { fetcher.close() }
    let events = events
    let session = try FetchSession(
      fetcher, keepingIn: kept, settings: settings, clock: { time },
      report: { event in
        events.all.withLock { $0.append(event) }
      })
    return try await session.run(sources, isForced: isForced)
  }

  private func source(_ url: String) throws -> SubscribedSource {
    var source = SubscribedSource(url: url)
    source.mayReachPrivateHosts = true
    _ = try settings.apply([.add(source)])
    return source
  }

  private var titles: [String] {
    let library = FileManager.default.enumerator(atPath: kept.articles)
    let files = (library?.allObjects ?? []).compactMap { $0 as? String }.filter {
      $0.hasSuffix(".md") && !$0.contains(".versions")
    }
    return files.sorted().compactMap {
      try? ArticleReader().article(at: Location(path: kept.articles + "/" + $0)).headline.text
    }.sorted()
  }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  private static let day = 86_400
  private static let noon = 1_796_000_000

  @Test func `items that share an id are told apart by their links`() async throws {
    let paper = Paper()
    paper.publish([("1", "Một", "Tin thứ nhất."), ("1", "Hai", "Tin thứ hai.")])
    try await withServer(paper.answer) { url in
      let source = try source(url + "/feed")
      #expect(try await run(source, at: Self.noon).new == 2)
      paper.publish([("1", "Một", "Tin thứ nhất."), ("1", "Hai", "Tin thứ hai."), ("2", "Ba", "Tin thứ ba.")])
      let next = try await run(source, at: Self.noon + Self.day)
      #expect((next.new, next.updated) == (1, 0))
      #expect(titles == ["Ba", "Hai", "Một"])
    }
    clean()
  }

  @Test func `a host that wants a pause is asked for none of its sources`() async throws {
    let paper = Paper()
    paper.status.withLock { $0 = HTTPStatusCode(429, phrase: "Too Many Requests") }
    try await withServer(paper.answer) { url in
      let sources = try [source(url + "/feed"), source(url + "/other")]
      let first = try await run(sources, at: Self.noon)
      #expect((first.asked, first.failed, first.resting) == (1, 1, 1))
      #expect(paper.requests.withLock(\.self) == ["/feed"])
      let resting = try #require(try kept.ledger.states()[url + "/other"])
      #expect((resting.problem, resting.failures, resting.lastAsked) == (.restingHost, 0, nil))
      _ = try await run(sources, at: Self.noon + 60, isForced: true)
      #expect(!paper.requests.withLock { $0.contains("/other") })
      paper.status.withLock { $0 = .ok }
      paper.publish([("1", "Một", "Tin thứ nhất.")])
      let later = try await run(sources, at: Self.noon + Self.day)
      #expect((later.asked, later.failed, later.resting) == (2, 0, 0))
      #expect(try kept.ledger.states()[url + "/other"]?.problem == nil)
    }
    clean()
  }

  @Test func `new items are kept once, and an unchanged feed is asked with its validator`() async throws {
    let paper = Paper()
    paper.publish([("1", "Một", "Tin thứ nhất."), ("2", "Hai", "Tin thứ hai.")])
    try await withServer(paper.answer) { url in
      let source = try source(url + "/feed")
      let first = try await run(source, at: Self.noon)
      #expect((first.asked, first.new, first.failed) == (1, 2, 0))
      #expect(titles == ["Hai", "Một"])
      #expect(try await run(source, at: Self.noon + 60).asked == 0)
      let second = try await run(source, at: Self.noon + Self.day)
      #expect((second.asked, second.new, second.failed) == (1, 0, 0))
      #expect(try kept.verify { Issue.record("\($0)") } == 2)
    }
    clean()
  }

  @Test func `items that change or leave the feed are kept with their former versions`() async throws {
    let paper = Paper()
    paper.publish([("1", "Một", "Tin thứ nhất."), ("2", "Hai", "Tin thứ hai.")])
    try await withServer(paper.answer) { url in
      let source = try source(url + "/feed")
      _ = try await run(source, at: Self.noon)
      paper.publish([("1", "Một, sửa", "Tin thứ nhất, đã sửa."), ("3", "Ba", "Tin thứ ba.")])
      let next = try await run(source, at: Self.noon + Self.day)
      #expect((next.new, next.updated) == (1, 1))
      #expect(titles == ["Ba", "Hai", "Một, sửa"])
      #expect(try kept.verify { Issue.record("\($0)") } == 3)
    }
    clean()
  }

  @Test func `the item in which a feed was cut off waits for the whole feed`() async throws {
    let paper = Paper()
    try await withServer(paper.answer) { url in
      paper.publish([("1", "Một", "Tin thứ nhất."), ("2", "Hai", "Tin thứ hai, dài hơn.")])
      let whole = paper.feed.withLock(\.self)
      let source = try source(url + "/feed")
      let cut = whole.firstRange(of: "dài hơn").map { String(whole[..<$0.lowerBound]) }
      paper.feed.withLock { $0 = cut ?? "" }
      #expect(try await run(source, at: Self.noon).new == 1)
      #expect(titles == ["Một"])
      paper.feed.withLock { $0 = whole }
      let next = try await run(source, at: Self.noon + Self.day)
      #expect((next.new, next.updated) == (1, 0))
    }
    clean()
  }

  @Test func `a source doesn't move to the address of another one`() async throws {
    let paper = Paper()
    paper.publish([("1", "Một", "Tin thứ nhất.")])
    try await withServer(paper.answer) { url in
      let source = try source(url + "/feed")
      _ = try self.source(url + "/new")
      paper.movedTo.withLock { $0 = url + "/new" }
      _ = try await run(source, at: Self.noon)
      _ = try await run(source, at: Self.noon + Self.day)
      #expect(try settings.load().entries.sources.map(\.url) == [url + "/feed", url + "/new"])
      #expect(try kept.states()[source.url]?.title == "Báo Mẫu")
    }
    clean()
  }

  @Test func `a source that fails is asked later and later`() async throws {
    let paper = Paper()
    paper.status.withLock { $0 = .internalServerError }
    try await withServer(paper.answer) { url in
      let source = try source(url + "/feed")
      #expect(try await run(source, at: Self.noon).failed == 1)
      #expect(try await run(source, at: Self.noon + 1800).failed == 1)
      #expect(try await run(source, at: Self.noon + 3600).asked == 0)
      let state = try #require(try kept.states()[source.url])
      #expect((state.failures, state.problem) == (2, .status(500)))
    }
    clean()
  }

  @Test func `a page is no feed`() async throws {
    let paper = Paper()
    try await withServer(paper.answer) { url in
      let source = try source(url + "/page")
      #expect(try await run(source, at: Self.noon).failed == 1)
      #expect(try kept.states()[source.url]?.problem == .page)
    }
    clean()
  }

  @Test func `a source that moved twice has its new address in the file`() async throws {
    let paper = Paper()
    paper.publish([("1", "Một", "Tin thứ nhất.")])
    try await withServer(paper.answer) { url in
      let source = try source(url + "/feed")
      paper.movedTo.withLock { $0 = url + "/new" }
      #expect(try await run(source, at: Self.noon).new == 1)
      #expect(try settings.load().entries.sources.map(\.url) == [url + "/feed"])
      _ = try await run(source, at: Self.noon + Self.day)
      #expect(try settings.load().entries.sources.map(\.url) == [url + "/new"])
      #expect(events.all.withLock { $0.contains(.moved(from: url + "/feed", to: url + "/new")) })
      #expect(try kept.counts() == [url + "/new": 1])
    }
    clean()
  }

  @Test func `the longer text of a page replaces that of the feed`() async throws {
    let paper = Paper()
    try await withServer(paper.answer) { url in
      paper.publish([("9", "Bão số 9 vào Biển Đông", "Tâm bão cách đất liền 500 km.")], link: url + "/page")
      var source = try source(url + "/feed")
      source.wantsFullText = true
      #expect(try await run(source, at: Self.noon).new == 1)
      let path = kept.articles + "/" + (try #require(try kept.records().first).path)
      #expect(try ArticleReader().article(at: Location(path: path)).wordCount > 100)
      #expect(try kept.verify { Issue.record("\($0)") } == 1)
      // The feed's item has not changed, so nothing is fetched again.
      let count = paper.requests.withLock(\.count)
      _ = try await run(source, at: Self.noon + Self.day)
      #expect(paper.requests.withLock(\.count) == count + 1)
    }
    clean()
  }

  @Test func `without a network sources wait and don't fail`() async throws {
    let sources = try ["a", "b"].map { try source("http://no-such-host-\($0).invalid/feed") }
    let summary = try await run(sources, at: Self.noon)
    #expect((summary.waiting, summary.failed) == (2, 0))
    #expect(try kept.states().isEmpty)
    clean()
  }

  @Test func `two fetches don't run at once`() async throws {
    let fetcher = Fetcher()
    defer { fetcher.close() }
    let first = try FetchSession(fetcher, keepingIn: kept, settings: settings) { _ in }
    #expect(throws: FetchSession.Busy.self) {
      try FetchSession(fetcher, keepingIn: kept, settings: settings) { _ in }
    }
    withExtendedLifetime(first) {}
    clean()
  }
}
