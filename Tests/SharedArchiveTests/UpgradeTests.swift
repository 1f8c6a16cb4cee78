import Catalogue
import DatabaseServer
import Foundation
import News
import PostgreSQL
import SharedArchive
import Synchronization
import Testing

/// Tests of archives that another version of gazette made.
@Suite(needsPostgreSQL)
struct UpgradeTests {
  /// An archive as another version's analysis may have left it.
  private static func spoiled(_ archive: ArchiveFixture) throws {
    for sql in [
      "UPDATE archive SET analysis = 3", "UPDATE article SET words = '', title = 'a', signature = '{}'",
      "DELETE FROM mention WHERE article % 2 = 0", "UPDATE mention SET times = 7",
      "DELETE FROM profile WHERE article < 20",
      "UPDATE name SET times = 1000, votes = 3",
      "INSERT INTO name (entity, language, name, words, times) VALUES (5, 'en', 'Nobody', 'nobody', 3)",
      "UPDATE feature SET documents = 9", "DELETE FROM storylink", "DELETE FROM telling", "DELETE FROM story",
      "UPDATE article SET language = 'fr' WHERE number % 7 = 0",
      "DELETE FROM bucket",
      "INSERT INTO bucket SELECT date, language, count(*) FROM article GROUP BY date, language",
    ] { _ = try archive.query(sql) }
  }

  /// Counts how often connections were cut. A class, because several tasks share it.
  private final class Cuts: Sendable {
    private let count = Mutex(0)

    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }

  /// The contents without days that have no article in a language any more.
  private static func contents(_ archive: ArchiveFixture) throws -> [String] {
    _ = try archive.query("DELETE FROM bucket WHERE n = 0")
    return try archive.contents()
  }

  @Test func `all articles are analysed anew`() async throws {
    let (archive, folder) = (try await ArchiveFixture(), try await ArticleFolder(sample: 700))
    _ = try await archive.ingest(folder.path)
    let expected = try Self.contents(archive)
    try Self.spoiled(archive)
    #expect(try await ArchiveAdministration(at: archive.address()).upgrade() == ArchiveSchema.version)
    #expect(try Self.contents(archive) == expected)
    let facts = try await ArchiveAdministration(at: archive.address()).check()
    #expect(facts.version == .own && !facts.isUpgrading && !facts.isMiscounted)
  }

