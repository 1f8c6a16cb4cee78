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
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o755)
    return path
  }

  @Test func `y sends the citation to the terminal's clipboard`() throws {
    let play = try reading()
    play.type("y")
    try play.wait(for: "copied: “Nạn buôn bán")
    let sequence = try #require(play.transcript.split(separator: "\u{1b}]52;c;").dropFirst().first)
    let text = try #require(Data(base64Encoded: String(sequence.prefix { $0 != "\u{7}" })))
    #expect(String(decoding: text, as: UTF8.self).contains(". TTXVN, 11 Sep 2025. news/"))
    try play.quitGazette()
  }

  @Test func `a terminal that would print the sequence is spared it`() throws {
    let play = try reading(["TERM": "vt100"])
    play.type("y")
    try play.wait(for: "nothing copied")
    #expect(!play.transcript.contains("\u{1b}]52"))
    try play.quitGazette()
  }

  @Test func `the glossary goes to two files, and to others the second time`() throws {
    let play = try reading()
    play.type("w")
    try play.wait(for: "names, ")
    play.type("e")
    try play.wait(for: "glossary of 1 article exported to glossary-vi-en.tsv and glossary-vi-en.tmx")
    play.type("e")
    try play.wait(for: "glossary-vi-en-2.tmx")
    let table = try String(contentsOfFile: folder + "/glossary-vi-en.tsv", encoding: .utf8)
    #expect(table.contains("vi\tBỉ\ten\tBelgium\t"))
    let memory = try String(contentsOfFile: folder + "/glossary-vi-en.tmx", encoding: .utf8)
    #expect(memory.contains("<tuv xml:lang=\"en\"><seg>Belgium</seg></tuv>"))
    play.type("q")
    try play.quitGazette()
  }

  @Test func `e writes a file, and another one the second time`() throws {
    let play = try reading()
    play.type("e")
    let screen = try play.wait(for: "exported to 2025-09-11-Nạn-buôn-bán")
    #expect(screen.contains(".txt"))
    play.type("e")
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
      environment: ["XDG_STATE_HOME": folder, "EDITOR": try editor(script)], directory: folder, columns: 132,
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
