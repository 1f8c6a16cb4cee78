internal import FlyingFox
internal import Foundation
internal import LoopbackServer
internal import News
internal import Subscriptions
internal import Testing

/// Kinds of answers that servers give.
struct AnswerTests {
  @Test func `validators go back as they came, and are renewed by the answer that nothing changed`()
    async throws
  {
    // Quotes in the wrong places, and bytes beyond ASCII.
    let tag = "\"\u{e9}\"x\u{ff}\" W/"
    let server = try ScriptedServer { request in
      let isKnown = request.value(of: "If-None-Match") == tag
      let head = isKnown ? "304 Not Modified\r\nETag: \"new\"" : "200 OK\r\nContent-Length: 0\r\nETag: \(tag)"
      return [
        .send(
          Array("HTTP/1.1 \(head)\r\nLast-Modified: yesterday\r\n\r\n".unicodeScalars.map { UInt8($0.value) })
        )
      ]
    }
    let first = await fetch(server.url()).answer
    #expect(first.headers.value(of: "ETag") == tag)
    let second = await fetch(server.url()) { request in
      request.headers = [
        HeaderField("If-None-Match", first.headers.value(of: "ETag") ?? ""),
        HeaderField("If-Modified-Since", first.headers.value(of: "Last-Modified") ?? ""),
      ]
    }
    #expect(second.answer.status == 304)
    #expect(second.answer.failure == nil)
    #expect(second.body == nil)
    #expect(second.answer.headers.value(of: "ETag") == "\"new\"")
    #expect(server.requests.last?.value(of: "If-Modified-Since") == "yesterday")
  }

  @Test(arguments: ["gzip", "br", "zstd", "deflate"])
  func `a body stays in its coding`(coding: String) async throws {
    let bytes: [UInt8] = [0x1f, 0x8b, 8, 0, 0xff, 0, 1, 2]
    let answered = try await withServer { _ in
      HTTPResponse(statusCode: .ok, headers: [.contentEncoding: coding], body: Data(bytes))
    } _: { url in
      await fetch(url + "/feed")
    }
    #expect(answered.bodyBytes == bytes)
    #expect(answered.answer.headers.value(of: "Content-Encoding") == coding)
  }

  @Test(arguments: [401, 403, 404, 410, 429, 500, 503])
  func `an answer with another status comes whole`(status: Int) async throws {
    let answered = try await withServer { _ in
      HTTPResponse(
        statusCode: HTTPStatusCode(status, phrase: "Word"), headers: [HTTPHeader("Retry-After"): "120"],
        body: Data("sorry".utf8))
    } _: { url in
      await fetch(url + "/feed")
    }
    #expect(answered.answer.status == status)
    #expect(answered.answer.failure == nil)
    #expect(answered.answer.headers.value(of: "retry-after") == "120")
    #expect(answered.bodyText == "sorry")
  }

  @Test func `the chunks of a body are joined`() async throws {
    let server = try ScriptedServer { _ in
      [
        .text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), .text("3;x=y\r\nTin\r\n"),
        .pause(milliseconds: 20), .text("4\r\n tức\r\n".replacing("4\r\n", with: "6\r\n")),
        .text("0\r\nX-End: 1\r\n\r\n"),
      ]
    }
    let fetched = await fetch(server.url())
    #expect(fetched.answer.failure == nil)
    #expect(fetched.bodyText == "Tin tức")
    // Fields behind the body are not of the head.
    #expect(fetched.answer.headers.map(\.name) == ["Transfer-Encoding"])
  }

  @Test func `a body without a length ends with its connection`() async throws {
    let server = try ScriptedServer { _ in [.text("HTTP/1.0 200 OK\r\n\r\nTin"), .text(" tức")] }
    #expect(await fetch(server.url()).bodyText == "Tin tức")
  }

  @Test func `the head of the last answer counts`() async throws {
    let server = try ScriptedServer { _ in
      [
        .text(
          "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\nHTTP/1.1 200 OK\r\nX: 1\r\n y\r\nContent-Length: 0\r\n\r\n"
        )
      ]
    }
    let answer = await fetch(server.url()).answer
    #expect(answer.status == 200)
    #expect(answer.headers == [HeaderField("X", "1 y"), HeaderField("Content-Length", "0")])
  }

  @Test func `cookies come back with the next request`() async throws {
    let server = try ScriptedServer { request in
      [
        .text(
          "HTTP/1.1 200 OK\r\nSet-Cookie: a=\(request.path.dropFirst()); Path=/; Max-Age=1000\r\nContent-Length: 0\r\n\r\n"
        )
      ]
    }
    let first = await fetch(server.url("/1")).answer
    #expect(first.cookies.count == 1)
    let second = await fetch(server.url("/2")) { $0.cookies = first.cookies }
    #expect(server.requests.last?.value(of: "Cookie") == "a=1")
    #expect(second.answer.cookies.first?.hasSuffix("\ta\t2") == true)
  }
}

