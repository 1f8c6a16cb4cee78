internal import FlyingFox
internal import FlyingSocks
import Foundation
internal import LoopbackServer
import Testing

/// `gazette add` against a server on loopback.
@Suite(.serialized) struct AddCommandTests {
  private static let feed = """
    <rss version="2.0"><channel><title>Báo mới</title><language>vi</language>
    <item><title>Tàu rời cảng</title><guid>1</guid><description>Các tàu đã rời cảng hôm thứ Hai.</description></item>
    </channel></rss>
    """
  private static let pages: [String: String] = [
    "/feed.xml": feed,
    "/one":
      "<html><head><title>T</title><link rel=alternate type=application/rss+xml href=/feed.xml></head></html>",
    "/two": """
    <html><head><link rel=alternate type=application/rss+xml href=/feed.xml title="Tin mới">
    <link rel=alternate type=application/atom+xml href=/b></head></html>
    """,
    "/wrong": "<html><head><link rel=alternate type=application/rss+xml href=/article></head></html>",
    "/article": """
    <html><head><title>Ships leave the port</title></head><body><article><h1>Ships leave the port</h1>
    <p>The ships left the port of Antwerp on Monday, said the harbour master in a long statement.</p>
    <p>They will come back on Friday, he said, with more cargo than ever before.</p></article></body></html>
    """,
    "/news.xml": """
    <rss version="2.0"><channel><title>News</title>
    <item><title>Ships leave the port</title><guid>1</guid><description>The ships left on Monday.</description></item>
    <item><title>Giá vàng tăng</title><guid>2</guid><description>Giá vàng hôm nay tăng mạnh.</description></item>
    <item><title>The match was a draw</title><guid>3</guid><description>Nobody scored on Sunday.</description></item>
    </channel></rss>
    """,
    "/broken.xml": """
    <rss version="2.0"><channel><title>Broken</title>
    <item><title>Ships leave the port</title><guid>1</guid><description>The ships left.</description></item>
    <item><title>Giá vàng tăng</title><guid>2</guid><description>Giá vàng hôm
    """,
    "/list": #"<opml version="2.0"><body><outline text="A" xmlUrl="https://e.org/f"/></body></opml>"#,
  ]

