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

  @Test(arguments: [
    SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGALRM, SIGXCPU, SIGIO, SIGPWR, SIGSEGV, SIGABRT, SIGBUS,
    SIGFPE, SIGILL, SIGTRAP, SIGSYS, 40,
  ])
  func `a signal ends the program by that signal and gives the terminal back`(_ signal: Int32) throws {
    let play = try gazette()
    try play.waitForGazette()
    play.terminal.send(signal)
    #expect(try play.waitForEnd() == .signalled(signal))
    play.expectRestoredTerminal()
  }

  @Test func `a terminal that has stopped reading can't keep a program that is asked to end`() throws {
    let play = try gazetteWithSidebar(columns: 300, rows: 100)
    // Far more frames than the terminal holds for a reader.
    for _ in 0..<200 {
      play.press(.controlL)
      usleep(10_000)
    }
    play.terminal.send(SIGTERM)
    let deadline = ContinuousClock.now + .seconds(60)
    while play.terminal.poll() == nil, .now < deadline { usleep(20_000) }
    #expect(play.terminal.poll() == .signalled(SIGTERM))
    while !play.isClosed, play.receive(until: .now) {}
    play.expectRestoredTerminal()
  }

  @Test(arguments: [SIGSEGV, SIGILL])
  func `a fault while a command prints asks nobody about a backtrace`(_ signal: Int32) throws {
    let play = try gazette(["annotate"])
    // The command waits for its input.
    play.type("{}\r")
    try play.wait(for: "skipped")
    play.terminal.send(signal)
    #expect(try play.waitForEnd() == .signalled(signal))
    #expect(!play.transcript.contains("backtrace"))
  }

  @Test func `a fault after a stop gives the terminal back too`() throws {
    let play = try gazette()
    try play.waitForGazette()
    play.terminal.send(SIGTSTP)
    try play.wait(for: "the screen once more") { _ in entrances(of: play) == 2 }
    play.terminal.send(SIGSEGV)
    #expect(try play.waitForEnd() == .signalled(SIGSEGV))
    play.expectRestoredTerminal()
  }

  /// How often the program has taken the alternate screen.
  private func entrances(of play: Screenplay) -> Int {
    play.transcript.split(separator: "\u{1b}[?1049h", omittingEmptySubsequences: false).count - 1
  }

  @Test func `control-C does not end the program`() throws {
    let play = try gazette()
    try play.waitForGazette()
    play.press(.controlC)
    play.press(.controlL)
    play.type("Q")
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
