import Foundation
import Testing
import VirtualTerminal

/// The user's terms, from the glossary to the file and back.
@Suite struct TermbaseTests {
  private let home = Scratch.folder()

  private var folder: String { home + "/gazette" }
  private var file: String { folder + "/termbase.txt" }

  private func text() -> String { (try? String(contentsOfFile: file, encoding: .utf8)) ?? "" }

  private func glossary(columns: Int = 132) throws -> Screenplay {
    let play = try gazetteWithSidebar(environment: ["XDG_CONFIG_HOME": home], columns: columns)
    play.type("w")
    try play.wait(for: "names, ")
    return play
  }

  @Test func `an accepted and a typed pair are in the file, marked, and out of it with U`() throws {
    let play = try glossary()
    play.type("ga")
    try play.wait(for: "accepted: Kristi Noem = Kristi Noem")
    try play.wait(for: "✓")
    #expect(text().hasSuffix("Kristi Noem\tKristi Noem\t\tvi\ten\n"))
    play.type("U")
    try play.wait(for: "undone: accepted: Kristi Noem = Kristi Noem")
    #expect(!text().contains("Kristi"))
    play.type("gjmBart")
    play.press(.enter)
    try play.wait(for: "accepted: Bart De Wever = Bart")
    try play.wait(for: "the pair first") { $0.contains("in your termbase") }
    play.type("q")
    try play.quitGazette()
    #expect(text().hasSuffix("Bart De Wever\tBart\t\tvi\ten\n"))
  }

  @Test func `two readers keep each other's terms, and each shows them`() throws {
    let (one, other) = (try glossary(), try glossary())
    one.type("ga")
    try one.wait(for: "accepted: ")
    try other.wait(for: "✓")
    other.type("Gd")
    try other.wait(for: "never shown again: ")
    #expect(text().contains("\nKristi Noem\t") && text().contains("\n#rejected\t"))
    for play in [one, other] {
      play.type("q")
      try play.quitGazette()
    }
  }

  @Test func `a hand edit shows at once, and a broken line is told with its number`() throws {
    let play = try glossary(columns: 200)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "ma túy\tnarcotic drug\nma\n".write(toFile: file, atomically: true, encoding: .utf8)
    try play.wait(for: "narcotic drug")
    try play.wait(for: "termbase.txt:2: the line has no term")
    play.type("q")
    try play.quitGazette()
  }
}