  /// The results of commands that run one after the other with one home, the addresses that were asked, and the file
  /// of sources behind them. `URL` in an argument is the address of the server. `settings`: the file of sources before.
  private func run(
    _ commands: [String]..., settings: String? = nil, environment: [String: String] = [:]
  ) async throws -> (outcomes: [Program.Outcome], asked: [String], sources: String) {
    let asked = Asked()
    let server = try HTTPServer(
      address: .inet(ip4: "127.0.0.1", port: 0), logger: .disabled,
      handler: ClosureHTTPHandler { request in
        await asked.note(request.path)
        guard request.path != "/moved" else {
          return HTTPResponse(statusCode: .movedPermanently, headers: [.location: "/feed.xml"], body: Data())
        }
        guard request.path != "/busy" else {
          return HTTPResponse(
            statusCode: .tooManyRequests, headers: [HTTPHeader("Retry-After"): "3600"], body: Data())
        }
        guard let page = Self.pages[request.path] else { return HTTPResponse(statusCode: .notFound) }
        return HTTPResponse(statusCode: .ok, body: Data(page.utf8))
      })
    let task = Task(executorPreference: DispatchExecutor.shared) { try await server.run() }
    defer { task.cancel() }
    try await server.waitUntilListening(timeout: 60)
    guard case .ip4(_, let port) = await server.listeningAddress else { throw POSIXError(.EADDRNOTAVAIL) }
    let folder = NSTemporaryDirectory() + "gazette-add-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if let settings {
      let file = URL(fileURLWithPath: folder + "/gazette/sources.toml")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(settings.replacing("URL", with: "http://127.0.0.1:\(port)").utf8).write(to: file)
    }
    var outcomes: [Program.Outcome] = []
    for command in commands {
      let arguments = command.map { $0.replacing("URL", with: "http://127.0.0.1:\(port)") }
      outcomes.append(try await Self.run(arguments, home: folder, environment))
    }
    let sources = try? String(contentsOfFile: folder + "/gazette/sources.toml", encoding: .utf8)
    return (
      outcomes, await asked.paths,
      (sources ?? "").replacing("http://127.0.0.1:\(port)", with: "URL")
    )
  }

  /// Runs the program on a thread of its own: the server needs those of the tests.
  private static func run(
    _ arguments: [String], home: String, _ environment: [String: String]
  ) async throws -> Program.Outcome {
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            try Program.run(
              arguments, in: home,
              environment: ["XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home]
                .merging(environment) { $1 })
          })
      }
    }
  }

  private actor Asked {
    private(set) var paths: [String] = []
    func note(_ path: String) { paths.append(path) }
  }

  @Test func `a feed becomes a source and is asked once`() async throws {
    let (outcomes, asked, sources) = try await run(
      ["add", "--private", "--full", "--folder", "Asia", "URL/feed.xml"],
      ["add", "--private", "URL/feed.xml"],
      ["fetch"], ["sources", "--json"])
    #expect(outcomes[0].output.hasPrefix("added Báo mới (http://"))
    #expect(outcomes[0].output.hasSuffix("/feed.xml): 1 new\n"))
    #expect(outcomes[1].output.hasSuffix("/feed.xml: you have this source already\n"))
    #expect(asked == ["/feed.xml", "/1"])
    #expect(
      sources
        == "[[source]]\nurl = \"URL/feed.xml\"\nname = \"Báo mới\"\nfolder = \"Asia\"\nfull = true\nprivate = true\n"
    )
    let row = try outcomes[3].objects()[0]
    #expect(row["language"] as? String == "vi")
    #expect(row["articles"] as? Int == 1)
    #expect(row["lastFetched"] as? String != nil)
    #expect(row["error"] is NSNull)
  }

  @Test func `a broken feed is told as a fetch tells it`() async throws {
    let (outcomes, _, _) = try await run(
      ["add", "--private", "URL/broken.xml"], ["fetch", "--force"], ["sources"])
    let told = try #require(outcomes[1].lines.first)
    #expect(told.hasPrefix("Broken: "))
    let remark = told.dropFirst("Broken: ".count)
    #expect(!remark.isEmpty && outcomes[0].output.hasSuffix("/broken.xml): 1 new · \(remark)\n"))
    #expect(outcomes[2].output.contains(remark))
  }

  @Test func `a list at an address is imported`() async throws {
    let (outcomes, asked, sources) = try await run(
      ["import", "--private", "URL/list"], ["import", "URL/list"], ["import", "--private", "URL/article"],
      ["import", "--private", "URL/none"])
    #expect(outcomes[0].output == "1 source added\n")
    #expect(sources.contains("url = \"https://e.org/f\""))
    #expect(outcomes[1].exitCode == 69 && outcomes[1].complaints.contains("is in a private network"))
    #expect(outcomes[2].exitCode == 66 && outcomes[2].complaints.contains("neither subscriptions nor"))
    #expect(outcomes[3].exitCode == 69 && outcomes[3].complaints.contains("HTTP 404"))
    #expect(asked == ["/list", "/article", "/none"])
  }

  @Test func `a source that its host's pause keeps from being asked tells when it is asked`() async throws {
    let settings = """
      [[source]]
      url = "URL/busy"
      private = true

      [[source]]
      url = "URL/feed.xml"
      private = true

      [[source]]
      url = "https://e.org/feed"
      paused = true

      """
    let (outcomes, asked, _) = try await run(["fetch"], ["sources", "--json"], settings: settings)
    #expect(asked == ["/busy"])
    let rows = try outcomes[1].objects()
    #expect(rows.map { $0["nextTry"] is String } == [true, true, false])
    #expect(rows[1]["lastFetched"] is NSNull)
  }

  @Test func `queries of a source mark what comes as read, or hide it`() async throws {
    let settings = """
      [[source]]
      url = "URL/news.xml"
      private = true
      read = ["gia vang", "name:"]
      hide = ["in:title match"]

      """
    let (outcomes, _, _) = try await run(
      ["fetch"], ["list"], ["list", "--query", "is:unread"], ["fetch", "--force"], settings: settings)
    #expect(outcomes[0].output.hasPrefix("News: 3 new\n"))
    #expect(outcomes[0].complaints.contains("/news.xml: name:: "))
    #expect(outcomes[1].lines.count == 2)
    #expect(!outcomes[1].output.contains("draw"))
    #expect(outcomes[2].lines.count == 1)
    #expect(outcomes[2].output.contains("Ships leave the port"))
    #expect(outcomes[3].output.hasSuffix("1 of 1 sources asked · 0 new\n"))
  }

  @Test func `marks that the disk refuses are told`() async throws {
    let settings = "[[source]]\nurl = \"URL/news.xml\"\nprivate = true\nread = \"gia vang\"\n"
    // The state's folder is a file here.
    let (outcomes, _, _) = try await run(
      ["fetch"], settings: settings, environment: ["XDG_STATE_HOME": "/dev/null"])
    #expect(outcomes[0].output.hasPrefix("News: 3 new\n"))
    #expect(outcomes[0].complaints.contains("/dev/null/gazette"))
  }

  @Test func `the only feed of a page becomes a source, of several none`() async throws {
    let (outcomes, asked, sources) = try await run(
      ["add", "--private", "URL/two"], ["add", "--private", "--name", "Mine", "URL/one"])
    #expect(outcomes[0].exitCode == 64)
    #expect(outcomes[0].complaints.contains("the page has 2 feeds; add one of them by its address:\n"))
    #expect(outcomes[0].complaints.contains("/feed.xml  Tin mới\n"))
    #expect(asked == ["/two", "/one", "/feed.xml"])
    #expect(sources == "[[source]]\nurl = \"URL/feed.xml\"\nname = \"Mine\"\nprivate = true\n")
  }

  @Test func `a permanent redirect gives the source its lasting address`() async throws {
    let (_, asked, sources) = try await run(["add", "--private", "URL/moved"])
    #expect(asked == ["/moved", "/feed.xml"])
    #expect(sources.contains("url = \"URL/feed.xml\"\n"))
  }

  @Test func `a page without feeds is saved as an article`() async throws {
    let (outcomes, _, sources) = try await run(
      ["add", "--private", "URL/article"], ["add", "--private", "URL/article"], ["list", "gazette/articles"])
    #expect(outcomes[0].output.hasSuffix("/article: the page names no feed; saved as an article\n"))
    #expect(outcomes[1].output.hasSuffix("the page names no feed; you have the article already\n"))
    #expect(outcomes[2].lines.count == 1)
    #expect(outcomes[2].output.contains("Ships leave the port"))
    #expect(sources.isEmpty)
  }

  @Test(arguments: [
    ("URL/feed.xml", 69, "is in a private network"), ("nothing", 64, "no address of the web"),
    ("file:///etc/passwd", 64, "fetches from the web only"),
  ])
  func `other addresses are refused`(url: String, code: Int, reason: String) async throws {
    let (outcomes, asked, sources) = try await run(["add", url])
    #expect(outcomes[0].exitCode == Int32(code))
    #expect(outcomes[0].complaints.contains(reason))
    #expect(asked.isEmpty)
    #expect(sources.isEmpty)
  }

  @Test(arguments: [
    ("/none", 69, "HTTP 404"), ("/wrong", 69, "a page, not a feed"),
    ("/list", 66, "a list of 1 subscription; take them over by: gazette import --private 'http://127.0.0.1:"),
  ])
  func `an address without a feed adds nothing`(path: String, code: Int, reason: String) async throws {
    let (outcomes, _, sources) = try await run(["add", "--private", "URL" + path])
    #expect(outcomes[0].exitCode == Int32(code))
    #expect(outcomes[0].complaints.contains(reason))
    #expect(sources.isEmpty)
  }
}
