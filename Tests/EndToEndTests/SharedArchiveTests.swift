import DatabaseServer
import Foundation
import Glibc
import Testing
import VirtualTerminal

/// The reader on an archive that a server keeps, while the server comes and goes.
@Suite(.enabled(if: DatabaseServer.programs != nil, "PostgreSQL isn't installed"), .serialized)
struct SharedArchiveTests {
  private let home = Scratch.folder()
  private let server: DatabaseServer
  private let database: String
  private let address: String

  init() throws {
    server = try DatabaseServer()
    database = try server.makeDatabase()
    address = server.address(of: database)
    try run(["archive", "create", address])
    try run(["ingest", address, Repository.seeds])
  }

  @discardableResult
  private func run(_ arguments: [String], ending: Int32 = 0) throws -> Screenplay {
    let play = try gazette(arguments, environment: environment, columns: 200, rows: 40)
    #expect(try play.waitForEnd() == .exited(ending), "\(play.screen)")
    return play
  }

  private var environment: [String: String] { ["XDG_STATE_HOME": home, "TERM": "xterm-256color"] }

  private func reading() throws -> Screenplay {
    try gazetteWithSidebar([address], environment: environment)
  }

  @Test func `the screen shows list, article, names and related stories`() throws {
    let play = try reading()
    #expect(play.screen.contains("1/5"))
    play.type("/cocaine")
    try play.wait(for: "4 found")
    play.press(.escape)
    try play.wait(for: "all articles") { $0.contains("/5") }
    try play.quitGazette()
  }

  @Test func `commands take the address in place of a path`() throws {
    let listed = try run(["list", address])
    #expect(listed.screen.contains("Thượng tướng"))
    let found = try run(["search", "cocaine", address])
    #expect(!found.screen.isBlank)
    let missing = try run(["search", "xyzzyx", address], ending: 1)
    #expect(missing.screen.isBlank)
  }

  @Test func `marks are in the archive, and each reader has his own`() throws {
    let play = try reading()
    play.type("jj*")
    try play.wait(for: "starred: “Thượng tướng")
    try play.quitGazette()
    let listed = try run(["list", "--query", "is:starred", address])
    #expect(listed.screen.contains("Thượng tướng"))
    try server.execute("CREATE USER other")
    try run(["archive", "grant", address, "other"])
    let name = address.replacing("\(DatabaseServer.administrator)@", with: "other@")
    let others = try run(["list", "--query", "is:starred", name])
    #expect(!others.screen.contains("Thượng tướng"))
  }

  @Test func `a reader outlives the server, and his marks wait for it`() throws {
    let play = try reading()
    server.quit()
    play.type("jj*")
    try play.wait(for: "the star") { $0.contains("★") }
    play.type("jjj")
    try play.wait(for: "the trouble, on the title bar") { $0.lines.first?.contains("server away") == true }
    #expect(play.screen.contains("Thượng tướng"))
    try server.start()
    try play.wait(for: "the end of the trouble") { $0.lines.first?.contains("server away") == false }
    try play.quitGazette()
    // The server's remarks would stand in the middle of the screen.
    #expect(!play.transcript.contains("terminating connection"))
    #expect(!play.screen.contains("the server is away"))
    let listed = try run(["list", "--query", "is:starred", address])
    #expect(listed.screen.contains("Thượng tướng"))
  }

  @Test func `a mark made while the server is away is sent at the next start`() throws {
    let play = try reading()
    server.kill()
    play.type("jj*")
    try play.wait(for: "the star") { $0.contains("★") }
    play.terminal.send(SIGKILL)
    #expect(try play.waitForEnd() == .signalled(SIGKILL))
    try server.start()
    let next = try reading()
    try next.wait(for: "the star") { $0.contains("★") }
    try next.quitGazette()
    let listed = try run(["list", "--query", "is:starred", address])
    #expect(listed.screen.contains("Thượng tướng"))
  }

  @Test func `an archive of a newer gazette is refused with the way out`() throws {
    try server.execute("UPDATE gazette.archive SET version = 99", in: database)
    let refused = try run(["list", address], ending: 69)
    #expect(refused.screen.contains("newer gazette"))
    let away = try run(["list", "postgresql://nobody@/none?host=\(Scratch.folder())"], ending: 69)
    #expect(away.screen.contains("can't be reached"))
  }
}
