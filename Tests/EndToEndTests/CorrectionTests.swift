import Foundation
import Testing
import VirtualTerminal

/// Corrections of names, from the menu to the file and back.
@Suite struct CorrectionTests {
  private let home = Scratch.folder()

  private var folder: String { home + "/gazette" }
  private var file: String { folder + "/entities.toml" }

  /// The name in the sidebar, before its counts.
  private static let inSidebar = "   Kristi Noem      "

  private func reading(columns: Int = 132, rows: Int = 36) throws -> Screenplay {
    try gazetteWithSidebar(environment: ["XDG_CONFIG_HOME": home], columns: columns, rows: rows)
  }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  @Test func `a name that is hidden stays hidden until that is taken back, and the file is as before`() throws
  {
    let mine = "# mine\n\n[[name]]   # as we say\nof = \"Belgium\"\nvi = 'Vương quốc Bỉ'\n"
    try write(mine)
    let play = try reading()
    try play.wait(for: "Vương quốc Bỉ")
    play.type("3mh")
    try play.wait(for: "hidden: Kristi Noem  (U: undo)")
    try play.quitGazette()
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    #expect(kept.hasPrefix(mine) && kept.contains("[[hide]]"))

    let next = try reading()
    next.waitForSilence(of: .milliseconds(100))
    #expect(!next.screen.contains(Self.inSidebar))
    try next.quitGazette()
  }

  @Test func `what was hidden comes back with U, in this sitting`() throws {
    try write("# mine\n")
    let play = try reading()
    play.type("3mh")
    try play.wait(for: "hidden: Kristi Noem")
    try play.wait(for: "the sidebar without the name") { screen in
      !screen.contains(Self.inSidebar) && !screen.contains("▸ Kristi Noem")
    }
    play.type("U")
    try play.wait(for: "undone: hidden: Kristi Noem")
    try play.wait(for: "the name in the sidebar") { screen in
      screen.contains(Self.inSidebar)
    }
    try play.quitGazette()
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "# mine\n")
  }

  @Test func `a hand edit shows at once, also where there was no file`() throws {
    let play = try reading()
    try write("[[name]]\nof = \"Belgium\"\nvi = \"Vương quốc Bỉ\"\n")
    try play.wait(for: "Vương quốc Bỉ")
    try FileManager.default.removeItem(atPath: file)
    try play.wait(for: "the old name") { !$0.contains("Vương quốc") && $0.contains("Belgium") }
    try play.quitGazette()
  }

  @Test func `a broken file is told with line and reason, and the rest holds`() throws {
    try write("[[name]]\nof = \"Belgium\"\nvi = \"Vương quốc Bỉ\"\n\n[[hidden]]\nname = \"Antwerp\"\n")
    let play = try reading(columns: 200)
    try play.wait(for: "entities.toml:5: ")
    try play.wait(for: "Vương quốc Bỉ")
    play.type("j")
    try play.wait(for: "the hints again") { !$0.contains("entities.toml") }
    try play.quitGazette()
  }

  @Test func `a correction that can't be written shows, and is told as not kept`() throws {
    try Data().write(to: URL(filePath: home + "/gazette"))
    let play = try reading(columns: 200)
    play.type("3mh")
    try play.wait(for: "entities.toml: can't be written")
    try play.wait(for: "the sidebar without the name") { screen in
      !screen.contains(Self.inSidebar)
    }
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(74))
    #expect(play.screen.contains("could not be kept"))
  }

  @Test func `the page of a name leads to an article`() throws {
    let play = try reading()
    play.type("3i")
    try play.wait(for: "TIMELINE")
    play.type("G")
    play.press(.enter)
    try play.wait(for: "the article") { !$0.contains("TIMELINE") && $0.contains("Belgium and the US are") }
    try play.quitGazette()
  }
}
