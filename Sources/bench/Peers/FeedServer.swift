internal import LoopbackServer

/// A server on this computer with as many feeds as are asked for. A feed asked for with its tag hasn't changed.
struct FeedServer {
  private static let tag = "\"1\""
  private let server: ScriptedServer

  init(items: Int) throws {
    server = try ScriptedServer(address: "0.0.0.0") { request in
      if request.value(of: "If-None-Match") == Self.tag {
        return [.text("HTTP/1.1 304 Not Modified\r\nETag: \(Self.tag)\r\nConnection: close\r\n\r\n")]
      }
      let body = Self.feed(named: request.path, items: items)
      let head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: \(Self.tag)\r\n"
        + "Connection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      return [.text(head + body)]
    }
  }

  /// The address of a feed. Each has a host of its own, because a host is asked for one feed at a time.
  func url(of source: Int) -> String {
    "http://127.\(source / 62_500 + 1).\(source / 250 % 250).\(source % 250 + 1):\(server.port)/\(source)"
  }

  private static func feed(named name: String, items: Int) -> String {
    let items = (0..<items).map { number in
      """
      <item><title>Report \(number) of \(name)</title><guid isPermaLink="false">\(name)-\(number)</guid>
      <link>https://news.example\(name)/\(number)</link><pubDate>Sun, 29 Nov 2026 08:00:00 +0000</pubDate>
      <description>&lt;p&gt;Report \(number) of \(name) says what happened in the town, and what the ministry thinks of it.
      It names no names.&lt;/p&gt;&lt;p&gt;A second paragraph tells the background of report \(number).&lt;/p&gt;</description></item>
      """
    }
    return
      "<rss version=\"2.0\"><channel><title>Paper \(name)</title><language>en</language>\(items.joined())</channel></rss>"
  }
}
