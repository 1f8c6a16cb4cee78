import Testing
import VirtualTerminal

/// The screen on different kinds of terminals.
@Suite struct TerminalKindTests {
  @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100"])
  func `the screen is whole on every common terminal`(_ term: String) throws {
    let play = try gazette(environment: ["TERM": term])
    let screen = try play.waitForGazette()
    #expect(!screen.contains("\u{1b}"))
    play.type("q")
    #expect(try play.waitForEnd() == .exited(0))
    #expect(play.terminal.hasInitialModes)
    #expect(play.screen.isCursorVisible)
  }

  @Test(arguments: [["TERM": "xterm-256color", "NO_COLOR": "1"], ["TERM": "vt100"]])
  func `no colour is used where none is wanted or there is none`(_ environment: [String: String]) throws {
    let play = try gazette(environment: environment)
    try play.waitForGazette()
    play.waitForSilence(of: .milliseconds(100))
    #expect(play.screen.colors.isEmpty)
  }

  @Test(arguments: [
    ("no-such-terminal", "TERM=no-such-terminal: terminfo does not know this terminal"),
    ("dumb", "TERM=dumb: this terminal shows lines only"), ("", "TERM is not set"),
  ])
  func `a terminal that can't show a screen is told so and gets the list`(_ term: String, _ wording: String)
    throws
  {
    let play = try gazette(environment: ["TERM": term], columns: 200)
    #expect(try play.waitForEnd() == .exited(0))
    #expect(play.screen.contains(wording))
    #expect(!play.output.contains(0x1b))
  }

  @Test func `the C locale shows Vietnamese all the same`() throws {
    let play = try gazette(environment: ["LANG": "C", "LC_ALL": "C"])
    try play.wait(for: "Vietnamese") { $0.contains("ế") }
  }
}
