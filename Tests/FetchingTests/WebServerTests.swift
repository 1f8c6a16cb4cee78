internal import Fetching
internal import Subscriptions
internal import Testing

/// The protocol as a server of the web speaks it. The tests are skipped where there is no nginx.
@Suite(.enabled(if: WebServer.exists && Certificates.canBeMade, "nginx and openssl serve the files"))
struct WebServerTests {
  private static let feed = "<rss version=\"2.0\"><channel><title>Báo</title>\(items)</channel></rss>"
  private static let items = String(repeating: "<item><title>Tin</title></item>", count: 5_000)

  /// The answers to requests that follow each other, each made from the answers before it.
  private func answers(_ requests: [(String, [FetchAnswer]) -> FetchRequest]) throws -> [FetchedResponse] {
    let server = try WebServer(
      files: ["feed.xml": Self.feed],
      locations: """
        location /permanent { return 301 /feed.xml; }
        location /kept { return 308 /permanent; }
        location /often { add_header Retry-After 120 always; return 429; }
        location /gone { return 410; }
        location /plain { gzip off; alias files/feed.xml; }
        """)
    defer { server.stop() }
    let transfers = try #require(Transfers(FetchSettings(environment: ["SSL_CERT_FILE": server.authority])))
    var responses: [FetchedResponse] = []
    for make in requests {
      let request = make(server.url, responses.map(\.answer))
      responses += try transfer([request], by: transfers)
    }
    return responses
  }

  @Test func `a feed comes by HTTP/2, compressed, and unchanged the next time`() throws {
    let responses = try answers([
      { url, _ in request(url + "/feed.xml") },
      { url, former in
        request(url + "/feed.xml") {
          $0.headers.append(HeaderField("If-None-Match", former[0].headers.value(of: "etag") ?? ""))
        }
      },
      { url, former in
        request(url + "/feed.xml") {
          $0.headers.append(
            HeaderField("If-Modified-Since", former[0].headers.value(of: "last-modified") ?? ""))
        }
      },
    ])
    #expect(responses.map(\.answer.status) == [200, 304, 304])
    #expect(responses.allSatisfy { $0.answer.head.hasPrefix("HTTP/2 ") })
    #expect(responses[0].answer.headers.value(of: "content-encoding") == "gzip")
    #expect(responses[0].answer.headers.value(of: "etag")?.hasPrefix("W/\"") == true)
  }

  @Test func `redirects, pauses and ends are told`() throws {
    let responses = try answers([
      { url, _ in request(url + "/kept") }, { url, _ in request(url + "/often") },
      { url, _ in request(url + "/gone") }, { url, _ in request(url + "/none") },
      { url, _ in request(url + "/plain") },
    ])
    #expect(responses.map(\.answer.status) == [200, 429, 410, 404, 200])
    #expect(responses[0].answer.hops.map(\.status) == [308, 301])
    #expect(responses[1].answer.headers.value(of: "retry-after") == "120")
    #expect(responses[4].answer.bodySize == Self.feed.utf8.count)
    #expect(responses[4].answer.headers.value(of: "content-encoding") == nil)
  }
}
