internal import Fetching
internal import Foundation
internal import LoopbackServer
internal import Subscriptions
internal import Testing

struct LoginTests {
  /// `an:mật khẩu` in base 64.
  private static let credentials = "Basic \(Data("an:mật khẩu".utf8).base64EncodedString())"

  /// A server that wants a login, and then redirects to an address if there is one.
  private static func server(redirectingTo location: String? = nil) throws -> ScriptedServer {
    try ScriptedServer { request in
      guard request.value(of: "Authorization") == credentials else {
        return [
          .text("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\nno")
        ]
      }
      if let location {
        return [.text("HTTP/1.1 302 Found\r\nLocation: \(location)\r\nContent-Length: 0\r\n\r\n")]
      }
      return [.text("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nTin")]
    }
  }

  @Test func `a host that wants a login gets it`() async throws {
    let server = try Self.server()
    #expect(await fetch(server.url()).answer.status == 401)
    let fetched = await fetch(server.url()) { $0.login = "an:mật khẩu" }
    #expect(fetched.answer.status == 200)
    #expect(fetched.bodyText == "Tin")
    #expect(await fetch(server.url()) { $0.login = "an:wrong" }.answer.status == 401)
  }

  @Test func `a login in the address is sent, and not told`() async throws {
    let server = try Self.server()
    let answer = await fetch("http://an:m%E1%BA%ADt%20kh%E1%BA%A9u@127.0.0.1:\(server.port)/a").answer
    #expect(answer.status == 200)
    #expect(answer.url == server.url("/a"))
  }

  @Test func `another host gets neither the login nor the source's own fields`() async throws {
    let other = try ScriptedServer { request in
      // The challenge would make a client send what it has.
      [.text("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")]
    }
    let server = try Self.server(redirectingTo: other.url())
    let answer = await fetch(server.url()) { request in
      request.login = "an:mật khẩu"
      request.headers = [HeaderField("X-Key", "secret"), HeaderField("If-None-Match", "\"a\"")]
    }.answer
    #expect(answer.status == 401)
    #expect(server.requests.last?.value(of: "X-Key") == "secret")
    let sent = try #require(other.requests.first)
    #expect(other.requests.count == 1)
    #expect(sent.value(of: "Authorization") == nil)
    #expect(sent.value(of: "X-Key") == nil)
    #expect(sent.value(of: "If-None-Match") == "\"a\"")
  }

  @Test func `a login of netrc is sent where the request wants it`() throws {
    let server = try Self.server()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("netrc-\(UUID())")
    try "machine 127.0.0.1 login an password \"mật khẩu\"\n".write(
      to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    var settings = FetchSettings(environment: [:])
    settings.netrc = file.path
    let requests = [true, false].map { uses in request(server.url()) { $0.usesNetrc = uses } }
    let statuses = try requests.map { try transfer([$0], settings).first?.answer.status }
    #expect(statuses == [200, 401])
  }
}
