import Foundation
import Glibc
import Testing
import VirtualTerminal

/// The clipboard, the editor and exported files.
@Suite struct SharingTests {
  private let folder = Scratch.folder()

  private func reading(_ environment: [String: String] = [:]) throws -> Screenplay {
    try FileManager.default.copyItem(atPath: Repository.seeds, toPath: folder + "/news")
    let play = try Screenplay(
      BuiltProduct.path(of: "gazette"), ["news"],
      environment: ["XDG_STATE_HOME": folder].merging(environment) { $1 }, directory: folder, columns: 132,
      rows: 36)
    try play.wait(for: "the first article") { $0.contains("1/5") && $0.contains("TTXVN ·") }
    return play
  }

  /// An editor: a shell script with the path as its first argument.
  private func editor(_ script: String) throws -> String {
    let path = folder + "/editor"
    try Scratch.program(script, at: path)
    return path
  }

  @Test func `y sends the citation to the terminal's clipboard`() throws {
    let play = try reading(["TERM_PROGRAM": "WezTerm"])
    play.type("y")
    try play.wait(for: "sent to the clipboard of WezTerm: “Nạn buôn bán")
    let sequence = try #require(play.transcript.split(separator: "\u{1b}]52;c;").dropFirst().first)
    let text = try #require(Data(base64Encoded: String(sequence.prefix { $0 != "\u{7}" })))
    #expect(String(decoding: text, as: UTF8.self).contains(". TTXVN, 11 Sep 2025. news/"))
    try play.quitGazette()
  }

  @Test func `a terminal that would print the sequence is spared it`() throws {
    let play = try reading(["TERM": "vt100"])
    play.type("y")
    try play.wait(for: "no clipboard is known here: written to")
    #expect(!play.transcript.contains("\u{1b}]52"))
    let copied = try String(contentsOfFile: folder + "/gazette/copied", encoding: .utf8)
    #expect(copied.contains(". TTXVN, 11 Sep 2025. news/"))
    try play.quitGazette()
  }

  @Test func `in an unknown terminal a file has the text, and the terminal is offered it`() throws {
    let play = try reading()
    play.type("y")
    try play.wait(for: "which may ignore it")
    #expect(play.transcript.contains("\u{1b}]52;c;"))
    #expect(FileManager.default.fileExists(atPath: folder + "/gazette/copied"))
    try play.quitGazette()
  }

  @Test func `under X a program takes the text`() throws {
    try script("xclip", "echo \"$@\" > '\(folder)/arguments'; cat > '\(folder)/clipboard'")
    let play = try reading(["DISPLAY": ":9", "PATH": folder + "/bin:/usr/bin:/bin"])
    play.type("Y5")
    try play.wait(for: "copied (xclip): Nạn buôn bán")
    #expect(!play.transcript.contains("\u{1b}]52"))
    let text = try String(contentsOfFile: folder + "/clipboard", encoding: .utf8)
    #expect(text.hasPrefix("Nạn buôn bán") && !text.contains("\n"))
    #expect(try String(contentsOfFile: folder + "/arguments", encoding: .utf8) == "-selection clipboard\n")
    try play.quitGazette()
  }