  @Test func `several at once that are cut off again and again do each article once`() async throws {
    let (archive, folder) = (try await ArchiveFixture(), try await ArticleFolder(sample: 2100))
    _ = try await archive.ingest(folder.path)
    let expected = try Self.contents(archive)
    try Self.spoiled(archive)
    let cuts = Cuts()
    let report: @Sendable (Int, Int) -> Void = { _, _ in
      guard cuts.next() <= 3 else { return }
      _ = try? archive.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(archive.database)' AND pid <> pg_backend_pid()"
      )
    }
    let address = try archive.address()
    async let one = ArchiveAdministration(at: address).upgrade(reporting: report)
    async let two = ArchiveAdministration(at: address).upgrade(reporting: report)
    _ = try await (one, two)
    #expect(cuts.next() > 4)
    #expect(try Self.contents(archive) == expected)
  }

  @Test func `readers read and ingests wait while articles are analysed`() async throws {
    let (archive, folder) = (try await ArchiveFixture(), try await ArticleFolder(sample: 60))
    let stored = try await archive.ingest(folder.path).new
    // As a program leaves it that is killed at once.
    _ = try archive.query("UPDATE archive SET is_upgrading = true")
    _ = try archive.query("INSERT INTO stale SELECT n, n + 499 FROM generate_series(0, 500, 500) AS n")
    await #expect(throws: SharedArchiveFailure.upgrading) { try await archive.ingest(folder.path) }
    let reader = SharedArchive(at: try archive.address(), isPatient: false)
    await reader.open(to: .listed) { _ in }
    let window = await reader.rows(
      RowRequest(listing: Listing(), anchor: .index(0), count: 10), withSnippets: false)
    #expect(window.total == .exact(stored))
    _ = try await ArchiveAdministration(at: archive.address()).upgrade()
    #expect(try await archive.ingest(folder.path).new == 0)
  }

  @Test(arguments: ["is_upgrading = true", "folding = 1"])
  func `phrases are found before the articles have signatures`(_ change: String) async throws {
    let archive = try await ArchiveFixture()
    let folder = try ArticleFolder(["a.txt": "Snow closed a road in Austria.", "b.txt": "A road closed."])
    _ = try await archive.ingest(folder.path)
    _ = try archive.query("UPDATE article SET signature = '{}'")
    _ = try archive.query("UPDATE archive SET \(change)")
    let reader = SharedArchive(at: try archive.address(), isPatient: false)
    await reader.open(to: .listed) { _ in }
    let listing = Listing(query: try Query(parsing: "\"closed a road\""))
    let window = await reader.rows(
      RowRequest(listing: listing, anchor: .index(0), count: 10), withSnippets: false)
    #expect(window.total == .exact(1))
  }

  @Test func `an archive that a newer gazette analysed is left alone`() async throws {
    let archive = try await ArchiveFixture()
    let newer = ArchiveVersion.own.analysis + 1
    _ = try archive.query("UPDATE archive SET analysis = \(newer)")
    let failure = SharedArchiveFailure.otherAnalysis(archive: newer, own: ArchiveVersion.own.analysis)
    await #expect(throws: failure) { try await ArchiveAdministration(at: archive.address()).upgrade() }
  }

  @Test func `a reader is told that another version analysed the articles`() async throws {
    let archive = try await ArchiveFixture()
    _ = try archive.query("UPDATE archive SET analysis = 3")
    let told = Mutex<[ServerTrouble]>([])
    let reader = SharedArchive(at: try archive.address(), isPatient: false)
    await reader.open(to: .listed) { event in
      if case .notice(.server(_, let trouble)) = event { told.withLock { $0.append(trouble) } }
    }
    #expect(told.withLock(\.self) == [.otherAnalysis(archive: 3, own: ArchiveVersion.own.analysis)])
  }

  @Test func `tables of version 1 are brought up to date`() async throws {
    let (archive, fresh) = (try await ArchiveFixture(), try await ArchiveFixture())
    let folder = try ArticleFolder(["a.txt": "Snow closed a road in Austria."])
    _ = try await archive.ingest(folder.path)
    for sql in [
      "ALTER TABLE archive DROP COLUMN is_upgrading", "ALTER TABLE known DROP COLUMN place",
      "DROP TABLE succession, carried, gone, stale, name_next", "DROP INDEX storylink_other",
      "DROP INDEX article_words", "ALTER TABLE article DROP COLUMN signature",
      "UPDATE archive SET folding = 1",
      "CREATE INDEX article_words ON article USING gin (words)",
      "REVOKE DELETE ON article, mention, profile FROM gazette_ingest", "UPDATE archive SET version = 1",
    ] { _ = try archive.query(sql) }
    await #expect(throws: SharedArchiveFailure.older(version: 1)) { try await archive.ingest(folder.path) }
    for _ in 0..<2 { _ = try await ArchiveAdministration(at: archive.address()).upgrade() }
    for sql in [
      """
      SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
      WHERE table_schema = 'gazette' ORDER BY 1, 2
      """,
      "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'gazette' ORDER BY 1, 2",
      """
      SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants
      WHERE table_schema = 'gazette' ORDER BY 1, 2, 3
      """, "SELECT tablename, policyname, qual FROM pg_policies WHERE schemaname = 'gazette' ORDER BY 1, 2",
    ] { #expect(try archive.query(sql) == fresh.query(sql)) }
    #expect(try archive.query("SELECT signature <> '{}' FROM article") == "t")
    #expect(try await archive.ingest(folder.path).known == 1)
  }
}
