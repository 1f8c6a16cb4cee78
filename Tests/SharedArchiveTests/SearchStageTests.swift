import Catalogue
import DatabaseServer
import Foundation
import Languages
import News
import SharedArchive
import Synchronization
import Testing
import Text

/// The marks of a reader who has none.
struct NoMarks: ReadingMarksSource {
  func listable() async {}
  func marks(since version: Int) -> (marks: UserMarks, version: Int)? { nil }
}

/// Tests of searches that look among the newest articles first, and among the others behind them.
@Suite(needsPostgreSQL)
struct SearchStageTests {
  private static let articles = 9_000
  private static let undated = 4_000

  /// The windows that a search reports.
  private final class Windows: Sendable {
    let all = Mutex<[RowWindow]>([])
  }

  /// Articles of the years from 2004 to 2025, with the words of all, of every tenth, and of the oldest; many have no date,
  /// and the last six hundred are of one day.
  private static var filling: [String] {
    let rows = "FROM generate_series(1, \(articles)) AS n"
    let date = """
      (CASE WHEN n <= \(undated) THEN 0 WHEN n > \(articles - 600) THEN 20251230 ELSE 20040101 + n / 420 * 10000 + n % 12 * 100 + n % 28 END)
      """
    return [
      """
      INSERT INTO article (number, date, id, language, date_inferred, word_count, headline, headline_start, headline_end,
        headline_flags, path, entry, format, source, author, updated, has_quotation, title, words, words_cut, record, signature)
      SELECT n, \(date), n, CASE WHEN n % 3 = 0 THEN 'vi' ELSE 'en' END, false, 200, 'News', 0, 4, 0, '/news/' || n, 0,
        'text', '', '', 0, false, 'news',
        to_tsvector('simple', 'all ' || CASE WHEN n % 10 = 0 THEN 'tenth part ' ELSE 'part tenth ' END
          || CASE WHEN n < 130 THEN 'oldest ' ELSE '' END || CASE WHEN n % 700 = 0 THEN 'seldom ' ELSE '' END
          || CASE WHEN n <= \(undated) AND n % 50 = 7 THEN 'undated ' ELSE '' END), false, '',
        CASE WHEN n % 10 = 0 THEN '\(signature("all tenth part"))' ELSE '\(signature("all part tenth"))' END::smallint[]
          || (\(ArticleSignature.number(of: 0)) + \(date) % \(ArticleSignature.number(of: 0)))::smallint
      \(rows)
      """,
      "INSERT INTO known SELECT n, n, \(date), 'en' \(rows)",
      "INSERT INTO profile SELECT n, \(date), 'en', 200, ARRAY[n::bigint], '\\x10' \(rows)",
      """
      INSERT INTO bucket SELECT \(date), CASE WHEN n % 3 = 0 THEN 'vi' ELSE 'en' END, count(*) \(rows) GROUP BY 1, 2
      """,
    ]
  }

  /// The numbers of the words of an article without its date, as an array of PostgreSQL.
  private static func signature(_ words: String) -> String {
    let numbers = ArticleSignature.numbers(of: [WordSequence(folding: words)], on: 0).dropLast()
    return "{\(numbers.map(String.init).joined(separator: ","))}"
  }

  private static let filled = Task {
    let fixture = try await ArchiveFixture()
    for statement in filling { _ = try fixture.query(statement) }
    return fixture
  }

