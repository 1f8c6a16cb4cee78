import Foundation
import Testing

struct InterruptedIndexingTests {
  /// Killed again and again while it indexes, the program at last tells the same as one that was left alone.
  @Test func `killed at any moment, the index is gone on with and ends the same`() throws {
    try withFolder { scratch in
      try Self.writeArticles(to: scratch + "/news")
      let undisturbed = try Self.answers("XDG_CACHE_HOME=\(scratch)/calm", scratch)
      #expect(undisturbed.split(separator: "\n").count > 400)
      for delay in stride(from: 0.02, to: 0.8, by: 0.06) {
        _ = try Program.shell(
          "XDG_CACHE_HOME=\(scratch)/killed timeout -s KILL \(delay) $gazette entities \(scratch)/news")
      }
      #expect(try Self.answers("XDG_CACHE_HOME=\(scratch)/killed", scratch) == undisturbed)
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `a program that was stopped while it indexes holds up no other`() throws {
    try withFolder { scratch in
      try Self.writeArticles(to: scratch + "/news")
      let outcome = try Program.shell(
        """
        export XDG_CACHE_HOME=\(scratch)/cache
        $gazette entities \(scratch)/news > \(scratch)/first & first=$!
        until ls \(scratch)/cache/gazette/*.lock > /dev/null 2>&1; do sleep 0.01; done
        kill -STOP $first
        $gazette list \(scratch)/news | wc -l
        kill -KILL $first
        $gazette list \(scratch)/news | wc -l
        """)
      #expect(outcome.output.split(separator: "\n").map { $0.filter(\.isNumber) } == ["300", "300"])
      #expect(outcome.complaints.contains("the other gazette doesn't go on"))
      #expect(!outcome.complaints.contains("damaged"))
    }
  }

  @Test func `programs that start at once on a fresh home all know all`() throws {
    try withFolder { scratch in
      try Self.writeArticles(to: scratch + "/news")
      for round in 0..<4 {
        let outcome = try Program.shell(
          """
          export XDG_CACHE_HOME=\(scratch)/cache\(round)
          seq 4 | xargs -P 4 -I run sh -c '$gazette list \(scratch)/news | wc -l'
          """)
        #expect(
          outcome.output.split(separator: "\n").map { $0.filter(\.isNumber) }
            == Array(repeating: "300", count: 4))
        #expect(!outcome.complaints.contains("damaged") && !outcome.complaints.contains("can't write"))
      }
    }
  }

  /// All that the commands know of the collection.
  private static func answers(_ environment: String, _ scratch: String) throws -> String {
    try Program.shell(
      """
      export \(environment); $gazette entities --json \(scratch)/news; $gazette related --json \(scratch)/news; \
      $gazette list --json --query 'port OR cảng' \(scratch)/news
      """
    ).output
  }

  private static func writeArticles(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let seeds = try FileManager.default.contentsOfDirectory(atPath: Program.seeds).sorted().map {
      try String(contentsOfFile: Program.seeds + "/" + $0, encoding: .utf8)
    }
    for number in 0..<300 {
      let seed = seeds[number % seeds.count]
      let words = seed.split(separator: " ")
      let start = number * 37 % max(1, words.count - 80)
      let text = words[start..<min(words.count, start + 80)].joined(separator: " ") + " Report \(number)."
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/\(number).txt"))
    }
  }
}
