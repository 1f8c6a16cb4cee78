internal import Fetching
internal import FlyingFox
internal import Foundation
internal import LoopbackServer
internal import Subscriptions
internal import Testing

struct RedirectTests {
  private static func redirect(_ status: Int, to location: String) -> [ScriptedServer.Step] {
    [.text("HTTP/1.1 \(status) Moved\r\nLocation: \(location)\r\nContent-Length: 4\r\n\r\nMove")]
  }
  private static let fine = [ScriptedServer.Step.text("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nTin")]

  @Test(arguments: [301, 302, 303, 307, 308])
  func `redirects are followed and told`(status: Int) async throws {
    let server = try ScriptedServer { request in
      switch request.path {
      case "/a/feed": Self.redirect(status, to: "../b?x=1")
      case "/b?x=1": Self.redirect(302, to: "/tin%20t%E1%BB%A9c")
      default: Self.fine
      }
    }
    let fetched = await fetch(server.url("/a/feed"))
    #expect(
      fetched.answer.hops == [
        FetchAnswer.Hop(status: status, url: server.url("/b?x=1")),
        FetchAnswer.Hop(status: 302, url: server.url("/tin%20t%E1%BB%A9c")),
      ])
    #expect(fetched.answer.url == server.url("/tin%20t%E1%BB%A9c"))
    #expect(fetched.answer.status == 200)
    #expect(fetched.bodyText == "Tin")
  }

  @Test func `an address beyond ASCII is encoded`() async throws {
    let server = try ScriptedServer { request in
      request.path == "/" ? Self.redirect(301, to: "/tin tức") : Self.fine
    }
    #expect(await fetch(server.url()).answer.url == server.url("/tin%20t%e1%bb%a9c"))
  }

  @Test func `a circle of redirects ends`() async throws {
    let server = try ScriptedServer { request in Self.redirect(302, to: request.path == "/a" ? "/b" : "/a") }
    let answer = await fetch(server.url("/a")).answer
    #expect(answer.failure == .tooManyRedirects(5))
    #expect(answer.hops.count == 5)
    #expect(server.requests.count == 6)
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", "data:text/plain,x"])
  func `a redirect out of the web is refused`(location: String) async throws {
    let server = try ScriptedServer { _ in Self.redirect(301, to: location) }
    let answer = await fetch(server.url()).answer
    #expect(answer.failure == .forbiddenAddress(location))
    #expect(answer.status == 301)
  }

  /// Settings in which 127.0.0.1 counts as public, and the other addresses of this computer don't.
  private var settings: FetchSettings {
    var settings = FetchSettings(environment: [:])
    settings.isPublic = { $0 == NetworkAddress("127.0.0.1") || $0.isPublic }
    return settings
  }

  @Test(arguments: ["127.0.0.2", "[::1]", "[::ffff:127.0.0.2]", "2130706434", "0x7f.2", "127.2"])
  func `a redirect to a private host is refused`(host: String) throws {
    let other = try ScriptedServer(address: "127.0.0.2") { _ in Self.fine }
    let server = try ScriptedServer { _ in Self.redirect(302, to: "http://\(host):\(other.port)/") }
    let answer = try #require(try transfer([publicRequest(server.url())], settings).first).answer
    guard case .privateHost = answer.failure else { return #expect(answer.failure == .privateHost(host)) }
    #expect(answer.hops.count == 1)
    #expect(other.requests.isEmpty)
  }

  @Test func `a name with a private address is refused unless the source allows it`() throws {
    let server = try ScriptedServer { _ in Self.fine }
    let url = "http://localhost:\(server.port)/"
    let settings = FetchSettings(environment: [:])
    let refused = try #require(try transfer([publicRequest(url)], settings).first).answer
    #expect(refused.failure == .privateHost("localhost"))
    let allowed = try #require(try transfer([request(url)], settings).first).answer
    #expect(allowed.failure == nil)
    // The connection of a request that is allowed serves no other.
    let both = try transfer([request(url), publicRequest(url)], settings).map(\.answer.failure)
    #expect(both.contains(.privateHost("localhost")))
    #expect(both.contains(nil))
  }

  @Test func `only the private host that the user named is reached, not another one by a redirect`() throws {
    let other = try ScriptedServer(address: "127.0.0.2") { _ in Self.fine }
    let server = try ScriptedServer { request in
      switch request.path {
      case "/other": Self.redirect(302, to: "http://127.0.0.2:\(other.port)/")
      case "/own": Self.redirect(302, to: "/feed")
      default: Self.fine
      }
    }
    let settings = FetchSettings(environment: [:])
    let refused = try #require(try transfer([request(server.url("/other"))], settings).first).answer
    #expect(refused.failure == .privateHost("127.0.0.2"))
    #expect(other.requests.isEmpty)
    let own = try #require(try transfer([request(server.url("/own"))], settings).first).answer
    #expect(own.failure == nil && own.status == 200)
  }

  @Test func `an open connection to a private host serves no request that may not reach the host`()
    async throws
  {
    let failures = try await withServer { _ in
      HTTPResponse(statusCode: .ok, body: Data("Tin".utf8))
    } _: { url in
      let inTurn = [request(url), publicRequest(url)]
      return try await onThread {
        let transfers = try #require(Transfers(FetchSettings(environment: [:])))
        return try inTurn.flatMap { try transfer([$0], by: transfers).map(\.answer.failure) }
      }
    }
    #expect(failures == [nil, .privateHost("127.0.0.1")])
  }

  private func publicRequest(_ url: String) -> FetchRequest {
    request(url) { $0.mayReachPrivateHosts = false }
  }
}
