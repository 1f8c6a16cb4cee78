import Foundation
import Testing
import VirtualTerminal

/// The screen on different kinds of terminals.
@Suite struct TerminalKindTests {
  static let kinds = [
    "xterm", "xterm-256color", "xterm-16color", "screen", "screen-256color", "tmux", "tmux-256color", "linux",
    "vt100", "xterm-kitty", "foot",
  ]

  /// Ends a test case, with a message, on a computer that doesn't know the kind of terminal.
  private func require(_ term: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["infocmp", term]
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      try Test.cancel("terminfo has no entry \(term): install ncurses-term, kitty-terminfo, foot-terminfo")
    }
  }

  @Test(arguments: kinds)
  func `the screen is whole on every common terminal`(_ term: String) throws {
    try require(term)
    let play = try gazette(environment: ["TERM": term])
    let screen = try play.waitForGazette()
    #expect(!screen.contains("\u{1b}"))
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
    #expect(play.terminal.hasInitialModes)
    #expect(play.screen.isCursorVisible)
  }

  @Test(arguments: kinds)
  func `every terminal shows the same words and signs`(_ term: String) throws {
    try require(term)
    let reference = try gazetteWithSidebar()
    let play = try gazetteWithSidebar(environment: ["TERM": term])
    for keys in ["", "c", "q", "t", "q", "?"] {
      reference.type(keys)
      play.type(keys)
      try play.wait(untilAlike: reference)
    }
  }

  @Test(arguments: kinds)
  func `keys with names work on every terminal`(_ term: String) throws {
    try require(term)
    let play = try gazetteWithSidebar(environment: ["TERM": term])
    let start = play.screen.text
    play.press(.down)
    try play.wait(for: "the next article") { $0.text != start && $0.contains("2/5") }
    play.press(.up)
    try play.wait(for: "1/5")
    play.type("/")
    try play.wait(for: "the search") { $0.isCursorVisible }
    play.press(.escape)
    try play.wait(for: "the end of the search") { $0.contains("1/5") }
    try play.quitGazette()
  }

  @Test(arguments: ["xterm-16color", "linux", "screen"])
  func `few colours leave the background and the plain text to the terminal`(_ term: String) throws {
    try require(term)
    let play = try gazetteWithSidebar(environment: ["TERM": term])
    play.waitForSilence(of: .milliseconds(100))
    let cells = play.screen.cells
    #expect(cells.allSatisfy { $0.background == nil }, "light stays light, dark stays dark")
    // White and bright shades can't be read on a light background, black not on a dark one.
    #expect(Set(cells.compactMap(\.foreground)).isSubset(of: 1...6))
    #expect(cells.count { $0.foreground == nil && !$0.text.isEmpty } > cells.count { $0.foreground != nil })
  }

  @Test func `all that colour tells is told without colour too`() throws {
    let colored = try gazetteWithSidebar()
    let plain = try gazetteWithSidebar(environment: ["NO_COLOR": "1"])
    for keys in ["", "3", "j", "\r", "2", "]"] {
      colored.type(keys)
      plain.type(keys)
      try plain.wait(untilAlike: colored)
      for play in [colored, plain] { play.waitForSilence(of: .milliseconds(150)) }
      expectDistinction(of: plain.screen, where: colored.screen)
    }
  }

  /// Neighbours that differ by colour on one screen differ by an attribute on the other.
  private func expectDistinction(of plain: EmulatedScreen, where colored: EmulatedScreen) {
    for index in colored.cells.indices where index % colored.columns > 0 {
      let (left, cell) = (colored.cells[index - 1], colored.cells[index])
      guard left.foreground != cell.foreground, left.isWord, cell.isWord else { continue }
      let row = index / plain.columns
      #expect(
        plain.cells[index - 1].attributes != plain.cells[index].attributes, "row \(row): \(plain.line(row))")
    }
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

extension EmulatedScreen.Cell {
  /// True if a person sees a letter or a sign here.
  fileprivate var isWord: Bool { !text.isEmpty && text != " " }

  fileprivate var attributes: [Bool] { [isBold, isUnderlined, isItalic, isReversed] }
}