/// Answers that are not whole.
struct FailureTests {
  @Test func `a body that is cut off is told, and its beginning is kept`() async throws {
    let server = try ScriptedServer { _ in [.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>")] }
    let fetched = await fetch(server.url())
    #expect(fetched.answer.failure == .cutOff(received: 5))
    #expect(fetched.answer.status == 200)
    #expect(fetched.bodyText == "<rss>")
  }

  @Test func `a chunk that is cut off is told`() async throws {
    let server = try ScriptedServer { _ in
      [.text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<rss>")]
    }
    #expect(await fetch(server.url()).answer.failure == .cutOff(received: 5))
  }

  @Test func `bytes behind the length are not of the body`() async throws {
    let server = try ScriptedServer { _ in [.text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n<rss></rss>")]
    }
    let fetched = await fetch(server.url())
    #expect(fetched.answer.failure == nil)
    #expect(fetched.bodyText == "<rss>")
  }

  @Test func `an answer that takes too long is given up`() async throws {
    let server = try ScriptedServer { _ in
      [.text("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")]
        + Array(repeating: [.text("x"), .pause(milliseconds: 100)], count: 50).flatMap { $0 }
    }
    let answer = await fetch(server.url()) { $0.seconds = 1 }.answer
    #expect(answer.failure == .timedOut(seconds: 1))
  }

  @Test func `a body that is too large is not read`() async throws {
    let server = try ScriptedServer { request in
      let length = request.path == "/told" ? "Content-Length: 20000000\r\n" : ""
      let piece = [UInt8](repeating: 0x20, count: 1 << 20)
      return [.text("HTTP/1.1 200 OK\r\n\(length)\r\n")] + Array(repeating: .send(piece), count: 20)
    }
    for path in ["/told", "/untold"] {
      let fetched = await fetch(server.url(path)) { $0.limit = 1 << 20 }
      #expect(fetched.answer.failure == .tooLarge(limit: 1 << 20))
      #expect(fetched.body == nil)
    }
    let whole = await fetch(server.url("/untold")) { $0.limit = 1 << 25 }
    #expect(whole.answer.failure == nil)
    #expect(whole.answer.bodySize == 20 << 20)
    #expect(whole.body?.size == 20 << 20)
  }

  @Test func `a head without end is given up`() async throws {
    let line = Array("X-Long: \(String(repeating: "x", count: 50_000))\r\n".utf8)
    let server = try ScriptedServer { _ in
      [.text("HTTP/1.1 200 OK\r\n")] + Array(repeating: .send(line), count: 20)
    }
    let failure = await fetch(server.url()).answer.failure
    switch failure {
    case .largeHead, .other: break
    default: Issue.record("\(String(describing: failure)) is no failure of a head that is too large")
    }
  }

  @Test func `a host that refuses is told`() async throws {
    let port = try ClosedPort()
    defer { withExtendedLifetime(port) {} }
    #expect(await fetch("http://127.0.0.1:\(port.number)/").answer.failure == .refused(host: "127.0.0.1"))
  }

  @Test func `junk is no answer`() async throws {
    let server = try ScriptedServer { _ in [.text("hello\r\n\r\n")] }
    let answer = await fetch(server.url()).answer
    #expect(answer.failure != nil)
    #expect(answer.status == nil)
  }

  @Test(arguments: [
    "ftp://127.0.0.1/", "file:///etc/passwd", "tin.example/feed", "", "http://", "gopher://x",
  ])
  func `an address that isn't of the web is refused`(url: String) async {
    #expect(await fetch(url).answer.failure == .badAddress(url))
  }
}
