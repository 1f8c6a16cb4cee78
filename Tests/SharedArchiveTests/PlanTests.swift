import Catalogue
import DatabaseServer
import Foundation
import News
import SharedArchive
import Testing
import Text

/// Tests of the plans that the server makes for questions which it could also answer by reading all articles. The tables have
/// fewer rows than the server samples for its statistics, so that it makes the same plans each time.
@Suite(needsPostgreSQL, .serialized)
struct PlanTests {
  private static let articles = 20_000
  /// The filled archive, which all tests read.
  private static let filled = Task { try await fill() }

  private let fixture: ArchiveFixture
  private let archive: SharedArchive

  /// A statement of a question with its plan.
  private struct Plan {
    let statement: String
    let plan: String
  }

  init() async throws {
    fixture = try await Self.filled.value
    archive = SharedArchive(at: try fixture.address(), isPatient: false)
    await archive.open(to: .surveyed) { _ in }
  }

  private static func fill() async throws -> ArchiveFixture {
    let server = try DatabaseServer(settings: [
      "session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0",
    ])
    let fixture = try await ArchiveFixture(on: server)
    for statement in filling { _ = try fixture.query(statement) }
    // `VACUUM` can't be beside another statement.
    try server.execute("VACUUM ANALYZE", in: fixture.database)
    return fixture
  }

  /// Articles of the days of 2025. Each has the word `common` and twenty of some thousands; every hundredth has the word
  /// `seldom`, and the oldest have the word `rare` and name a place.
  private static var filling: [String] {
    let rows = "FROM generate_series(1, \(articles)) AS n"
    let common = ArticleSignature.numbers(of: [WordSequence(folding: "common rare")], on: 0)[0]
    let date = "(20250101 + n / 1700 * 100 + n / 61 % 28)"
    return [
      """
      INSERT INTO article (number, date, id, language, date_inferred, word_count, headline, headline_start, headline_end,
        headline_flags, path, entry, format, source, author, updated, has_quotation, title, words, words_cut, record,
        signature)
      SELECT n, \(date), n, 'en', false, 200, 'News', 0, 4, 0, '/news/' || n, 0, 'text', '', '', 0, false, 'news',
        to_tsvector('simple', 'common ' || CASE WHEN n % 100 = 0 THEN 'seldom ' ELSE '' END
          || CASE WHEN n < 240 THEN 'rare ' ELSE '' END
          || (SELECT string_agg('w' || (n * 31 + k * 97) % 5000, ' ') FROM generate_series(1, 20) AS k)), false, '',
        ARRAY[\(common), \(ArticleSignature.number(of: 0)) + \(date) % \(ArticleSignature.number(of: 0))]::smallint[]
      \(rows)
      """,
      "INSERT INTO known SELECT n, n, \(date), 'en' \(rows)",
      "INSERT INTO profile SELECT n, \(date), 'en', 200, ARRAY[n::bigint], '\\x10' \(rows)",
      "INSERT INTO bucket SELECT \(date), 'en', count(*) \(rows) GROUP BY 1",
      "INSERT INTO entity VALUES (-1, 'place:rare', 'place', 1)",
      "INSERT INTO mention SELECT -1, \(date), n, 1, 1 \(rows) WHERE n < 60",
    ]
  }

  private var log: String {
    get throws { try String(contentsOfFile: "\(fixture.server.folder)/log", encoding: .utf8) }
  }

  /// The plans of the statements of a question.
  private func plans(of question: () async throws -> Void) async throws -> [Plan] {
    let before = try log.utf8.count
    try await question()
    let text = String(decoding: try log.utf8.dropFirst(before), as: UTF8.self)
    return text.components(separatedBy: "LOG:  ").compactMap { entry in
      guard let start = entry.range(of: "Query Text: ") else { return nil }
      let lines = entry[start.upperBound...].split(separator: "\n")
      let first = lines.firstIndex { $0.contains("(cost=") } ?? lines.endIndex
      return Plan(
        statement: lines[..<first].joined(separator: "\n"), plan: lines[first...].joined(separator: "\n"))
    }
  }

