import Foundation
import Testing

struct ShowCommandTests {
  @Test func `the parts of every seed put together are its text again`() throws {
    let articles = try Program.run("show", "--json", Program.seeds).objects()
    #expect(articles.count == 5)
    for article in articles {
      let scalars = Array(try #require(article["text"] as? String).unicodeScalars)
      var end = 0
      var again = String.UnicodeScalarView()
      for part in try #require(article["parts"] as? [[String: Any]]) {
        #expect(part["start"] as? Int == end)
        end = try #require(part["end"] as? Int)
        again.append(contentsOf: scalars[try #require(part["start"] as? Int)..<end])
      }
      #expect(Array(again) == scalars)
      let path = try #require(article["path"] as? String)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(String(again).utf8))
    }
  }

  @Test func `an article is found by the beginning of its id`() throws {
    let first = try #require(try Program.run("list", "--json", Program.seeds).objects().first)
    let id = try #require(first["id"] as? String)
    let shown = try Program.run("show", "--json", String(id.prefix(6)).uppercased(), Program.seeds).objects()
    #expect(shown.map { $0["path"] as? String } == [first["path"] as? String])
  }

  @Test func `an id is looked up in the current folder where no other is named`() throws {
    let first = try #require(try Program.run("list", "--json", in: Program.seeds).objects().first)
    let shown = try Program.run("show", try #require(first["id"] as? String), in: Program.seeds)
    #expect(shown.exitCode == 0)
  }

  @Test func `an id that no article has says so and how to see the ids`() throws {
    let shown = try Program.run("show", "zzzzzzzzzzzz", Program.seeds)
    #expect(shown.exitCode == 66)
    #expect(shown.output.isEmpty)
    #expect(shown.complaints.contains("no article's id begins with it (gazette list shows the ids)"))
  }

  @Test func `an id that several articles begin with names them`() throws {
    let texts = (0..<200).map { ("\($0).txt", "Report number \($0) of the committee on fisheries.") }
    try withFiles(Dictionary(uniqueKeysWithValues: texts)) { folder in
      let ids = try Program.run("list", "--json", folder).objects().compactMap { $0["id"] as? String }
      // With 200 articles and 32 characters two of them begin alike.
      let shared = try #require(Dictionary(grouping: ids) { $0.prefix(1) }.first { $0.value.count > 1 })
      let shown = try Program.run("show", String(shared.key), folder)
      #expect(shown.exitCode == 66)
      #expect(shown.complaints.contains("several articles' ids begin with it"))
      #expect(shared.value.filter(shown.complaints.contains).count >= 2)
    }
  }

  @Test func `no line is longer than 80 columns and no character of the prose is lost`() throws {
    let path = Program.seeds + "/003_a449593dcb19681b.txt"
    let shown = try Program.run("show", path)
    for line in shown.lines { #expect(line.count <= 80) }
    // The program adds text before, between and behind, so the article's text is a subsequence of the output.
    var rest = shown.output.filter { !$0.isWhitespace }[...]
    for character in try String(contentsOfFile: path, encoding: .utf8) where !character.isWhitespace {
      let found = try #require(rest.firstIndex(of: character))
      rest = rest[found...].dropFirst()
    }
  }

  private static let linked = [
    "a.md": """
    # Phà trở lại

    Theo [báo Cần Thơ](https://baocantho.example/tin?id=12), phà *đã [rời bến](mailto:toasoan@bao.example)* sáng nay.
    """.decomposedStringWithCanonicalMapping,
    "b.md": "# Ferries return\n\nThe ferries left on Monday.",
  ]

  @Test func `links are ranges of the text in JSON`() throws {
    try withFiles(Self.linked) { folder in
      let articles = try Program.run("show", "--json", folder).objects()
      #expect(articles.map { ($0["links"] as? [Any])?.count } == [2, 0])
      let scalars = Array(try #require(articles[0]["text"] as? String).unicodeScalars)
      let links = try #require(articles[0]["links"] as? [[String: Any]])
      let words = try links.map { link in
        let range = try #require(link["start"] as? Int)..<(try #require(link["end"] as? Int))
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range])
        return String(words)
      }
      #expect(
        words.map { Array($0.unicodeScalars) }
          == ["báo Cần Thơ", "rời bến"].map {
            Array($0.decomposedStringWithCanonicalMapping.unicodeScalars)
          })
      #expect(
        links.map { $0["url"] as? String } == [
          "https://baocantho.example/tin?id=12", "mailto:toasoan@bao.example",
        ])
    }
  }

  @Test func `links are listed below the text where they are asked for`() throws {
    try withFiles(Self.linked) { folder in
      let shown = try Program.run("show", "--links", folder + "/a.md")
      #expect(
        shown.lines.suffix(6) == [
          "", "# Links", "[1] báo Cần Thơ", "    https://baocantho.example/tin?id=12", "[2] rời bến",
          "    mailto:toasoan@bao.example",
        ])
      #expect(try Program.run("show", "--links", folder + "/b.md").lines.last == "# No links")
      let plain = try Program.run("show", folder + "/a.md")
      #expect(!plain.output.contains("baocantho.example"))
      #expect(try Program.run("show", "--links", "--json", folder).exitCode == 64)
    }
  }

  @Test func `the line below the headline has the format where it isn't plain text`() throws {
    try withFiles(Self.linked) { folder in
      let shown = try Program.run("show", folder + "/b.md")
      #expect(shown.lines[1].hasSuffix(" · markdown"))
    }
    let plain = try Program.run("show", Program.seeds)
    #expect(!plain.output.contains(" · plain"))
  }
}
