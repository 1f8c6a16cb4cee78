import Foundation
import Testing

/// Files of several articles in the commands.
struct EntryCommandTests {
  private static let lines = """
    {"title":"Ships leave Antwerp","text":"The ships left Antwerp on Monday.","date":"2025-09-11","author":"Jane Roe","url":"https://example.com/1"}
    not JSON
    {"title":"Tàu rời cảng Antwerp","text":"Các tàu đã rời cảng Antwerp hôm thứ Hai.","date":"2025-09-10","lang":"vi","tags":["cảng"]}

    """
  private static let markdown = """
    ---
    title: Ports of *Europe*
    date: 2025-09-01
    ---
    They are **busy**.
    """

  @Test func `a file of several articles gives a line for each`() throws {
    try withFiles(["news.jsonl": Self.lines, "ports.md": Self.markdown]) { folder in
      let list = try Program.run("list", "--json", "--sort", "path", ".", in: folder)
      let rows = try list.objects()
      #expect(
        rows.map { $0["title"] as? String } == [
          "Ships leave Antwerp", "Tàu rời cảng Antwerp", "Ports of *Europe*",
        ])
      #expect(rows.map { $0["entry"] as? Int } == [1, 3, nil])
      #expect(rows.map { $0["language"] as? String } == ["en", "vi", "en"])
      #expect(list.complaints == "./news.jsonl#2: not JSON; skipped\n")
      let table = try Program.run("list", "--sort", "path", ".", in: folder)
      #expect(table.lines[1].hasSuffix("\tTàu rời cảng Antwerp\t./news.jsonl#3"))
    }
  }

  @Test func `an article of a file is shown by its number, or all of them`() throws {
    try withFiles(["news.jsonl": Self.lines, "ports.md": Self.markdown]) { folder in
      let third = try Program.run("show", "--json", "news.jsonl#3", in: folder).objects()
      #expect(
        third.map { $0["text"] as? String } == [
          "Tàu rời cảng Antwerp\n\nCác tàu đã rời cảng Antwerp hôm thứ Hai."
        ])
      #expect(third[0]["path"] as? String == "news.jsonl")
      #expect(third[0]["entry"] as? Int == 3)
      #expect(third[0]["format"] as? String == "json-lines")
      #expect(third[0]["tags"] as? [String] == ["cảng"])
      let all = try Program.run("show", "--json", "news.jsonl", "ports.md", in: folder).objects()
      #expect(all.map { $0["author"] as? String } == ["Jane Roe", nil, nil])
      #expect(all.map { $0["link"] as? String } == ["https://example.com/1", nil, nil])
      #expect(try Program.run("show", "ports.md", in: folder).lines.last == "They are busy.")
    }
  }

  @Test(arguments: [
    ("news.jsonl#2", "news.jsonl#2: not JSON; skipped"),
    ("news.jsonl#9", "news.jsonl#9: the file has no such article"),
    (
      "none.jsonl#1",
      "none.jsonl#1: no such file, and no article's id begins with it (gazette list shows the ids)"
    ),
  ])
  func `a number that is no article says so`(argument: String, complaint: String) throws {
    try withFiles(["news.jsonl": Self.lines]) { folder in
      let shown = try Program.run("show", argument, in: folder)
      #expect(shown.exitCode == 66)
      #expect(shown.complaints.contains(complaint))
      #expect(shown.output.isEmpty)
    }
  }

  @Test func `two articles of one file are compared`() throws {
    try withFiles(["news.jsonl": Self.lines]) { folder in
      let compared = try Program.run("compare", "news.jsonl#1", "news.jsonl#3", in: folder)
      #expect(compared.lines.prefix(2).map { $0.prefix(14) } == ["< news.jsonl#1", "> news.jsonl#3"])
      let unnamed = try Program.run("compare", "news.jsonl", "news.jsonl#3", in: folder)
      #expect(unnamed.exitCode == 66)
      #expect(unnamed.complaints.contains("name one of them, such as news.jsonl#1"))
    }
  }

  @Test func `related stories and searches name the number too`() throws {
    try withFiles(["news.jsonl": Self.lines]) { folder in
      let related = try Program.run("related", "--all", "--json", ".", in: folder).objects()
      #expect(related.map { $0["entry"] as? Int } == [1, 3])
      let found = try Program.run("search", "rời cảng", ".", in: folder)
      #expect(found.output.hasPrefix("./news.jsonl#3\t"))
    }
  }
}