  @Test(arguments: [
    ("all ", "true"), ("\"tenth part\" ", "number % 10 = 0"), ("oldest ", "number < 130"),
    ("seldom ", "number % 700 = 0"), ("seldom OR oldest ", "number % 700 = 0 OR number < 130"),
    ("tenth \"tenth part\" lang:vi ", "number % 10 = 0 AND number % 3 = 0"),
    ("undated ", "number <= \(undated) AND number % 50 = 7"), ("\"part tenth\" ", "number % 10 <> 0"),
    ("\"tenth all\" ", "false"), ("te ", "false"), ("te", "true"),
  ])
  func `the stages of a search find what one look finds`(_ typed: String, _ fitting: String) async throws {
    let fixture = try await Self.filled.value
    let expected = try fixture.query(
      "SELECT number FROM article WHERE \(fitting) ORDER BY date DESC, number DESC"
    ).split(separator: "\n").compactMap { Int($0) }
    let archive = SharedArchive(at: try fixture.address(), isPatient: false)
    await archive.open(to: .listed) { _ in }
    let listing = Listing(query: try Query(parsing: typed))
    let request = RowRequest(listing: listing, anchor: .index(0), count: 50)
    let windows = Windows()
    await archive.rows(request, marked: NoMarks()) { window in windows.all.withLock { $0.append(window) } }
    let reported = windows.all.withLock(\.self)
    let last = try #require(reported.last)
    #expect(last.isComplete && last.total == .exact(expected.count))
    for window in reported where !window.rows.isEmpty {
      #expect(window.rows.map { Int($0.id.rawValue) } == Array(expected.prefix(window.rows.count)))
    }
    // The rows behind the first ones, and the same from an archive that looks once.
    let behind = RowRequest(listing: listing, anchor: .index(150), count: 40)
    let once = SharedArchive(at: try fixture.address(), isPatient: false)
    for archive in [archive, once] {
      let window = await archive.rows(behind, withSnippets: false)
      let range = window.start..<window.start + window.rows.count
      #expect(window.rows.map { Int($0.id.rawValue) } == Array(expected[range]))
      #expect(window.total == last.total && window.census == last.census)
    }
  }

  @Test(arguments: [nil, "vi"], [false, true])
  func `windows far behind the first article of a day are in order`(_ code: String?, oldestFirst: Bool)
    async throws
  {
    let fixture = try await Self.filled.value
    let language = code.map { "WHERE language = '\($0)'" } ?? ""
    let expected = try fixture.query(
      "SELECT number FROM article \(language) ORDER BY date = 0, date \(oldestFirst ? "" : "DESC"), number DESC"
    ).split(separator: "\n").compactMap { Int($0) }
    let archive = SharedArchive(at: try fixture.address(), isPatient: false)
    await archive.open(to: .listed) { _ in }
    let listing = Listing(
      language: code.map { Language($0) }, order: Catalogue.SortOrder(.date, isReversed: oldestFirst))
    // Each place is sought from the nearest of those before, from either side.
    for share in [0.5, 0.99, 0.7, 0.71, 0.69, 0.998, 0.5, 0.3, 0.04, 0.05, 1] {
      let request = RowRequest(
        listing: listing, anchor: .index(Int(Double(expected.count - 1) * share)), count: 40)
      let window = await archive.rows(request, withSnippets: false)
      #expect(window.rows.count == 40 && window.total == .exact(expected.count))
      let range = window.start..<window.start + window.rows.count
      #expect(window.rows.map { Int($0.id.rawValue) } == Array(expected[range]), "\(share)")
    }
  }

  /// A long article: its first words three hundred times, as often as no index has the places of, and the last ones once.
  private static func long(_ first: String, _ last: String) -> String {
    Array(repeating: "\(first). It is said.", count: 300).joined(separator: " ")
      + Array(repeating: " More of it is said here.", count: 400).joined() + " \(last)."
  }

  @Test(arguments: ["\"closed a road\" ", "\"closed a road\" OR absent ", "closed \"closed a road\" "])
  func `the first stage tells long articles with a phrase from others`(_ typed: String) async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder([
      "a.txt": "Date: 2025-01-05\n\n" + Self.long("They closed the shop beside a road", "Snow closed a road"),
      "b.txt": "Date: 2025-01-04\n\n" + Self.long("They closed a shop beside a road", "Snow was here"),
      "c.txt": "Date: 2025-01-03\n\nSnow closed a road.", "d.txt": "Date: 2025-01-02\n\nA road closed.",
    ])
    _ = try await archive.ingest(folder.path)
    let long = try archive.query("SELECT count(*) FROM article WHERE word_count > 3000")
    #expect(long.trimmingCharacters(in: .whitespacesAndNewlines) == "2")
    let reader = SharedArchive(at: try archive.address(), isPatient: false)
    await reader.open(to: .listed) { _ in }
    let request = RowRequest(
      listing: Listing(query: try Query(parsing: typed)), anchor: .index(0), count: 50)
    let windows = Windows()
    await reader.rows(request, marked: NoMarks()) { window in windows.all.withLock { $0.append(window) } }
    let reported = windows.all.withLock(\.self)
    #expect(reported.last?.isComplete == true)
    for window in reported {
      #expect(window.rows.map { $0.location.path.suffix(5) } == ["a.txt", "c.txt"])
    }
    // The listing is forgotten, and asked for by another question.
    await reader.adopt(UserMarks())
    #expect(await reader.timeline(of: request.listing).entries.count == 2)
  }
}