  /// A program in a folder of the search path.
  private func script(_ name: String, _ lines: String) throws {
    try FileManager.default.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: true)
    try Scratch.program(lines, at: folder + "/bin/" + name)
  }

  @Test func `an article is piped into a command, which has the terminal`() throws {
    let play = try reading()
    play.type("|tee piped | head -c 30\r")
    let shown = try play.wait(for: "Press Enter to go back")
    #expect(!shown.isAlternate)
    #expect(play.terminal.hasInitialModes)
    play.type("\r")
    try play.wait(for: "gazette again") { $0.isAlternate && $0.contains("done: tee piped") }
    let piped = try String(contentsOfFile: folder + "/piped", encoding: .utf8)
    #expect(piped.hasPrefix("Nạn buôn bán ma túy") && piped.hasSuffix("\n"))
    try play.quitGazette()
  }

  @Test func `a command finds an empty terminal, also after the terminal has grown`() throws {
    let play = try reading()
    play.type("|seq 60\r")
    try play.wait(for: "Press Enter to go back")
    play.type("\r")
    try play.wait(for: "gazette again") { $0.isAlternate && $0.contains("done: seq 60") }
    for rows in [36, 50] {
      play.resize(columns: 132, rows: rows)
      play.type("|echo alone\r")
      let shown = try play.wait(for: "the question") {
        !$0.isAlternate && $0.contains("alone") && $0.contains("Press Enter")
      }
      let lines = (0..<rows).map { shown.line($0).trimmingCharacters(in: .whitespaces) }
      #expect(lines.filter { !$0.isEmpty } == ["alone", "Press Enter to go back to gazette."])
      play.type("\r")
      try play.wait(for: "gazette again") { $0.isAlternate && $0.contains("done: echo alone") }
    }
    try play.quitGazette()
  }

  @Test func `a command that fails is told, also one that the shell can't read`() throws {
    let play = try reading()
    play.type("!exit 3\r")
    try play.wait(for: "Press Enter")
    play.type("\r")
    try play.wait(for: "exit 3: ended with status 3")
    play.type("!echo (\r")
    try play.wait(for: "Press Enter")
    play.type("\r")
    try play.wait(for: "gazette again") { $0.isAlternate && $0.contains("ended with status 2") }
    try play.quitGazette()
  }

  @Test func `the interrupt key in a command is the command's`() throws {
    let play = try reading()
    play.type("!echo waiting; sleep 60\r")
    try play.wait(for: "the command") { !$0.isAlternate && $0.contains("waiting") }
    play.press(.controlC)
    try play.wait(for: "the question") { $0.contains("Press Enter") }
    play.type("\r")
    try play.wait(for: "gazette again") { $0.isAlternate && $0.line(0).contains("gazette") }
    try play.quitGazette()
  }

  @Test func `commands are remembered for the next sitting`() throws {
    let play = try reading()
    play.type("!true\r")
    try play.wait(for: "Press Enter")
    play.type("\r")
    try play.wait(for: "done: true")
    try play.quitGazette()
    #expect(try String(contentsOfFile: folder + "/gazette/commands", encoding: .utf8) == "true\n")
  }

  @Test func `a word is looked up beside the screen`() throws {
    let sequence = #"printf '\033[1mmeaning\033[0m of %s\033]0;title\007\n' "$2"; exit 1"#
    try script("dict", sequence)
    let play = try reading(["PATH": folder + "/bin:/usr/bin:/bin"])
    play.type("C")
    try play.wait(for: "E: look up")
    play.type("l")
    try play.wait(for: "the meaning of the word") {
      $0.line(35).contains(" = ")
    }
    play.type("E1")
    try play.wait(for: "meaning of ")
    try play.wait(for: "the command ended with status 1")
    play.type("qE2")
    try play.wait(for: "no such program")
    play.type("q")
    try play.quitGazette()
  }

  @Test func `hostile text stays text in every format`() throws {
    let markdown = """
      ---
      title: "=cmd|' /C calc'!A0 <script>alert(1)</script> *bold* [x](https://evil.example)"
      lang: en
      ---

      # Heading of <i>it</i>

      -1+2 "quoted", and `code` | pipes & more; the [link](https://good.example/a?b=1&c=2) is kept.
      """
    try FileManager.default.createDirectory(atPath: folder + "/news", withIntermediateDirectories: true)
    try markdown.write(toFile: folder + "/news/h.md", atomically: true, encoding: .utf8)
    let play = try Screenplay(
      BuiltProduct.path(of: "gazette"), ["news"], environment: ["XDG_STATE_HOME": folder], directory: folder,
      columns: 132, rows: 36)
    try play.wait(for: "the article") { $0.contains("1/1") && $0.contains("pipes & more") }
    for (keys, ending) in [("2eh", "html"), ("em", "md"), ("ec", "csv"), ("en", "json")] {
      play.type(keys)
      try play.wait(for: "the exported file") { $0.contains("exported to") && $0.contains(".\(ending)") }
    }
    try play.quitGazette()
    func text(_ ending: String) throws -> String {
      let name = try FileManager.default.contentsOfDirectory(atPath: folder).first {
        $0.hasSuffix(".\(ending)")
      }
      return try String(contentsOfFile: folder + "/" + (name ?? ""), encoding: .utf8)
    }
    let html = try text("html")
    #expect(!html.contains("<script") && !html.contains("<i>"))
    #expect(html.contains("&lt;script&gt;alert(1)"))
    #expect(html.contains("<a href=\"https://good.example/a?b=1&amp;c=2\""))
    let table = try text("csv").components(separatedBy: "\r\n")
    #expect(table[0].hasPrefix("id,title,language,date"))
    #expect(table[1].contains("'=cmd|' /C calc'!A0"))
    #expect(table.count >= 2 && table.last == "")
    let document = try text("md")
    #expect(document.hasPrefix("---\ntitle: \"=cmd|' /C calc'!A0 <script>alert(1)</script>"))
    #expect(document.contains("[link](<https://good.example/a?b=1\\&c=2>)") && !document.contains("<i>"))
    let json = try JSONSerialization.jsonObject(with: Data(try text("json").utf8)) as? [String: Any]
    #expect((json?["title"] as? String)?.hasPrefix("=cmd|") == true)
  }

  @Test func `the glossary goes to two files, and to others the second time`() throws {
    let play = try reading()
    play.type("w")
    try play.wait(for: "names, ")
    play.type("ec")
    try play.wait(for: "exported to glossary-vi-en.csv")
    play.type("ex")
    try play.wait(for: "exported to glossary-vi-en.tmx")
    play.type("ex")
    try play.wait(for: "glossary-vi-en-2.tmx")
    let table = try String(contentsOfFile: folder + "/glossary-vi-en.csv", encoding: .utf8)
    #expect(table.contains("vi,Bỉ,en,Belgium,"))
    let memory = try String(contentsOfFile: folder + "/glossary-vi-en.tmx", encoding: .utf8)
    #expect(memory.contains("<tuv xml:lang=\"en\"><seg>Belgium</seg></tuv>"))
    play.type("q")
    try play.quitGazette()
  }

  @Test func `e writes a file, and another one the second time`() throws {
    let play = try reading()
    play.type("2et")
    let screen = try play.wait(for: "exported to 2025-09-11-Nạn-buôn-bán")
    #expect(screen.contains(".txt"))
    play.type("et")
    try play.wait(for: "a second file") { $0.contains("-2.txt") }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("2025") }
    #expect(files.count == 2)
    let text = try String(
      contentsOfFile: folder + "/" + (files.min { $0.count < $1.count } ?? ""), encoding: .utf8)
    #expect(text.hasPrefix("Nạn buôn bán ma túy") && text.hasSuffix("\n"))
    try play.quitGazette()
  }

  @Test func `o gives the terminal to the editor and shows what it wrote`() throws {
    let script = "printf 'typed: '; read line; sed -i \"s/Antwerp/$line/g\" \"$1\""
    let play = try reading(["EDITOR": try editor(script)])
    play.type("*")
    try play.wait(for: "starred")
    play.type("o")
    let shown = try play.wait(for: "typed:")
    #expect(!shown.isAlternate)
    #expect(play.terminal.hasInitialModes)
    play.type("Nowhere\r")
    try play.wait(for: "the edited article, still starred") {
      $0.isAlternate && $0.contains("cảng Nowhere") && $0.contains("▐★~")
    }
    try play.quitGazette()
  }

  @Test func `an article of a file is cited by its number and edited at its line`() throws {
    let lines = """
      {"title":"Ships leave Antwerp","text":"The ships left Antwerp on Monday.","date":"2025-09-11"}

      {"title":"Ships come back","text":"The ships came back on Tuesday.","date":"2025-09-12"}

      """
    try lines.write(toFile: folder + "/dump.jsonl", atomically: true, encoding: .utf8)
    let script = "echo \"$*\" > arguments; sed -i s/Tuesday/Wednesday/ \"$2\""
    let play = try Screenplay(
      BuiltProduct.path(of: "gazette"), ["dump.jsonl"],
      environment: ["XDG_STATE_HOME": folder, "EDITOR": try editor(script), "TERM_PROGRAM": "WezTerm"],
      directory: folder, columns: 132,
      rows: 36)
    try play.wait(for: "the first article") { $0.contains("1/2") && $0.contains("back on Tuesday") }
    play.type("y")
    try play.wait(for: "dump.jsonl#3")
    play.type("o")
    try play.wait(for: "the edited article") { $0.isAlternate && $0.contains("back on Wednesday") }
    let arguments = try String(contentsOfFile: folder + "/arguments", encoding: .utf8)
    #expect(arguments == "+3 dump.jsonl\n")
    try play.quitGazette()
  }

  @Test(arguments: [("/no/such/editor", "no such editor"), ("sh -c 'exit 3'", "ended with status 3")])
  func `an editor that fails is told`(command: String, wording: String) throws {
    let play = try reading(["EDITOR": command])
    play.type("o")
    try play.wait(for: "the screen with the complaint") { $0.isAlternate && $0.contains(wording) }
    try play.quitGazette()
  }

  @Test func `the interrupt key in the editor is the editor's`() throws {
    let play = try reading([
      "EDITOR": try editor("trap 'echo caught; exit 0' INT; echo waiting; while :; do sleep 1; done")
    ])
    play.type("o")
    try play.wait(for: "waiting")
    play.press(.controlC)
    try play.wait(for: "gazette again") { $0.isAlternate && $0.line(0).contains("gazette") }
    try play.quitGazette()
  }
}
