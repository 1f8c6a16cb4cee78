import Glibc
import Testing
import VirtualTerminal

/// Pasting into the real program, as a terminal marks it.
@Suite struct PasteTests {
  private func reading() throws -> Screenplay {
    let play = try gazette(columns: 132, rows: 36)
    try play.wait(for: "the first article") { $0.contains("1/5") && $0.contains("TTXVN") }
    return play
  }

  private func paste(_ text: String, into play: Screenplay) {
    play.type("\u{1b}[200~\(text)\u{1b}[201~")
  }

  @Test func `a pasted line break is no Enter`() throws {
    let play = try reading()
    play.type("/")
    paste("ma\ntúy\n", into: play)
    try play.wait(for: "the results below the prompt") {
      $0.line(35).hasPrefix(" /ma túy") && $0.line(35).contains("2 found")
    }
    play.press(.escape)
    try play.wait(for: "the whole list") { $0.line(35).contains("1/5") }
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
  }

  @Test func `pasted letters are no commands, and keys behind them are`() throws {
    let play = try reading()
    paste("qj:quit\n", into: play)
    play.type("j")
    try play.wait(for: "2/5")
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
  }

  @Test func `the terminal is asked to mark pastes and left as it was`() throws {
    let play = try reading()
    #expect(modes(of: play) == ["h"])
    play.terminal.send(SIGTSTP)
    try play.wait(for: "the screen once more") { _ in modes(of: play) == ["h", "l", "h"] }
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
    #expect(modes(of: play) == ["h", "l", "h", "l"])
  }

  @Test func `a console is not asked`() throws {
    let play = try gazette(environment: ["TERM": "linux"])
    try play.waitForGazette()
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
    #expect(modes(of: play).isEmpty)
  }

  /// The settings of the terminal's mode 2004: set (`h`) or reset (`l`).
  private func modes(of play: Screenplay) -> [String] {
    play.transcript.matches(of: /\u{1b}\[\?2004([hl])/).map { String($0.output.1) }
  }
}
