import Glibc
import Testing
import VirtualTerminal

/// The program under a shell's job control.
@Suite struct SuspensionTests {
  private func shell() throws -> Screenplay {
    let play = try Screenplay("/bin/sh", ["-i"], environment: ["PS1": "prompt> ", "ENV": ""])
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

  @Test func `a stop signal from outside does the same`() throws {
    let play = try gazette()
    try play.waitForGazette()
    // Its process group has no shell, so that the system does not stop it: it must come back by itself.
    play.terminal.send(SIGTSTP)
    play.press(.controlL)
    play.type("q")
    #expect(try play.waitForEnd() == .exited(0))
    play.expectRestoredTerminal()
  }

  @Test func `a program that was stopped hard draws itself anew when it goes on`() throws {
    let play = try gazette()
    let before = try play.waitForGazette()
    play.terminal.send(SIGSTOP)
    play.terminal.send(SIGCONT)
    play.waitForSilence(of: .milliseconds(1))
    let after = try play.wait(for: "the same screen") { $0.line(0) == before.line(0) && $0.isAlternate }
    #expect(!after.isCursorVisible)
    play.type("q")
    #expect(try play.waitForEnd() == .exited(0))
  }
}
