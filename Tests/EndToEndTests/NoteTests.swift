import Foundation
import Glibc
import Testing
import VirtualTerminal

/// Notes that are written in an editor, and what commands know of them.
@Suite struct NoteTests {
  private let home = Scratch.folder()

  private func reading(_ script: String, editor name: String = "editor") throws -> Screenplay {
    let editor = "\(home)/\(name)"
    try Scratch.program(script, at: editor)
    return try gazetteWithSidebar(environment: ["XDG_STATE_HOME": home, "EDITOR": editor])
  }

  private var drafts: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: home + "/gazette/drafts")) ?? []
  }

  @Test func `a note and a tag are there after the program was killed, and commands print them`() throws {
    let play = try reading("echo 'Hỏi lại nguồn' > \"$1\"")
    play.type("B")
    try play.wait(for: "the note") { $0.contains("noted: ") && $0.contains("Hỏi lại nguồn") }
    play.type("Tkinh tế\r")
    try play.wait(for: "tagged kinh tế")
    play.terminal.send(SIGKILL)
    _ = try play.waitForEnd()
    let printed = try gazette(
      ["list", "--json", "--query", "tag:\"kinh te\" has:note", Repository.seeds],
      environment: ["XDG_STATE_HOME": home], columns: 2000)
    #expect(try printed.waitForEnd() == .exited(0))
    #expect(printed.screen.contains("\"tags\":[\"kinh tế\"],\"note\":\"Hỏi lại nguồn\""))
  }

  /// The program is killed as soon as a notice is on the screen.
  @Test(arguments: [
    ("Tkinh tế\r", "tagged kinh tế", "tag:\"kinh te\""), ("D", "hidden: ", "is:hidden"),
    ("B", "noted: ", "has:note"), ("\"\"*", "2 articles starred", "is:starred"),
    ("fMTin\r", "search kept as Tin", "in:Tin"),
  ])
  func `all that is announced is kept`(keys: String, notice: String, query: String) throws {
    for _ in 0..<3 {
      let state = Scratch.folder()
      let editor = state + "/editor"
      try "#!/bin/sh\necho 'ask' > \"$1\"\n".write(toFile: editor, atomically: true, encoding: .utf8)
      chmod(editor, 0o755)
      let environment = ["XDG_STATE_HOME": state, "XDG_CONFIG_HOME": state, "EDITOR": editor]
      let play = try gazetteWithSidebar(environment: environment)
      play.type(keys)
      try play.wait(for: notice)
      play.terminal.send(SIGKILL)
      #expect(try play.waitForEnd() == .signalled(SIGKILL))
      let printed = try gazette(
        ["list", "--query", query, Repository.seeds],
        environment: environment.merging(["TERM": "dumb"]) { $1 },
        columns: 200)
      #expect(try printed.waitForEnd() == .exited(0))
      #expect(printed.screen.contains(".txt"))
    }
  }

  @Test func `words that were left in an editor are offered again`() throws {
    let drafts = home + "/gazette/drafts"
    let play = try reading("echo 'half a note' > \"$1\"; echo waiting; read line")
    play.type("B")
    try play.wait(for: "waiting")
    play.terminal.send(SIGKILL)
    _ = try play.waitForEnd()
    #expect(try FileManager.default.contentsOfDirectory(atPath: drafts).count == 1)
    let next = try reading("echo 'and the rest' >> \"$1\"")
    try next.wait(for: "a note on this article was left unfinished: B opens it")
    next.type("B")
    try next.wait(for: "the whole note") { $0.contains("half a note and the rest") }
    next.type("jk")
    try next.wait(for: "the first article again") { $0.contains("1/5") }
    try next.quitGazette()
    #expect(self.drafts.isEmpty)
  }

  @Test func `two programs note one article, and each takes back its own note only`() throws {
    let first = try reading("echo one >> \"$1\"", editor: "first")
    let second = try reading("echo two >> \"$1\"", editor: "second")
    first.type("B")
    try first.wait(for: "the note of the first") { $0.contains("noted: ") && $0.contains("one") }
    second.type("B")
    try second.wait(for: "the notes of both") { $0.contains("noted: ") && $0.contains("one two") }
    first.type("U")
    try first.wait(for: "not undone: another program has changed the note since")
    try first.wait(for: "the notes of both") { $0.contains("one two") }
    second.type("U")
    try second.wait(for: "the note of the first alone") {
      $0.contains("undone: ") && !$0.contains("one two")
    }
    try first.quitGazette()
    try second.quitGazette()
  }

  @Test func `a hidden article is left out of lists, also at the next start`() throws {
    let play = try reading("true")
    play.type("D")
    try play.wait(for: "hidden: ")
    try play.quitGazette()
    for (query, count) in [("-xyzzy", 4), ("is:hidden", 1)] {
      let printed = try gazette(
        ["list", "--query", query, Repository.seeds], environment: ["XDG_STATE_HOME": home, "TERM": "dumb"],
        columns: 200)
      #expect(try printed.waitForEnd() == .exited(0))
      #expect(printed.screen.lines.filter { $0.contains(".txt") }.count == count)
    }
  }
}
