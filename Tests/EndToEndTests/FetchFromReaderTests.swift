import Foundation
import LoopbackServer
import Testing
import VirtualTerminal

/// Sources that are fetched from the reader, with a server on this computer.
@Suite struct FetchFromReaderTests {
  private let home = Scratch.folder()

  private static func feed(_ titles: [String]) -> String {
    let items = titles.map { title in
      "<item><title>\(title)</title><guid isPermaLink=\"false\">\(title)</guid><description>\(title), báo viết.</description></item>"
    }
    let body =
      "<rss version=\"2.0\"><channel><title>Báo Mẫu</title><language>vi</language>\(items.joined())</channel></rss>"
    return
      "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      + body
  }

  private func reading(_ server: ScriptedServer) throws -> Screenplay {
    let folder = home + "/config/gazette"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "[[source]]\nurl = \"\(server.url("/feed"))\"\nprivate = true\n".write(
      toFile: folder + "/sources.toml", atomically: true, encoding: .utf8)
    return try gazette(
      [],
      environment: [
        "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data",
        "XDG_CACHE_HOME": home + "/cache",
      ], columns: 132, rows: 36)
  }

  @Test func `R fetches, and the articles come into the list`() throws {
    let server = try ScriptedServer { _ in [.text(Self.feed(["Giá vàng tăng", "Bão vào biển Đông"]))] }
    let play = try reading(server)
    try play.wait(for: "gazette · news")
    play.type("R")
    try play.wait(for: "the articles") { $0.contains("Giá vàng tăng") && $0.contains("Bão vào biển Đông") }
    play.type("p")
    try play.wait(for: "the source") { $0.contains("Sources  1") && $0.contains("Báo Mẫu") }
    play.type("q")
    try play.quitGazette()
  }

  @Test func `R where nothing is due offers to fetch all the same, and R again does`() throws {
    let server = try ScriptedServer { _ in [.text(Self.feed(["Giá vàng tăng"]))] }
    let play = try reading(server)
    try play.wait(for: "gazette · news")
    play.type("R")
    try play.wait(for: "1 asked: ")
    let (offer, refusal) = ("no source is due yet: fetch again to fetch all of them now", "going on already")
    play.type("R")
    // The result is told before the fetch has put its files in order.
    while try !play.wait(for: "an answer", until: { $0.contains(offer) || $0.contains(refusal) }).contains(
      offer)
    {
      play.type("k")
      try play.wait(for: "no answer") { !$0.contains(refusal) }
      play.type("R")
    }
    #expect(server.requests.count { $0.path == "/feed" } == 1)
    play.type("R")
    try play.wait(for: "1 asked: ")
    #expect(server.requests.count { $0.path == "/feed" } == 2)
    try play.quitGazette()
  }

  @Test func `R while a fetch goes on starts no other one`() throws {
    let server = try ScriptedServer { _ in [.pause(milliseconds: 1500), .text(Self.feed(["Giá vàng tăng"]))] }
    let play = try reading(server)
    try play.wait(for: "gazette · news")
    play.type("RR")
    try play.wait(for: "a fetch is going on already")
    try play.wait(for: "Giá vàng tăng")
    #expect(server.requests.count { $0.path == "/feed" } == 1)
    try play.quitGazette()
  }

  @Test func `a source that fails is told with its reason`() throws {
    let server = try ScriptedServer { _ in [.text("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")] }
    let play = try reading(server)
    try play.wait(for: "gazette · news")
    play.type("R")
    try play.wait(for: "1 failing")
    play.type("p")
    try play.wait(for: "HTTP 403")
    play.type("q")
    try play.quitGazette()
  }
}
