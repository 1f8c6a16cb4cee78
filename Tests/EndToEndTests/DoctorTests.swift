import Testing
import VirtualTerminal

/// `gazette doctor` on a terminal.
struct DoctorTests {
  private func doctor(_ environment: [String: String], columns: Int) throws -> Screenplay {
    let folders = ["XDG_DATA_HOME": Scratch.folder(), "XDG_CACHE_HOME": Scratch.folder(), "BROWSER": "sh"]
    return try gazette(
      ["doctor"], environment: folders.merging(environment) { $1 }, columns: columns, rows: 60)
  }

  @Test(arguments: [
    ("xterm-256color", "ok     TERM=xterm-256color, 256 colours, mouse"),
    ("vt100", "ok     TERM=vt100, 0 colours"),
    ("dumb", "error  TERM=dumb: this terminal shows lines only"),
  ])
  func `the terminal is examined, and left as it was`(term: String, words: String) throws {
    let play = try doctor(["TERM": term], columns: 100)
    #expect(try play.waitForEnd() != .signalled(6))
    #expect(play.screen.contains(words))
    #expect(play.screen.contains("ok     100 columns, 60 rows"))
    #expect(play.screen.contains("ok     libpq "))
    #expect(play.terminal.hasInitialModes)
  }

  @Test func `advice stands below its finding`() throws {
    let play = try doctor(["EDITOR": "no-such-editor"], columns: 80)
    #expect(try play.waitForEnd() == .exited(1))
    let lines = play.screen.lines
    let index = try #require(lines.firstIndex(of: "warn   editor: no-such-editor is not installed"))
    #expect(lines[index + 1] == "       → Set EDITOR to the editor of your choice.")
  }
}
