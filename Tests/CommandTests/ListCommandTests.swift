import Foundation
import Testing

struct ListCommandTests {
  @Test func `the list has a line of six tabbed columns for each article`() throws {
    let list = try Program.run("list", Program.seeds)
    #expect(list.exitCode == 0)
    #expect(list.complaints.isEmpty)
    #expect(list.lines.count == 5)
    for line in list.lines {
      #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 6)
    }
  }

  @Test func `the newest article comes first and the undated one last`() throws {
    let dates = try Program.run("list", Program.seeds).lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)[1]
    }
    #expect(dates == ["2025-09-11", "~2025-09", "2024-06", "2024-01-21", ""])
  }

  @Test func `a language leaves only its own articles`() throws {
    let list = try Program.run("list", "--language", "vi", "--json", Program.seeds).objects()
    #expect(list.map { $0["language"] as? String } == ["vi", "vi"])
  }

  @Test(arguments: [
    ("Vietnamese", 2), ("tieng viet", 2), ("vi,en", 5), ("English, fr", 3), ("fr", 0),
  ])
  func `languages are given by code or name, several with commas`(languages: String, count: Int) throws {
    let list = try Program.run("list", "--language", languages, "--query", "-zebra", Program.seeds)
    #expect(list.exitCode == 0 && list.lines.count == count)
  }

  @Test func `a language that does not exist is named`() throws {
    let list = try Program.run("list", "--language", "vi,Elvish", Program.seeds)
    #expect(list.exitCode == 64)
    #expect(list.complaints.contains("Elvish is no language"))
  }

  @Test(arguments: [
    ("ma tuy", ["000", "004"]), ("-drug", ["000", "004"]), ("name:Belgium lang:vi", ["000"]), ("zebra", []),
  ])
  func `a query leaves the articles that it asks for`(query: String, expected: [String]) throws {
    let list = try Program.run("list", "--json", "--sort", "path", "--query", query, Program.seeds).objects()
    let names = list.compactMap { ($0["path"] as? String)?.split(separator: "/").last?.prefix(3) }
    #expect(names.map(String.init) == expected)
  }

  @Test func `a query that can't be understood says where`() throws {
    let list = try Program.run("list", "--query", "a colour:red", Program.seeds)
    #expect(list.exitCode == 64)
    #expect(list.complaints.contains("character 3: there is no field colour:"))
  }

  @Test(arguments: ["words", "words --reverse"])
  func `sorting by words begins with the longest, reversed with the shortest`(options: String) throws {
    let list = try Program.shell("\"$gazette\" list --json --sort \(options) '\(Program.seeds)'").objects()
    let words = list.compactMap { $0["words"] as? Int }
    #expect(words == (options == "words" ? words.sorted(by: >) : words.sorted()))
    #expect(Set(words).count == 5)
  }

  @Test func `each JSON line has the documented fields in their order`() throws {
    let line = try #require(try Program.run("list", "--json", Program.seeds).lines.first)
    let fields = ["id", "path", "title", "language", "date", "dateInferred", "words"]
    let positions = fields.map { line.range(of: "\"\($0)\":")?.lowerBound }
    #expect(positions.allSatisfy { $0 != nil })
    #expect(positions.compactMap(\.self) == positions.compactMap(\.self).sorted())
  }

  @Test func `without a path the current folder is listed`() throws {
    try withFiles(["a.txt": "The minister spoke to reporters in the capital on Monday."]) { folder in
      let list = try Program.run("list", "--json", in: folder).objects()
      #expect(list.count == 1)
      #expect(list.first?["words"] as? Int == 10)
    }
  }

  @Test func `a file whose content was there already is listed once, with its first path`() throws {
    let text = "The minister spoke to reporters in the capital on Monday."
    try withFiles(["a.txt": text, "b.txt": text]) { folder in
      let list = try Program.run("list", "--json", folder).objects()
      #expect(list.map { $0["path"] as? String } == [folder + "/a.txt"])
    }
  }
}
