import Foundation
import Testing

struct StoriesCommandTests {
  @Test func `the seeds are grouped into stories`() throws {
    let stories = try Program.run("stories", "--sort", "size", "--json", Program.seeds).objects()
    #expect(stories.map { ($0["articles"] as? [Any])?.count } == [3, 1, 1])
    let first = try #require(stories.first)
    #expect(first["languages"] as? [String: Int] == ["en": 2, "vi": 1])
    #expect(first["sources"] as? [String] == ["TTXVN"])
    #expect((first["newest"] as? [String: Any])?["date"] as? String == "2025-09-11")
  }

  @Test func `a story is one line of cells`() throws {
    let outcome = try Program.run("stories", "--query", "only:vi", Program.seeds)
    #expect(outcome.lines.count == 1)
    #expect(outcome.lines.first?.split(separator: "\t", omittingEmptySubsequences: false).count == 7)
  }

  @Test func `a language keeps whole stories, and its own headline`() throws {
    let stories = try Program.run("stories", "--language", "vi", "--json", Program.seeds).objects()
    #expect(stories.map { ($0["articles"] as? [Any])?.count } == [3, 1])
    #expect(stories.allSatisfy { $0["language"] as? String == "vi" })
  }

  @Test func `a wrong sort key is refused`() throws {
    #expect(try Program.run("stories", "--sort", "colour", Program.seeds).exitCode == 64)
  }

  @Test func `new articles join their story, and removed ones leave it`() throws {
    let visit = "Foreign Minister Penny Wong opened a terminal for wind turbines in Haiphong on 6 May 2025."
    let again = "Penny Wong visited Haiphong, where a terminal for wind turbines was opened on 6 May 2025."
    try withFiles(["a.txt": visit + "\n"]) { folder in
      let script = """
        cd '\(folder)' && "$gazette" stories . | cut -f 2 && echo '\(again)' > b.txt && \
        "$gazette" stories . | cut -f 2 && rm a.txt && "$gazette" stories . | cut -f 2
        """
      let lines = try Program.shell(script).lines
      #expect(lines == ["1", "2", "1"])
    }
  }
}
