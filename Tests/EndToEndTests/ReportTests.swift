import Foundation
import Testing
import VirtualTerminal

/// Reports that the program writes: of what a screen shows, and of what became of a damaged file.
@Suite struct ReportTests {
  private let folder = Scratch.folder()

  private func reading() throws -> Screenplay {
    let editor = folder + "/editor"
    try Scratch.program("printf 'Ask | the \"source\"\\nfor <numbers>' > \"$1\"", at: editor)
    try FileManager.default.createDirectory(atPath: folder + "/news", withIntermediateDirectories: true)
    for (name, text) in [
      ("a.md", "---\ntitle: Ships leave\ndate: 2025-09-11\ntags: [Ports]\n---\n\nThe ships left the port.\n"),
      ("b.md", "---\ntitle: Snow falls\ndate: 2025-09-10\n---\n\nThe snow fell.\n"),
    ] {
      try text.write(toFile: folder + "/news/" + name, atomically: true, encoding: .utf8)
    }
    let play = try Screenplay(
      BuiltProduct.path(of: "gazette"), ["news"],
      environment: ["XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "EDITOR": editor], directory: folder,
      columns: 132, rows: 36)
    try play.wait(for: "the article") { $0.contains("1/2") && $0.contains("The ships left") }
    play.type("*")
    try play.wait(for: "starred: ")
    play.type("Tkinh tế\r")
    try play.wait(for: "tagged kinh tế")
    play.type("B")
    try play.wait(for: "noted: ")
    return play
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  private func objects(_ name: String) throws -> [[String: Any]] {
    try text(name).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  private func export(_ keys: String, as name: String, _ play: Screenplay) throws {
    play.type(keys)
    try play.wait(for: "exported to \(name)")
  }

  @Test func `an article leaves with its star, tags and note`() throws {
    let play = try reading()
    for (key, ending) in [("n", "json"), ("c", "csv"), ("m", "md"), ("h", "html")] {
      try export("2e" + key, as: "2025-09-11-Ships-leave.\(ending)", play)
    }
    try play.quitGazette()
    let article = try #require(objects("2025-09-11-Ships-leave.json").first)
    #expect(article["tags"] as? [String] == ["Ports", "kinh tế"])
    #expect(article["note"] as? String == "Ask | the \"source\"\nfor <numbers>")
    #expect(article["starred"] as? Bool == true && article["hidden"] == nil)
    let table = try text("2025-09-11-Ships-leave.csv")
    #expect(table.hasPrefix("id,title,") && table.contains(",starred,tags,note,text\r\n"))
    #expect(table.contains(",true,\"kinh tế\",\"Ask | the \"\"source\"\"\nfor <numbers>\","))
    let markdown = try text("2025-09-11-Ships-leave.md")
    #expect(markdown.hasPrefix("---\ntitle: \"Ships leave\"\ndate: \"2025-09-11\"\n"))
    #expect(markdown.contains("\ntags: [\"Ports\", \"kinh tế\"]\nstarred: \"true\"\n"))
    #expect(markdown.contains("\nnote: \"Ask | the \\\"source\\\"\\nfor <numbers>\"\n---\n"))
    let page = try text("2025-09-11-Ships-leave.html")
    #expect(page.contains("★ · #kinh tế") && page.contains("for &lt;numbers&gt;"))
  }

  @Test func `a list leaves with the stars, tags and notes of its articles`() throws {
    let play = try reading()
    play.type("1")
    for (key, name) in [
      ("n", "articles.jsonl"), ("c", "articles.csv"), ("m", "articles.md"), ("h", "articles.html"),
    ] {
      try export("e" + key, as: name, play)
    }
    try play.quitGazette()
    let rows = try objects("articles.jsonl")
    #expect(rows.map { $0["title"] as? String } == ["Ships leave", "Snow falls"])
    #expect(rows[0]["tags"] as? [String] == ["kinh tế"] && rows[0]["starred"] as? Bool == true)
    #expect(rows[1]["tags"] == nil && rows[1]["starred"] == nil && rows[1]["note"] == nil)
    let table = try text("articles.csv").components(separatedBy: "\r\n")
    #expect(table[0].hasSuffix(",starred,tags,note"))
    #expect(table[2].contains("Snow falls") && table[2].hasSuffix(",,,"))
    #expect(try text("articles.md").contains("| Starred | Tags | Note |"))
    #expect(try text("articles.md").hasPrefix("---\ntype: \"gazette-export\"\n"))
    #expect(try text("articles.html").contains("<td>kinh tế</td>"))
  }

  @Test func `CSV begins with a byte order mark where the settings say so, and no other file does`() throws {
    try FileManager.default.createDirectory(atPath: folder + "/gazette", withIntermediateDirectories: true)
    try "[export]\ncsv-bom = true\n".write(
      toFile: folder + "/gazette/config.toml", atomically: true, encoding: .utf8)
    let play = try reading()
    play.type("1")
    try export("ec", as: "articles.csv", play)
    try export("en", as: "articles.jsonl", play)
    try play.quitGazette()
    let files = try ["articles.csv", "articles.jsonl"].map {
      try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))
    }
    #expect(files[0].starts(with: Data([0xef, 0xbb, 0xbf]) + Data("id,".utf8)))
    #expect(files[1].starts(with: Data("{".utf8)))
  }

  @Test func `an exported article is read as it was, and an exported list is no article`() throws {
    let play = try reading()
    try export("2em", as: "2025-09-11-Ships-leave.md", play)
    play.type("1")
    try export("em", as: "articles.md", play)
    play.type("\"\"")
    try export("em", as: "2-articles.md", play)
    try play.quitGazette()
    let files = ["2025-09-11-Ships-leave.md", "articles.md", "2-articles.md"]
    let next = try Screenplay(
      BuiltProduct.path(of: "gazette"), files, environment: ["XDG_STATE_HOME": folder + "/other"],
      directory: folder, columns: 132, rows: 36)
    try next.wait(for: "the article alone") { screen in
      ["1/1", "Ships leave", "11 Sep 2025", "The ships left the port."].allSatisfy { screen.contains($0) }
    }
    try next.wait(for: "articles.md: exported by gazette, no article; skipped")
    try next.quitGazette()
  }

  @Test func `a damaged reading state is told at once and at the end, and what is legible stays`() throws {
    let play = try reading()
    try play.quitGazette()
    let state = folder + "/gazette/state.sqlite"
    var bytes = try Data(contentsOf: URL(filePath: state))
    bytes.replaceSubrange(0..<100, with: Data(count: 100))
    try bytes.write(to: URL(filePath: state))
    let next = try Screenplay(
      BuiltProduct.path(of: "gazette"), ["news"],
      environment: ["XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder], directory: folder, columns: 132,
      rows: 36)
    let words = "the reading state was damaged; "
    try next.wait(for: "the notice, and the star") { $0.contains(words) && $0.contains("★") }
    next.type("j")
    try next.wait(for: "the next article") { !$0.contains(words) }
    next.type("Q")
    #expect(try next.waitForEnd() == .exited(0))
    next.expectRestoredTerminal()
    #expect(next.screen.contains(words))
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder + "/gazette")
    #expect(kept.contains { $0 != "state.sqlite" && $0.hasPrefix("state") }, "\(kept)")
  }
}