  private func search(_ typed: String) async throws -> [Plan] {
    try await plans {
      let listing = Listing(query: try Query(parsing: typed))
      let window = await archive.rows(
        RowRequest(listing: listing, anchor: .index(0), count: 50), withSnippets: false)
      #expect(!window.rows.isEmpty, "\(typed)")
    }
  }

  @Test(arguments: ["rare ", "rare common ", "\"common rare\"", "seldom rare ", "rar", "rare OR seldom "])
  func `rare words are found in the index of words`(_ typed: String) async throws {
    let plans = try await search(typed).filter { $0.statement.contains("words @@") }
    #expect(!plans.isEmpty)
    // The newest articles are few, and may be read one after the other.
    let widest = try #require(plans.max { $0.plan.count < $1.plan.count })
    for plan in plans {
      #expect(!plan.plan.contains("Seq Scan on article_2025"), "\(plan.statement)\n\(plan.plan)")
    }
    #expect(widest.plan.contains("words_signature_idx"), "\(widest.plan)")
  }

  @Test(arguments: [("\"common rare\"", "signature @>"), ("seldom rare ", "signature &&")])
  func `pairs of words and days narrow a search within the index`(
    typed: String, condition: String
  ) async throws {
    let plans = try await plans {
      let listing = Listing(query: try Query(parsing: typed), order: Catalogue.SortOrder(.relevance))
      let request = RowRequest(listing: listing, anchor: .index(0), count: 50)
      await archive.rows(request, marked: NoMarks()) { _ in }
    }
    let lines = plans.flatMap { $0.plan.split(separator: "\n") }
    #expect(lines.contains { $0.contains("Index Cond") && $0.contains("words @@") && $0.contains(condition) })
  }

  @Test func `the articles of an entity leave the index of words in use`() async throws {
    let plans = try await plans {
      let listing = Listing(entity: EntityKey("place:rare"), query: try Query(parsing: "rare "))
      _ = await archive.rows(
        RowRequest(listing: listing, anchor: .index(0), count: 50), withSnippets: false)
    }.filter { $0.statement.contains("words @@") }
    #expect(!plans.isEmpty)
    for plan in plans {
      #expect(
        !plan.plan.contains("Seq Scan on article_2025") && !plan.plan.contains("SubPlan"), "\(plan.plan)")
    }
  }

  @Test func `a window is read along the index of dates`() async throws {
    let plans = try await plans {
      let window = await archive.rows(
        RowRequest(listing: Listing(), anchor: .index(9_000), count: 50), withSnippets: false)
      #expect(window.rows.count == 50)
    }.filter { $0.statement.contains("OFFSET") }
    #expect(!plans.isEmpty)
    for plan in plans { #expect(plan.plan.contains("date_number_idx"), "\(plan.plan)") }
  }

  @Test func `an article is sought in one part of the table`() async throws {
    let plans = try await plans {
      #expect(await archive.contains(ArticleID(rawValue: 17)))
      _ = await archive.article(ArticleID(rawValue: 17))
    }.filter { $0.statement.contains("FROM article") }
    #expect(!plans.isEmpty)
    for plan in plans {
      #expect(plan.plan.contains("article_2025") && !plan.plan.contains("article_2024"), "\(plan.plan)")
    }
  }

  @Test func `the server isn't asked to read all texts in search of long ones`() async throws {
    let plans = try await plans {
      await SharedArchive(at: try fixture.address(), isPatient: false).open(to: .listed) { _ in }
    }.filter { $0.statement.contains("word_count >") }
    #expect(!plans.isEmpty)
    for plan in plans { #expect(!plan.plan.contains("Seq Scan on article_2025"), "\(plan.plan)") }
  }
}
