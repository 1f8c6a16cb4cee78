import Foundation
import Testing

struct ConnectionCommandTests {
  @Test func `the related stories of the seeds are graded as a person would`() throws {
    let related = try Grades(of: Program.run("related", "--limit", "10", "--json", Program.seeds))
    for (one, other) in [("000", "001"), ("000", "003"), ("001", "003")] {
      #expect(related[one, other] == "same-story")
      #expect(related[other, one] == "same-story")
    }
    for other in ["000", "001", "003"] { #expect(related["002", other] == "same-topic") }
    for other in ["000", "001", "002", "003"] { #expect(related["004", other] != "same-story") }
  }

  @Test func `a relation gives its reasons in both languages`() throws {
    let related = try Program.run(
      "related", "--json", Program.seeds + "/000_5c337ccf984329de.txt",
      Program.seeds + "/003_a449593dcb19681b.txt"
    ).objects()
    let reasons = try #require(
      (related.first?["related"] as? [[String: Any]])?.first?["reasons"] as? [String])
    #expect(reasons.contains("Kristi Noem"))
    #expect(reasons.contains("Bỉ · Belgium"))
  }

  // Every process hashes in its own way, so what depends on it differs between runs.
  @Test func `every run gives the same relations and reasons in the same order`() throws {
    let first = try Program.run("related", "--json", Program.seeds).output
    for _ in 1...3 { #expect(try Program.run("related", "--json", Program.seeds).output == first) }
  }

  @Test func `a limit holds`() throws {
    for line in try Program.run("related", "--limit", "1", "--json", Program.seeds).objects() {
      #expect(try #require(line["related"] as? [Any]).count <= 1)
    }
    #expect(try Program.run("related", "--limit", "0", Program.seeds).exitCode == 64)
  }

  @Test func `all candidates are printed on demand, those below the grades behind the others`() throws {
    let files = [
      "a.txt": "Foreign Minister Penny Wong opened a terminal in Haiphong on 6 May 2025.\n",
      "b.txt": "Penny Wong visited Haiphong, where a terminal was opened on 6 May 2025.\n",
      "c.txt": "Farmers in Tasmania expect a good harvest of wheat, and a new terminal.\n",
    ]
    try withFiles(files) { folder in
      func stories(_ flags: String...) throws -> [[String: Any]] {
        let outcome = try Program.shell(
          "cd '\(folder)' && \"$gazette\" related \(flags.joined(separator: " ")) --json a.txt b.txt c.txt")
        let first = try outcome.objects().first { $0["path"] as? String == "a.txt" }
        return try #require(first?["related"] as? [[String: Any]])
      }
      #expect(try stories().compactMap { $0["path"] as? String } == ["b.txt"])
      let all = try stories("--all")
      #expect(all.compactMap { $0["path"] as? String } == ["b.txt", "c.txt"])
      #expect(all.last?["grade"] as? String == "unrelated")
      let scores = all.compactMap { $0["score"] as? Double }
      #expect(scores == scores.sorted(by: >) && scores.count == 2)
      #expect(try stories("--all", "--limit", "1").count == 1)
    }
  }

  @Test func `a country named in two languages is one entity with both names`() throws {
    let entities = try Program.run("entities", "--json", Program.seeds).objects()
    let belgium = try #require(entities.first { $0["key"] as? String == "place:BE" })
    #expect(belgium["names"] as? [String: String] == ["en": "Belgium", "vi": "Bỉ"])
    #expect(belgium["kind"] as? String == "place")
    #expect(belgium["articles"] as? Int == 4)
    #expect(try #require(belgium["mentions"] as? Int) > 10)
  }

  @Test func `names that the user tells apart are entities of their own, until that is taken back`() throws {
    let ministry = "Bộ Ngoại giao Mỹ"
    let department = "U.S. Department of State"
    try withFiles([
      "a.txt": "The \(department) thanked Ms. Kristi Noem in Washington on Monday.\n",
      "b.txt": "Hôm qua, \(ministry) ra thông báo về bà Kristi Noem tại Washington.\n",
      "entities.toml": "[[different]]\nnames = [\"\(ministry)\", \"\(department)\"]\n",
    ]) { folder in
      func bodies() throws -> [[String]] {
        let outcome = try Program.shell(
          "cd '\(folder)' && XDG_CONFIG_HOME=$PWD \"$gazette\" entities --json *.txt")
        let names = try outcome.objects().filter { $0["kind"] as? String == "organization" }
          .compactMap { $0["names"] as? [String: String] }
        return names.map { $0.values.sorted() }.sorted { $0[0] < $1[0] }
      }
      let together = try bodies()
      _ = try Program.shell("cd '\(folder)' && mkdir gazette && mv entities.toml gazette")
      let apart = try bodies()
      _ = try Program.shell("rm '\(folder)/gazette/entities.toml'")
      let again = try bodies()
      #expect(together == [[ministry, department]])
      #expect(apart == [[ministry], [department]])
      #expect(again == together)
    }
  }

  @Test func `the plain entities and relations are lines of tabbed columns`() throws {
    for line in try Program.run("entities", Program.seeds).lines {
      #expect(line.split(separator: "\t").count >= 4)
    }
    let related = try Program.run("related", Program.seeds).lines
    #expect(!related.isEmpty)
    for line in related { #expect(line.split(separator: "\t").count == 6) }
  }
}

/// The grades that `gazette related --json` gave, by the first three characters of the files' names.
private struct Grades {
  private var grades: [String: String] = [:]

  init(of outcome: Program.Outcome) throws {
    for article in try outcome.objects() {
      for story in article["related"] as? [[String: Any]] ?? [] {
        grades[Self.number(article) + Self.number(story)] = story["grade"] as? String
      }
    }
  }

  subscript(one: String, other: String) -> String? { grades[one + other] }

  private static func number(_ object: [String: Any]) -> String {
    String(((object["path"] as? String) ?? "").split(separator: "/").last?.prefix(3) ?? "")
  }
}
