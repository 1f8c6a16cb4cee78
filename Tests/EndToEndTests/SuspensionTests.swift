import Glibc
import Testing
import VirtualTerminal

/// The program under a shell's job control.
@Suite struct SuspensionTests {
  private func shell() throws -> Screenplay {
    let play = try Screenplay(
      "/bin/sh", ["-i"], environment: ["PS1": "prompt> ", "ENV": "", "XDG_STATE_HOME": Scratch.folder()])
    try play.wait(for: "prompt>")
    play.type("'\(BuiltProduct.path(of: "gazette"))' '\(Repository.seeds)'; echo status=$?\r")
    // The shell's own line names gazette too.
    try play.wait(for: "gazette's screen") { $0.isAlternate && $0.line(0).contains("gazette") }
    return play
  }

  @Test func `control-Z gives the shell its terminal, fg brings the screen back`() throws {
    let play = try shell()
    play.press(.controlZ)
    let stopped = try play.wait(for: "Stopped")
    #expect(!stopped.isAlternate)
    #expect(stopped.isCursorVisible)
    play.type("fg\r")
    let screen = try play.wait(for: "gazette again") { $0.isAlternate && $0.line(0).contains("gazette") }
    #expect(!screen.contains("Stopped"))
    play.type("q")
    try play.wait(for: "the prompt") { !$0.isAlternate }
  }

  @Test func `a stop signal from outside gives the terminal back, and goes on where nothing can stop it`()
    throws
  {
    // Its process group has no shell, so that the system does not stop it: it must come back by itself.
    let play = try gazette()
    try play.waitForGazette()
    play.terminal.send(SIGTSTP)
    try play.wait(for: "a second entrance") { _ in entrances(of: play) == 2 }
    #expect(play.transcript.contains("\u{1b}[?1049l"))
    try play.quitGazette()
  }

  @Test func `a program that was stopped hard draws itself anew when it goes on`() throws {
    let play = try gazette()
    try play.waitForGazette()
    play.terminal.send(SIGSTOP)
    play.terminal.send(SIGCONT)
    try play.wait(for: "a second entrance") { _ in entrances(of: play) == 2 }
    try play.wait(for: "the screen") {
      $0.isAlternate && !$0.isCursorVisible && $0.line(0).contains("gazette")
    }
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
  }

  /// The number of times that the program has taken the alternate screen.
  private func entrances(of play: Screenplay) -> Int {
    play.transcript.split(separator: "\u{1b}[?1049h", omittingEmptySubsequences: false).count - 1
  }
}
