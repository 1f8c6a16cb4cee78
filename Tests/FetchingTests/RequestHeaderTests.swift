internal import Fetching
internal import Foundation
internal import LoopbackServer
internal import Subscriptions
internal import Testing

struct RequestHeaderTests {
  private func lines(_ fields: [HeaderField], isOfFirstHost: Bool = true) -> [String] {
    var request = FetchRequest(number: 1, url: "http://tin.example/")
    request.headers = fields
    let lines = RequestHeader.lines(of: request, isOfFirstHost: isOfFirstHost)
    return lines.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.hasPrefix("Accept-Encoding") }
  }

  @Test func `a field that could begin another is left out`() {
    #expect(lines([HeaderField("X", "a\r\nY: b")]) == [])
    #expect(lines([HeaderField("X", "a\u{0}b")]) == [])
    #expect(lines([HeaderField("X: Y", "a")]) == [])
    #expect(lines([HeaderField("X\n", "a")]) == [])
    #expect(lines([HeaderField("", "a")]) == [])
    #expect(lines([HeaderField("X", "a\tb"), HeaderField("Z", "")]) == ["X: a\tb", "Z;"])
  }

  @Test func `fields of the transfer are not the source's`() {
    #expect(
      lines([
        HeaderField("accept-encoding", "identity"), HeaderField("Host", "b.example"), HeaderField("X", "1"),
      ])
        == ["X: 1"])
  }

  @Test func `the bytes of a value are kept`() {
    var request = FetchRequest(number: 1, url: "http://tin.example/")
    request.headers = [HeaderField("If-None-Match", "\"\u{e9}\u{ff}\"")]
    let lines = RequestHeader.lines(of: request, isOfFirstHost: true)
    #expect(lines.first == Array("If-None-Match: \"".utf8) + [0xe9, 0xff, 0x22])
  }
}

/// Requests by way of a proxy, which is a server on loopback.
struct ProxyTests {
  @Test func `a proxy is asked for the whole address, though it is a private host itself`() throws {
    let proxy = try ScriptedServer { _ in [.text("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nTin")] }
    var asked = request("http://tin.example/feed") { $0.mayReachPrivateHosts = false }
    asked.proxy = proxy.url("")
    let answers = try transfer([asked], FetchSettings(environment: [:])).map(\.answer)
    #expect(answers.first?.status == 200)
    #expect(proxy.requests.first?.path == "http://tin.example/feed")
    let byEnvironment = FetchSettings(environment: ["http_proxy": proxy.url("")])
    asked.proxy = nil
    #expect(try transfer([asked], byEnvironment).first?.answer.status == 200)
  }

  @Test(arguments: ["http://10.0.0.1/", "http://localhost/", "http://a.localhost./", "http://[fd00::1]/"])
  func `a proxy isn't asked for a private host`(url: String) throws {
    let proxy = try ScriptedServer { _ in [.text("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")] }
    var asked = request(url) { $0.mayReachPrivateHosts = false }
    asked.proxy = proxy.url("")
    let failure = try transfer([asked], FetchSettings(environment: [:])).first?.answer.failure
    guard case .privateHost = failure else { return #expect(failure == .privateHost(url)) }
    #expect(proxy.requests.isEmpty)
  }
}
