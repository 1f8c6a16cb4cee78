import Archive
internal import Catalogue
import Foundation
import GRDB
import Testing

/// Articles are listed, searched and read before their names are known.
struct ListedFirstTests {
  /// More articles than one batch of the indexing and one of the analysis.
  private static let count = 1_100

  /// A file of articles from days that are mixed.
  private static func lines() -> String {
    (0..<count).map { number in
      let day = number * 7 % count
      let date = "\(2000 + day / 336)-\(twoDigits(1 + day / 28 % 12))-\(twoDigits(1 + day % 28))"
      return """
        {"title": "Report \(number)", "date": "\(date)", "text": "Kristi Noem visited berth \(number) in Antwerp on Monday."}
        """
    }.joined(separator: "\n")
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func count(_ table: String, in scratch: Scratch) async throws -> Int? {
    try await scratch.database().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }

  private static func names(in library: Library) async -> [String] {
    await library.names().map { "\($0.id) \($0.articleCount) \($0.mentionCount)" }
  }

  @Test func `a list analyses nothing, and a later opening analyses all`() async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines()])
    let listed = scratch.library()
    await listed.open(to: .listed) { _ in }
    let query = try Query(parsing: "berth")
    #expect(await listed.headlines(Listing(query: query)).count == Self.count)
    #expect(try await Self.count("pending", in: scratch) == Self.count)

    let (library, log) = await scratch.opened()
    #expect(log.filesRead == 0)
    #expect(try await Self.count("pending", in: scratch) == 0)
    let fresh = Library(paths: [scratch.articles], index: .memory)
    await fresh.open(to: .named) { _ in }
    #expect(await Self.names(in: library) == Self.names(in: fresh))
    #expect(await library.names().isEmpty == false)
  }

  @Test func `the newest articles are analysed first`() async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines()])
    await scratch.library().open(to: .listed) { _ in }
    _ = await scratch.opened()
    let dates = try await scratch.database().read { db in
      try Int.fetchAll(
        db,
        sql: """
          SELECT date FROM profile JOIN article ON article.number = profile.article ORDER BY profile.number
          """)
    }
    #expect(dates.count == Self.count)
    let (first, last) = (dates.prefix(1_000), dates.suffix(50))
    #expect(try #require(first.min()) > (try #require(last.max())))
  }

  @Test func `the screen hears that all is listed, then how many articles have names`() async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines()])
    let log = EventLog()
    await scratch.library().open(to: .surveying) { log.note($0) }
    let phases = log.events.compactMap { event -> String? in
      switch event {
      case .loaded(let articles, _, isComplete: true): "listed \(articles)"
      case .analysed(let done, let all): "named \(done) of \(all)"
      default: nil
      }
    }
    #expect(
      phases == ["listed 1100", "named 0 of 1100", "named 1024 of 1100", "named 1100 of 1100"])
  }

  @Test func `the article that is read has names before its collection has`() async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines()])
    let library = scratch.library()
    await library.open(to: .listed) { _ in }
    let row = try #require(
      await library.rows(RowRequest(listing: Listing(), anchor: .index(0), count: 1)).rows.first)
    let connections = try #require(await library.connections(of: row.id))
    #expect(connections.mentions.isEmpty == false)
    #expect(connections.isComplete == false)
    #expect(try await Self.count("pending", in: scratch) == Self.count)
  }

  @Test func `a command that waits for names knows the same names`() async throws {
    let scratch = try Scratch(["news.jsonl": Self.lines()])
    let named = scratch.library()
    await named.open(to: .named) { _ in }
    #expect(try await Self.count("pending", in: scratch) == 0)
    let (library, _) = await scratch.opened()
    #expect(await Self.names(in: named) == Self.names(in: library))
  }
}
