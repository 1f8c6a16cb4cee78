import Foundation
import Testing

struct SearchCommandTests {
  private static let port = "The minister saw the port of Antwerp on Monday. Cocaine was found in the port."
  private static let capital = "The minister spoke to reporters in the capital on Monday."
  private static let daNang = "Thành phố Đà Nẵng đón du khách vào mùa hè này."

  @Test(arguments: ["da nang", "Đà Nẵng", "ĐÀ NẴNG", "=Đà", "lang:vi"])
  func `words are found with and without diacritics, composed and decomposed`(query: String) throws {
    for text in [Self.daNang, Self.daNang.decomposedStringWithCanonicalMapping] {
      try withFiles(["a.txt": Self.port, "b.txt": text]) { folder in
        for typed in [query, query.decomposedStringWithCanonicalMapping] {
          let found = try Program.run("search", "--json", typed, folder).objects()
          #expect(found.map { $0["path"] as? String } == [folder + "/b.txt"])
        }
      }
    }
  }

  @Test func `the best match comes first`() throws {
    try withFiles(["a.txt": Self.capital + " The port is far.", "b.txt": Self.port]) { folder in
      let found = try Program.run("search", "port", folder)
      #expect(found.lines.map { $0.split(separator: "\t")[0] } == ["\(folder)/b.txt", "\(folder)/a.txt"])
      #expect(try Program.run("search", "--limit", "1", "port", folder).lines == [found.lines[0]])
    }
  }

  /// More than are read at a time.
  @Test func `many matches are printed once each, as many as wanted`() throws {
    let lines = (0..<1_500).map {
      #"{"title": "Storm \#($0)", "text": "Storm number \#($0) closed the harbour."}"#
    }
    try withFiles(["news.jsonl": lines.joined(separator: "\n")]) { folder in
      let all = try Program.run("search", "harbour", folder).lines
      #expect(all.count == 1_500)
      #expect(Set(all).count == 1_500)
      #expect(all.allSatisfy { $0.contains("closed the harbour") })
      #expect(
        try Program.run("search", "--limit", "1100", "harbour", folder).lines == all.prefix(1_100).map(\.self)
      )
    }
  }

  @Test func `where no terminal reads, an article is a line of five tabbed columns without escapes`() throws {
    let found = try Program.run("search", "ma tuy", Program.seeds)
    #expect(found.exitCode == 0)
    #expect(found.lines.count == 2)
    for line in found.lines {
      #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 5)
    }
    #expect(!found.output.contains("\u{1b}"))
  }

  @Test func `a search finds the same before and after names were asked for`() throws {
    let files = [
      "a.txt": "The Federal Reserve met in Hanoi and Ho Chi Minh City on Monday.",
      "b.txt": "Cục Dự trữ Liên bang Mỹ họp ở TP.HCM hôm thứ Hai.",
    ]
    try withFiles(files) { folder in
      let outcome = try Program.shell(
        """
        cd '\(folder)'; for ignored in 1 2; do "$gazette" search 'ho chi minh city' . | cut -f 1; \
        "$gazette" entities . > /dev/null; done
        """)
      #expect(outcome.lines == ["a.txt", "b.txt", "a.txt", "b.txt"].map { "./\($0)" })
    }
  }

  @Test func `another name that was found is told`() throws {
    let objects = try Program.run("search", "--json", "name:Belgium", Program.seeds).objects()
    let aliases = objects.map { ($0["alias"] as? [String: String])?["name"] }
    #expect(aliases.contains("Bỉ") && aliases.contains(nil))
    #expect(try Program.run("search", "name:Belgium", Program.seeds).output.contains("\tBelgium = Bỉ · "))
  }

  @Test(arguments: ["ma tuy", "ma túy", "Kristi"])
  func `the matches of a JSON line are ranges of its title and its snippet in scalars`(query: String) throws {
    let found = try Program.run("search", "--json", query, Program.seeds).objects()
    #expect(!found.isEmpty)
    let words = query.split(separator: " ").map { Self.fold(String($0)) }
    for article in found {
      let marked =
        try Self.marked("title", "titleMatches", of: article) + Self.marked("snippet", "matches", of: article)
      #expect(!marked.isEmpty)
      for text in marked { #expect(words.contains { Self.fold(text).hasPrefix($0) }, "\(text)") }
    }
  }

  @Test(arguments: [
    ("port lang:", "character 6: write something after lang:", 5), ("\"port", "not closed", 0),
    ("東京 foo:x", "there is no field foo:", 5), ("Bỉ \"", "not closed", 3),
  ])
  func `a query that can't be understood is shown with a caret where it is wrong`(
    query: String, words: String, column: Int
  ) throws {
    for typed in [query, query.decomposedStringWithCanonicalMapping] {
      let refused = try Program.run("search", typed, Program.seeds)
      #expect(refused.exitCode == 64)
      #expect(refused.output.isEmpty)
      #expect(refused.complaints.contains(words))
      let lines = refused.complaints.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines.last == Substring(String(repeating: " ", count: column + 2) + "^"))
    }
  }

  @Test func `nothing found is no error but not success either`() throws {
    let search = try Program.run("search", "zzzz", Program.seeds)
    #expect(search.exitCode == 1)
    #expect(search.output.isEmpty)
    #expect(search.complaints.isEmpty)
  }

  @Test func `a missing path is told and makes the exit code, also where something was found`() throws {
    let search = try Program.run("search", "ma tuy", Program.seeds, "/nowhere")
    #expect(search.exitCode == 66)
    #expect(search.lines.count == 2)
  }

  @Test func `controls in a text don't reach the output`() throws {
    try withFiles(["a.txt": "The port \u{1b}[31mof Antwerp\u{7} was closed on Monday by the minister."]) {
      folder in
      let found = try Program.run("search", "antwerp", folder)
      #expect(found.lines.count == 1)
      #expect(!found.output.contains("\u{1b}") && !found.output.contains("\u{7}"))
    }
  }

  /// The pieces of a text that its matches mark.
  private static func marked(
    _ text: String, _ matches: String, of article: [String: Any]
  ) throws -> [String] {
    let scalars = Array((article[text] as? String ?? "").unicodeScalars)
    return try #require(article[matches] as? [[String: Int]]).map { match in
      let range = try #require(match["start"])..<(try #require(match["end"]))
      return String(String.UnicodeScalarView(scalars[range]))
    }
  }

  private static func fold(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
  }
}
