import Testing
import VirtualTerminal

/// The search prompt and the command palette of the real program.
@Suite struct SearchingTests {
  @Test(arguments: ["ma tuy", "ma túy", "ma tu\u{301}y"])
  func `a search lists what it finds while one types, and escape takes it back`(typed: String) throws {
    let play = try gazetteWithSidebar()
    play.type("/")
    play.type(typed)
    try play.wait(for: "two results") { $0.line(35).contains("2 found") && $0.line(0).contains("All 2") }
    #expect(play.screen.line(35).hasPrefix(" /ma "))
    play.press(.escape)
    try play.wait(for: "the whole list") { $0.line(0).contains("All 5") && $0.line(35).contains("1/5") }
    try play.quitGazette()
  }

  @Test func `enter keeps the results, n goes from match to match`() throws {
    let play = try gazetteWithSidebar()
    play.type("/cocaine\r")
    try play.wait(for: "the first match") { $0.line(35).contains("match 1/") }
    play.type("n")
    try play.wait(for: "the second match") { $0.line(35).contains("match 2/") }
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
  }

  @Test func `a search is offered again at the next start`() throws {
    let state = Scratch.folder()
    let play = try gazette(environment: ["XDG_STATE_HOME": state], columns: 132, rows: 36)
    try play.wait(for: "TTXVN")
    play.type("/cocaine\r")
    try play.wait(for: "the first match") { $0.line(35).contains("match 1/") }
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
    let next = try gazette(environment: ["XDG_STATE_HOME": state], columns: 132, rows: 36)
    try next.wait(for: "the place where it was left") { $0.line(35).contains("/5") }
    next.type("/")
    next.press(.up)
    try next.wait(for: "the earlier search") { $0.line(35).hasPrefix(" /cocaine") }
  }

  @Test func `a command is run by its name`() throws {
    let play = try gazetteWithSidebar()
    play.type(":quit\r")
    #expect(try play.waitForEnd() == .exited(0))
    play.expectRestoredTerminal()
  }
}
