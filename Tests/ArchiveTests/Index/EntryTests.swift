import Archive
import Catalogue
import Foundation
import News
import Testing

/// Files of several articles.
struct EntryTests {
  private static func line(_ title: String, _ text: String) -> String {
    #"{"title": "\#(title)", "text": "\#(text)", "date": "2025-05-06"}"# + "\n"
  }

  private static let lines = [
    line("Noem in Antwerp", "Kristi Noem visited the port of Antwerp in Belgium on Monday."),
    line("Snow", "Heavy snow closed the Brenner motorway on Friday."),
    line("Noem in Ghent", "Kristi Noem came to Ghent in Belgium, too."),
  ]

  private static func places(_ library: Library) async -> [String] {
    await library.rows(Listing(order: SortOrder(.path))).map {
      "\($0.location.description.split(separator: "/").last ?? "") \($0.headline.text)"
    }
  }

  private static let all = [
    "1.txt A report", "news.jsonl#1 Noem in Antwerp", "news.jsonl#2 Snow", "news.jsonl#3 Noem in Ghent",
  ]

  @Test func `each entry of a file is an article of its own`() async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines.joined(), "1.txt": "A report."])
    let (library, log) = await scratch.opened()
    #expect(log.filesRead == 2)
    #expect(await Self.places(library) == Self.all)
    let rows = await library.rows(Listing(order: SortOrder(.path)))
    let snow = try #require(await library.article(rows[2].id))
    #expect(snow.location.entry == 2)
    #expect(snow.text.contains("Brenner"))
    #expect(await library.names().first { $0.entity.kind == .person }?.articleCount == 2)
    #expect(await library.headlines(Listing(query: try Query(parsing: "\"brenner motorway\""))) == ["Snow"])
    #expect(await library.headlines(Listing(query: try Query(parsing: "ghent =Ghent"))) == ["Noem in Ghent"])
  }

  @Test(arguments: [(10, false), (400, true)])
  func `a large file that is named has its index on disk`(articles: Int, isOnDisk: Bool) async throws {
    let text = String(repeating: "The harbour was closed again on Monday. ", count: 80)
    let lines = (0..<articles).map { #"{"title": "Storm \#($0)", "text": "\#(text)"}"# }
    let scratch = try Scratch(["news.jsonl": lines.joined(separator: "\n")])
    let library = Library(paths: [scratch.articles + "/news.jsonl"], index: .folder(scratch.index))
    await library.open(to: .listed) { _ in }
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.index)
    #expect(files.contains { $0.hasSuffix(".sqlite") } == isOnDisk)
  }

  @Test func `an unchanged file of several articles is not read again`() async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines.joined() + "no json\n"])
    let (_, first) = await scratch.opened()
    let (library, second) = await scratch.opened()
    #expect(second.filesRead == 0)
    #expect(first.problems.map(\.entry) == [4])
    #expect(second.problems == first.problems)
    #expect(await scratch.opened().log.problems == first.problems)
    #expect(await Self.places(library).count == 3)
  }

  /// Each case: what the file has then, and what is listed.
  @Test(arguments: [
    (
      Self.lines[0] + Self.lines[2],
      ["1.txt A report", "news.jsonl#1 Noem in Antwerp", "news.jsonl#2 Noem in Ghent"]
    ),
    (
      Self.line("First", "It began.") + Self.lines.joined(),
      [
        "1.txt A report", "news.jsonl#1 First", "news.jsonl#2 Noem in Antwerp", "news.jsonl#3 Snow",
        "news.jsonl#4 Noem in Ghent",
      ]
    ),
    ("", ["1.txt A report"]),
  ])
  func `a changed file has its new entries only`(contents: String, expected: [String]) async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines.joined(), "1.txt": "A report."])
    _ = await scratch.opened()
    try scratch.write(contents, to: "news.jsonl")
    let (library, _) = await scratch.opened()
    #expect(await Self.places(library) == expected)
    let fresh = Library(paths: [scratch.articles], index: .memory)
    await fresh.open { _ in }
    #expect(await scratch.answers(of: library) == scratch.answers(of: fresh))
  }

  @Test func `a file that vanished takes its entries with it`() async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines.joined(), "1.txt": "A report."])
    _ = await scratch.opened()
    try scratch.remove("news.jsonl")
    #expect(await Self.places(scratch.opened().library) == ["1.txt A report"])
  }

  @Test func `a file of very many articles is read in several batches`() async throws {
    let many = (1...1500).map { Self.line("Report \($0)", "Report \($0) from the port.") }
    let scratch = try Scratch(["news.jsonl": many.joined(), "z.txt": "A report."])
    let (library, log) = await scratch.opened()
    #expect(log.filesRead == 2)
    #expect(await library.rows(Listing()).count == 1501)
    #expect(await scratch.opened().log.filesRead == 0)
  }
}
