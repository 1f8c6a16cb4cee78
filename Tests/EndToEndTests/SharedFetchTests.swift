import DatabaseServer
import Foundation
import LoopbackServer
import Synchronization
import Testing
import VirtualTerminal

/// News that is fetched into a shared archive.
@Suite(.enabled(if: DatabaseServer.programs != nil, "PostgreSQL isn't installed"), .serialized)
struct SharedFetchTests {
  private let home = Scratch.folder()
  private let server: DatabaseServer
  private let address: String
  private let texts = Texts()

  /// The texts of the news by their titles. A class, because the server and the test share it.
  private final class Texts: Sendable {
    let all = Mutex(["Giá vàng tăng": "Giá vàng tăng mạnh sáng nay ở Hà Nội."])
  }

  init() throws {
    server = try DatabaseServer()
    address = server.address(of: try server.makeDatabase())
    try run(["archive", "create", address])
  }

  private var environment: [String: String] {
    [
      "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data", "XDG_CACHE_HOME": home + "/cache",
      "XDG_STATE_HOME": home + "/state",
    ]
  }

  @discardableResult
  private func run(_ arguments: [String], ending: Int32 = 0) throws -> String {
    let play = try gazette(arguments, environment: environment, columns: 200, rows: 40)
    #expect(try play.waitForEnd() == .exited(ending), "\(play.screen)")
    return play.screen.text
  }

  /// A server of news with the texts as they are at each request.
  private func news() throws -> ScriptedServer {
    let feed: @Sendable () -> String = { [texts] in
      let items = texts.all.withLock(\.self).sorted { $0.key < $1.key }.map { title, text in
        """
        <item><title>\(title)</title><guid isPermaLink="false">\(title)</guid><description>\(text)</description></item>
        """
      }
      let body =
        "<rss version=\"2.0\"><channel><title>Báo Mẫu</title><language>vi</language>\(items.joined())</channel></rss>"
      return
        "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
    let server = try ScriptedServer { _ in [.text(feed())] }
    let folder = home + "/config/gazette"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "[[source]]\nurl = \"\(server.url("/feed"))\"\nprivate = true\n".write(
      toFile: folder + "/sources.toml", atomically: true, encoding: .utf8)
    return server
  }

  @Test func `fetched news comes into the archive once, and a star follows the later version`() throws {
    let news = try news()
    let fetch = ["fetch", "--force", "--into", address]
    #expect(try run(fetch).contains("archive: 1 article new"))
    #expect(try run(fetch).contains("0 articles new · 1 known"))
    let play = try gazette([address], environment: environment, columns: 132, rows: 36)
    try play.wait(for: "the article") { $0.contains("mạnh sáng nay") }
    play.type("*")
    try play.wait(for: "starred: “Giá vàng")
    try play.quitGazette()
    texts.all.withLock {
      $0 = [
        "Giá vàng tăng": "Giá vàng tăng mạnh sáng nay ở Hà Nội, theo Bộ Tài chính.",
        "Bão vào biển Đông": "Bão số 3 đang vào Biển Đông.",
      ]
    }
    let updated = try run(fetch)
    #expect(updated.contains("1 article new · 1 updated"), "\(updated)")
    let starred = try run(["list", "--query", "is:starred", address])
    #expect(starred.contains("Giá vàng"))
    let all = try run(["list", address])
    #expect(all.components(separatedBy: "Giá vàng tăng").count == 2, "\(all)")
    withExtendedLifetime(news) {}
  }

  @Test func `an archive that is away gets the news when it answers`() throws {
    let news = try news()
    server.kill()
    let play = try gazette(
      ["fetch", "--force", "--into", address], environment: environment, columns: 200, rows: 40)
    try play.wait(for: "trying again in")
    try server.start()
    #expect(try play.waitForEnd() == .exited(0), "\(play.screen)")
    #expect(play.screen.text.contains("archive: 1 article new"), "\(play.screen)")
    withExtendedLifetime(news) {}
  }
}
