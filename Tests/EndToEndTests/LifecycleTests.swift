import Glibc
import Testing
import VirtualTerminal

/// Tests of the program's start and end, seen from outside.
@Suite struct LifecycleTests {
  @Test func `q ends the program and gives the terminal back`() throws {
    let play = try gazette()
    let screen = try play.waitForGazette()
    #expect(screen.isAlternate)
    #expect(!screen.isCursorVisible)
    #expect(!play.terminal.hasInitialModes)
    try play.quitGazette()
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal ends the program by that signal and gives the terminal back`(_ signal: Int32) throws {
    let play = try gazette()
    try play.waitForGazette()
    play.terminal.send(signal)
    #expect(try play.waitForEnd() == .signalled(signal))
    play.expectRestoredTerminal()
  }

  @Test func `control-C does not end the program`() throws {
    let play = try gazette()
    try play.waitForGazette()
    play.press(.controlC)
    play.press(.controlL)
    play.type("q")
    #expect(try play.waitForEnd() == .exited(0))
  }

  @Test func `a window that is closed ends the program`() throws {
    let play = try gazette()
    try play.waitForGazette()
    play.terminal.hangUp()
    #expect(try play.waitForEnd() == .signalled(SIGHUP))
  }

  @Test func `a window that is closed ends the program even if it may ignore the signal`() throws {
    let play = try Screenplay(
      "/bin/sh",
      ["-c", "trap '' HUP; exec \"$0\" \"$1\"", BuiltProduct.path(of: "gazette"), Repository.seeds],
      environment: ["XDG_STATE_HOME": Scratch.folder()])
    try play.waitForGazette()
    play.terminal.hangUp()
    #expect(try play.waitForEnd() == .signalled(SIGHUP))
  }

  @Test func `a path that does not exist is named before any screen opens`() throws {
    let play = try gazette(["no-such-folder"])
    #expect(try play.waitForEnd() == .exited(66))
    #expect(play.screen.contains("no-such-folder: No such file or directory"))
    #expect(!play.output.contains(0x1b))
  }
}
