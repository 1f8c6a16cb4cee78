internal import Foundation
internal import Glibc
internal import LoopbackServer
internal import News
internal import Subscriptions
internal import Synchronization
internal import Testing

/// The real program with a server of HTTP on loopback.
struct FetcherTests {
  private static let feed = "<rss><channel><title>Tin</title></channel></rss>"

  @Test func `an answer comes with its head and its body`() async throws {
    let server = try ScriptedServer { _ in
      [
        .text("HTTP/1.1 200 Fine\r\nETag: W/\"a\"\r\nX-Two:  b \r\nContent-Length: 48\r\n\r\n"),
        .text(Self.feed),
      ]
    }
    let fetched = await fetch(server.url("/feed?x=1#part"))
    #expect(fetched.answer.number == 7)
    #expect(fetched.answer.failure == nil)
    #expect(fetched.answer.status == 200)
    #expect(fetched.answer.url == server.url("/feed?x=1"))
    #expect(
      fetched.answer.head == "HTTP/1.1 200 Fine\r\nETag: W/\"a\"\r\nX-Two:  b \r\nContent-Length: 48\r\n\r\n")
    #expect(
      fetched.answer.headers == [
        HeaderField("ETag", "W/\"a\""), HeaderField("X-Two", "b"), HeaderField("Content-Length", "48"),
      ])
    #expect(fetched.bodyText == Self.feed)
    let sent = try #require(server.requests.first)
    #expect(sent.path == "/feed?x=1")
    #expect(sent.value(of: "Accept-Encoding") == "gzip, br, zstd, deflate")
  }

  @Test func `several requests are on their way at once`() async throws {
    // Each answer waits until all five requests have come.
    let gate = Gate(count: 5)
    let server = try ScriptedServer { request in
      gate.pass() ? [.text("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n\(request.path)")] : []
    }
    let fetcher = Fetcher()
    defer { fetcher.close() }
    let bodies = await withTaskGroup(of: String?.self) { group in
      for number in 1...5 {
        group.addTask { await fetcher.fetch(request(server.url("/\(number)"))).bodyText }
      }
      return await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(bodies == ["/1", "/2", "/3", "/4", "/5"])
  }

  @Test func `a program that is killed fails its requests, and is started anew once`() async throws {
    let server = try ScriptedServer { request in
      request.path == "/slow"
        ? [.pause(milliseconds: 60_000)] : [.text("HTTP/1.1 204 None\r\nContent-Length: 0\r\n\r\n")]
    }
    let fetcher = Fetcher()
    defer { fetcher.close() }
    for round in 1...2 {
      async let slow = fetcher.fetch(request(server.url("/slow")))
      while server.requests.count(where: { $0.path == "/slow" }) < round {
        try await Task.sleep(for: .milliseconds(10))
      }
      kill(try #require(fetcher.process), SIGKILL)
      #expect(await slow.answer.failure == .noFetcher)
      let next = await fetcher.fetch(request(server.url("/")))
      #expect(next.answer.status == (round == 1 ? 204 : nil))
      #expect(next.answer.failure == (round == 1 ? nil : .noFetcher))
    }
  }

  @Test func `a program that is missing fails its requests`() async {
    let fetcher = Fetcher(HelperProgram(name: "gazette-none", variable: "GAZETTE_NONE"))
    #expect(await fetcher.fetch(request("http://127.0.0.1/")).answer.failure == .noFetcher)
  }

  @Test func `the program has given up its rights`() async throws {
    let server = try ScriptedServer { _ in [.text("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")] }
    let fetcher = Fetcher()
    defer { fetcher.close() }
    #expect(await fetcher.fetch(request(server.url())).answer.status == 200)
    let process = try #require(fetcher.process)
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    #expect(status.contains("NoNewPrivs:\t1"))
    #expect(status.contains("Seccomp:\t2"))
    let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
    #expect(limits.contains(#/Max core file size +0 /#))
  }
}

/// Lets callers pass when so many have come.
///
/// A class, because the callers share it.
private final class Gate: Sendable {
  private let count: Int
  private let come = Mutex(0)

  init(count: Int) {
    self.count = count
  }

  /// False if the others don't come within ten seconds.
  func pass() -> Bool {
    come.withLock { $0 += 1 }
    for _ in 0..<1000 {
      if come.withLock({ $0 == count }) { return true }
      usleep(10_000)
    }
    return false
  }
}
