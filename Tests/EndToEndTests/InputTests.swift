import Foundation
import Testing
import VirtualTerminal

/// The keyboard and the mouse, all the way from the terminal to the screen.
@Suite struct InputTests {
  /// The program with its list and an article on the screen.
  private func readingSeeds() throws -> Screenplay {
    let play = try gazette(columns: 120, rows: 30)
    try play.wait(for: "the first article") { $0.contains("1/5") && $0.contains("TTXVN") }
    return play
  }

  @Test func `arrows move, in the spelling of either keypad mode`() throws {
    let play = try readingSeeds()
    play.press(.down)
    try play.wait(for: "2/5")
    play.type("\u{1b}[B")
    try play.wait(for: "3/5")
    play.press(.up, .up)
    try play.wait(for: "1/5")
  }

  @Test func `a click chooses what is under it, the wheel scrolls it`() throws {
    let play = try readingSeeds()
    let place = try #require(play.screen.place(of: "Verlinden"))
    play.mouse(.left, column: place.column, row: place.row)
    let article = try play.wait(for: "the article") { $0.contains("4/5") && $0.contains("AFP") }
    let reader = try #require(article.place(of: "AFP"))
    for _ in 1...10 { play.mouse(.wheelDown, column: reader.column, row: reader.row) }
    try play.wait(for: "the text scrolled by") { $0.contains("4/5") && !$0.contains("In a recent interview") }
  }

  @Test(arguments: ["0;9;9m", "1;9;9M", "2;9;9m", "66;9;9M", "67;9;9M", "35;9;9M"])
  func `a button that means nothing does not hold up the screen`(_ report: String) throws {
    let play = try gazette(columns: 120, rows: 30)
    // The report comes before anything is shown: who waits for more input now never shows the article.
    play.type("\u{1b}[<" + report)
    try play.wait(for: "TTXVN")
    play.type("\u{1b}[<" + report)
    play.press(.down)
    try play.wait(for: "2/5")
    play.type("\u{1b}[<" + report)
    try play.wait(for: "English · ")
  }

  @Test(arguments: ["\u{1b}[1;5C", "\u{1b}[15;2~", "\u{1b}[201~", "\u{ff}\u{fe}", "\u{1c}\u{0}"])
  func `input that means nothing does nothing`(_ input: String) throws {
    let (play, undisturbed) = try (gazette(columns: 44), gazette(columns: 44))
    try play.wait(for: "1/5")
    try undisturbed.wait(for: "1/5")
    play.type(input + "j")
    undisturbed.type("j")
    try play.wait(for: "2/5")
    try undisturbed.wait(for: "2/5")
    try play.wait(untilAlike: undisturbed)
  }

  @Test(arguments: [
    "\u{1b}]11;rgb:qqqq/:/qq\u{7}", "\u{1b}P1$r0 q\u{1b}\\", "\u{1b}_Gi=1;q/:\u{1b}\\", "\u{1b}[?997;1n",
  ])
  func `an answer of the terminal does nothing, in one read or two`(_ answer: String) throws {
    let (play, undisturbed) = try (gazette(columns: 44), gazette(columns: 44))
    try play.wait(for: "1/5")
    try undisturbed.wait(for: "1/5")
    play.type(answer)
    play.type(String(answer.prefix(4)))
    Thread.sleep(forTimeInterval: 0.2)
    play.type(answer.dropFirst(4) + "j")
    undisturbed.type("j")
    try play.wait(for: "2/5")
    try undisturbed.wait(for: "2/5")
    try play.wait(untilAlike: undisturbed)
  }

  @Test func `a thousand keys at once all count`() throws {
    let play = try readingSeeds()
    for _ in 1...250 { play.type("jk") }
    play.type("jj")
    try play.wait(for: "3/5")
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(0))
  }
}
