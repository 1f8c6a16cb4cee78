import Foundation
import Testing
import VirtualTerminal

/// The settings while the reader runs.
@Suite struct SettingsTests {
  private let home = Scratch.folder()

  private var file: String { home + "/gazette/config.toml" }

  private func write(_ text: String) throws {
    try FileManager.default.createDirectory(atPath: home + "/gazette", withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  private func reading(_ environment: [String: String] = [:], columns: Int = 132) throws -> Screenplay {
    let play = try gazette(
      environment: ["XDG_CONFIG_HOME": home].merging(environment) { $1 }, columns: columns, rows: 36)
    try play.wait(for: "the article") { $0.contains("1/5") }
    return play
  }

  @Test func `keys are the user's from the first frame on, and follow the file`() throws {
    try write("[keys]\nhelp = \"F1\"\nfirst = \"g g\"\n")
    let play = try reading()
    try play.wait(for: "F1 help")
    play.type("jjgg")
    try play.wait(for: "1/5")
    try write("[keys]\nhelp = \"^G\"\n")
    try play.wait(for: "^G help")
    try FileManager.default.removeItem(atPath: file)
    try play.wait(for: "? help")
    try play.quitGazette()
  }

  @Test func `a mistake is told with line and reason, and the rest holds`() throws {
    try write("[keys]\nopn = \"l\"\nhelp = \"F1\"\n")
    let play = try reading(columns: 200)
    try play.wait(for: "config.toml:2: there is no action opn; did you mean open?")
    play.type("j")
    try play.wait(for: "F1 help")
    try write("[keys]\nhelp = \"F1\"\n[theme]\nname = \"pink\"\n")
    try play.wait(for: "config.toml:4: name needs one of")
    try play.quitGazette()
  }

  @Test func `a theme is used at once and when it changes`() throws {
    try write("[theme]\nname = \"dark\"\n")
    let play = try reading(["TERM": "xterm-256color"])
    try play.wait(for: "the colours of dark") { $0.colors.contains(75) && !$0.colors.contains(25) }
    try write("[theme]\nname = \"light\"\naccent = \"201\"\n")
    try play.wait(for: "the colours of light and the user's own") {
      $0.colors.contains(201) && !$0.colors.contains(75)
    }
    try write("[theme]\nname = \"mono\"\n")
    try play.wait(for: "no colours") { $0.colors.isEmpty }
    try play.quitGazette()
  }

  @Test func `high contrast has a background of its own on the whole screen`() throws {
    try write("[theme]\nname = \"high-contrast\"\n")
    let play = try reading(["TERM": "xterm-256color"])
    let screen = try play.wait(for: "the background") { $0[131, 20].background == 16 }
    #expect(screen.cells.allSatisfy { $0.background == 16 })
    try play.quitGazette()
  }

  @Test func `NO_COLOR stands above the settings`() throws {
    try write("[theme]\nname = \"high-contrast\"\naccent = \"red on blue\"\n")
    let play = try reading(["TERM": "xterm-256color", "NO_COLOR": "1"])
    play.waitForSilence(of: .milliseconds(100))
    #expect(play.screen.colors.isEmpty)
    try play.quitGazette()
  }

  @Test func `the colours follow the terminal's background where it tells it`() throws {
    let play = try reading(["TERM": "xterm-256color"])
    try play.wait(for: "the shades for any background") { $0.colors.contains(32) }
    #expect(String(decoding: play.output, as: UTF8.self).contains("\u{1b}]11;?"))
    play.type("\u{1b}]11;rgb:ffff/ffff/ffff\u{7}")
    try play.wait(for: "the shades for white") { $0.colors.contains(25) && !$0.colors.contains(32) }
    play.type("\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\")
    try play.wait(for: "the shades for dark") { $0.colors.contains(75) && !$0.colors.contains(25) }
    try play.wait(for: "1/5")
    try play.quitGazette()
  }

  @Test(arguments: ["linux", "vt100"])
  func `terminals that may print the question aren't asked`(term: String) throws {
    let play = try reading(["TERM": term])
    #expect(!String(decoding: play.output, as: UTF8.self).contains("]11;?"))
    try play.quitGazette()
  }

  @Test func `COLORFGBG tells the background at the start`() throws {
    let play = try reading(["TERM": "xterm-256color", "COLORFGBG": "0;15"])
    try play.wait(for: "the shades for white") { $0.colors.contains(25) }
    try play.quitGazette()
  }

  @Test func `all colours are used where terminfo knows the terminal so`() throws {
    let description = """
      xterm-direct|a terminal with all colours,
      \tRGB, colors#0x1000000, pairs#0x7FFF,
      \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
      \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
      \tuse=xterm-256color,
      """
    try (description + "\n").write(toFile: home + "/direct.src", atomically: true, encoding: .utf8)
    let tic = Process()
    tic.executableURL = URL(filePath: "/usr/bin/tic")
    tic.arguments = ["-x", "-o", home + "/terminfo", home + "/direct.src"]
    try tic.run()
    tic.waitUntilExit()
    try write("[theme]\naccent = [\"#1e90ff\", \"208\"]\n")
    for (colorTerm, sequence) in [("truecolor", "38;2;30;144;255"), ("", "38;5;208")] {
      let play = try reading(
        ["TERM": "xterm-256color", "COLORTERM": colorTerm, "TERMINFO_DIRS": home + "/terminfo:"])
      play.waitForSilence(of: .milliseconds(100))
      #expect(String(decoding: play.output, as: UTF8.self).contains(sequence), "\(colorTerm)")
      try play.quitGazette()
    }
  }

  @Test func `keys of an input method act by the key that was meant`() throws {
    let play = try reading()
    play.type("ư")
    try play.wait(for: "GLOSSARY") { $0.contains("lossary") || $0.contains("TERMS") }
    play.type("q/d\u{7f}đa\u{7f}â")
    try play.wait(for: "/đâ")
    play.type("\u{1b}")
    try play.wait(for: "1/5")
    try play.quitGazette()
  }
}
