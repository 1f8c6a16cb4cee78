import Testing
import VirtualTerminal

/// The five seeds, read by a person at a terminal.
@Suite struct SeedReadingTests {
  private static let vietnamese = "Nạn buôn bán ma túy xuyên lục địa"
  private static let english = "U.S. Homeland Security"

  @Test func `the first screen has the list, the newest article, its names and its related stories`() throws {
    let play = try gazetteWithSidebar()
    let screen = play.screen
    #expect(screen.line(0).contains("gazette · seeds"))
    #expect(screen.line(0).contains("All 5   English 3   Tiếng Việt 2"))
    #expect(screen.line(1).contains("2025-09-11 vi"))
    #expect(screen.contains("~ " + Self.vietnamese))
    #expect(screen.contains("Tiếng Việt · 11 Sep 2025 · TTXVN"))
    #expect(screen.contains("Bỉ  Belgium"))
    #expect(screen.contains("Kristi Noem"))
    #expect(screen.line(35).contains("1/5"))
    try play.quitGazette()
  }

  @Test func `f lists one language after the other`() throws {
    let play = try gazetteWithSidebar()
    play.type("f")
    try play.wait(for: "the English articles") {
      $0.line(35).contains("1/3") && $0.contains("~ " + Self.english)
    }
    #expect(!play.screen.lines.contains { $0.contains("2024-06 vi") })
    play.type("f")
    try play.wait(for: "the Vietnamese ones") { $0.line(35).contains("/2") && $0.contains("2024-06 vi") }
    play.press(.escape)
    try play.wait(for: "all of them") { $0.line(35).contains("/5") }
    try play.quitGazette()
  }

  @Test func `x goes to the story in the other language, backspace leads back`() throws {
    let play = try gazetteWithSidebar()
    play.type("x")
    try play.wait(for: "the English report") { $0.contains("~ " + Self.english) }
    play.press(.backspace)
    try play.wait(for: "the Vietnamese report") { $0.contains("~ " + Self.vietnamese) }
    try play.quitGazette()
  }

  @Test func `a name narrows the list, and says so`() throws {
    let play = try gazetteWithSidebar()
    play.type("3")
    play.press(.enter)
    try play.wait(for: "the name's articles") {
      $0.line(0).contains("only Kristi Noem") && $0.contains("1/3")
    }
    play.press(.escape)
    try play.wait(for: "all articles") { !$0.line(0).contains("only") && $0.contains("1/5") }
    try play.quitGazette()
  }

  @Test func `a resize keeps what is read`() throws {
    let play = try gazetteWithSidebar()
    play.type("j2 ")
    try play.wait(for: "the second article's next page") {
      $0.contains("2/5") && !$0.contains("~ " + Self.english)
    }
    play.resize(columns: 44, rows: 16)
    try play.wait(for: "the narrow screen") { $0.line(15).contains("2/5") && !$0.contains("│") }
    play.resize(columns: 80, rows: 24)
    try play.wait(for: "the medium screen") { $0.line(23).contains("2/5") && $0.contains("RELATED") }
    try play.quitGazette()
  }

  @Test func `a click on a language filters by it`() throws {
    let play = try gazetteWithSidebar()
    let place = try #require(play.screen.place(of: "Tiếng Việt 2"))
    play.mouse(.left, column: place.column + 1, row: place.row)
    try play.wait(for: "the Vietnamese articles") { $0.line(35).contains("/2") }
    try play.quitGazette()
  }
}
