import Foundation
import Testing
import VirtualTerminal

/// Links are opened by other programs.
@Suite struct BrowserTests {
  private let folder = Scratch.folder()

  private func reading(
    _ environment: [String: String], columns: Int = 132, rows: Int = 36
  ) throws -> Screenplay {
    let markdown = """
      ---
      title: Ferries return to the river
      link: https://paper.example/ferries?a=1&b='2'
      lang: en
      ---

      The [city council](https://council.example/vote?x=$(touch%20no)&y=1;z) said so on Monday. The
      [whole *report*](https://archive.example/report) has 300 pages.
      """
    try FileManager.default.createDirectory(atPath: folder + "/news", withIntermediateDirectories: true)
    try markdown.write(toFile: folder + "/news/ferries.md", atomically: true, encoding: .utf8)
    let play = try Screenplay(
      BuiltProduct.path(of: "gazette"), ["news"],
      environment: ["XDG_STATE_HOME": folder]
        .merging(environment) { $1 }, directory: folder, columns: columns, rows: rows)
    try play.wait(for: "the list") { $0.contains("1/1") }
    // A narrow screen has only the list at first; the article is there when it has been shown.
    if columns < 70 { play.type("2") }
    try play.wait(for: "300 pages")
    if columns < 70 { play.type("1") }
    return play
  }

  /// A browser: a shell script that writes its arguments to a file, a line each. The shell reads the script, because a
  /// program can't be started while a process that another test forks has its file open for writing.
  private func browser(_ script: String = "") throws -> String {
    let path = folder + "/browser"
    let lines = "#!/bin/sh\nprintf '%s\\n' \"$@\" > '\(folder)/arguments'\n\(script)\n"
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
    return "sh " + path
  }

  private var arguments: String? { try? String(contentsOfFile: folder + "/arguments", encoding: .utf8) }

  @Test func `O opens the article's own address, untouched by a shell`() throws {
    let play = try reading(["BROWSER": try browser()])
    play.type("O")
    try play.wait(for: "opened: https://paper.example/ferries?a=1&b='2'")
    #expect(arguments == "https://paper.example/ferries?a=1&b='2'\n")
    try play.quitGazette()
  }

  @Test func `the first program that is there is taken, with its arguments around the address`() throws {
    let list = "/no/such/browser:\(try browser()) -new 'a b' u%c%%=%s end:\(folder)/never"
    let play = try reading(["BROWSER": list])
    play.type("#")
    try play.wait(for: "council.example")
    play.type("1\r")
    try play.wait(for: "opened: https://council.example/vote?x=$(touch%20no)&y=1;z")
    #expect(arguments == "-new\na b\nu:%=https://council.example/vote?x=$(touch%20no)&y=1;z\nend\n")
    #expect(!FileManager.default.fileExists(atPath: folder + "/no"))
    play.type("q")
    try play.quitGazette()
  }

  @Test(arguments: [(132, 36), (80, 24), (44, 16)])
  func `the browser gets the terminal and gives it back`(columns: Int, rows: Int) throws {
    let play = try reading(
      ["BROWSER": try browser("printf 'page: '; read line; echo \"$line\" >> '\(folder)/arguments'")],
      columns: columns,
      rows: rows)
    play.type("#")
    try play.wait(for: "archive.example")
    play.type("2\r")
    let shown = try play.wait(for: "page:")
    #expect(!shown.isAlternate)
    #expect(play.terminal.hasInitialModes)
    play.type("next\r")
    try play.wait(for: "the screen of links again") { $0.isAlternate && $0.contains("archive.example") }
    #expect(arguments == "https://archive.example/report\nnext\n")
    play.type("q")
    try play.quitGazette()
  }

  @Test(arguments: [
    ("/no/such/browser", "/no/such/browser: no such program; set BROWSER"),
    ("/no/a:/no/b", "/no/a: no such program, /no/b: no such program; set BROWSER"),
    ("sh -c 'exit 3' %s", "sh: ended with status 3"), ("/tmp", "can't be started"),
  ])
  func `a browser that fails is told`(list: String, wording: String) throws {
    let play = try reading(["BROWSER": list])
    play.type("O")
    try play.wait(for: "the screen with the complaint") { $0.isAlternate && $0.contains(wording) }
    try play.quitGazette()
  }

  @Test func `without BROWSER the desktop's browser is asked`() throws {
    let programs = folder + "/bin"
    try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: programs + "/xdg-open", withDestinationPath: "/bin/true")
    let play = try reading(["BROWSER": " ", "PATH": programs])
    play.type("O")
    try play.wait(for: "opened: https://paper.example")
    try FileManager.default.removeItem(atPath: programs + "/xdg-open")
    play.type("O")
    try play.wait(for: "xdg-open: no such program; set BROWSER to a program that opens web addresses")
    try play.quitGazette()
  }
}
