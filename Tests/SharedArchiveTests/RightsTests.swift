import DatabaseServer
import Foundation
import PostgreSQL
import SharedArchive
import Testing

/// Tests of what readers and ingests may do.
@Suite(needsPostgreSQL)
struct RightsTests {
  /// An archive with an article, and a user who has a right.
  private static func archive(mayIngest: Bool) async throws -> (ArchiveFixture, user: String) {
    let archive = try await ArchiveFixture()
    let user = "u\(UUID().uuidString.prefix(8).lowercased())"
    try archive.server.execute("CREATE ROLE \(user) LOGIN")
    let folder = try ArticleFolder(["a.txt": "Snow closed a road in Austria."])
    _ = try await archive.ingest(folder.path)
    try await ArchiveAdministration(at: archive.address()).grant(to: user, mayIngest: mayIngest)
    return (archive, user)
  }

  /// What the server says to a statement of a user; nil if it executes the statement.
  private static func failure(_ sql: String, _ archive: ArchiveFixture, as user: String) async throws
    -> ServerFailure?
  {
    do {
      _ = try await Connection.toArchive(at: archive.address(as: user)).rows([Statement(sql)])
      return nil
    } catch { return error as? ServerFailure }
  }

  @Test(arguments: [false, true])
  func `nobody but the owner changes an article, and no reader removes one`(mayIngest: Bool) async throws {
    let (archive, user) = try await Self.archive(mayIngest: mayIngest)
    let removing = [
      "DELETE FROM article", "DELETE FROM mention", "INSERT INTO succession VALUES (1, 2, '', 0, '', '')",
    ]
    for sql in [
      "UPDATE article SET headline = ''", "DELETE FROM known", "TRUNCATE article", "DELETE FROM succession",
      "UPDATE profile SET date = 0", "UPDATE archive SET version = 2", "DROP TABLE article",
      "DELETE FROM stale",
      "CREATE TABLE other (n int)", "ALTER TABLE mark DISABLE ROW LEVEL SECURITY", "DROP POLICY own ON mark",
      "SET ROLE \(DatabaseServer.administrator)", "SET SESSION AUTHORIZATION \(DatabaseServer.administrator)",
    ] + (mayIngest ? [] : removing) {
      let failure = try await Self.failure(sql, archive, as: user)
      guard case .noRights = failure else {
        Issue.record("\(sql): \(String(describing: failure))")
        continue
      }
    }
    #expect(try await Self.failure("SELECT headline FROM article", archive, as: user) == nil)
    #expect(try archive.query("SELECT count(*) FROM article") == "1")
  }

  @Test func `a reader adds no article`() async throws {
    let (archive, user) = try await Self.archive(mayIngest: false)
    let folder = try ArticleFolder(["b.txt": "Rain closed a road in Austria."])
    await #expect {
      _ = try await archive.ingest(folder.path, as: user)
    } throws: { error in
      if case SharedArchiveFailure.server(.noRights) = error { true } else { false }
    }
    #expect(try archive.query("SELECT count(*) FROM known") == "1")
  }

  @Test func `who may ingest adds articles with their stories`() async throws {
    let (archive, user) = try await Self.archive(mayIngest: true)
    let folder = try await ArticleFolder(sample: 60)
    let summary = try await archive.ingest(folder.path, as: user)
    #expect(summary.new > 50)
    #expect(try archive.query("SELECT count(*) FROM unsurveyed") == "0")
  }

  @Test func `each reader sees his own marks only`() async throws {
    let (archive, user) = try await Self.archive(mayIngest: false)
    let other = "o\(user)"
    try archive.server.execute("CREATE ROLE \(other) LOGIN IN ROLE gazette_reader")
    for (reader, table) in [
      (user, "mark (article, is_read) VALUES (1, true)"), (other, "note (article, note) VALUES (1, 'a')"),
    ] {
      #expect(try await Self.failure("INSERT INTO \(table)", archive, as: reader) == nil)
    }
    // No reader writes in the name of another one.
    let forged = try await Self.failure(
      "INSERT INTO mark (reader, article, is_read) VALUES ('\(user)', 2, true)", archive, as: other)
    guard case .noRights = forged else { throw ServerFailure.cancelled }
    let seen = try await Connection.toArchive(at: archive.address(as: other)).rows([
      Statement("SELECT count(*) FROM mark"), Statement("SELECT count(*) FROM note"),
    ])
    #expect(seen.map { $0[0].int(0) } == [0, 1])
  }

  @Test func `a reader can't reach the marks of others by any statement`() async throws {
    let (archive, user) = try await Self.archive(mayIngest: true)
    let other = "o\(user)"
    try archive.server.execute("CREATE ROLE \(other) LOGIN IN ROLE gazette_reader")
    for table in [
      "mark (article, is_starred) VALUES (1, true)", "tag (article, tag) VALUES (1, 'a')",
      "note (article, note) VALUES (1, 'a')", "place (view) VALUES ('{}')", "search (typed) VALUES ('a')",
      "carried (former) VALUES (1)",
    ] {
      #expect(try await Self.failure("INSERT INTO \(table)", archive, as: user) == nil)
      let name = table.prefix { $0 != " " }
      let rows = try await Connection.toArchive(at: archive.address(as: other)).rows([
        Statement("SELECT count(*) FROM \(name)"),
        Statement("WITH gone AS (DELETE FROM \(name) RETURNING 1) SELECT count(*) FROM gone"),
        Statement(
          "WITH own AS (UPDATE \(name) SET reader = '\(other)' RETURNING 1) SELECT count(*) FROM own"),
      ])
      #expect(rows.map { $0[0].int(0) } == [0, 0, 0], "\(name)")
      // A reader who turns the rules off gets nothing at all.
      let connection = Connection.toArchive(at: try archive.address(as: other))
      await #expect(throws: ServerFailure.self) {
        try await connection.perform(within: .seconds(60)) { session in
          try session.execute("SET row_security = off")
          try session.rows("SELECT * FROM \(name)")
        }
      }
      #expect(try archive.query("SELECT count(*) FROM \(name)") == "1", "\(name)")
    }
  }

  @Test func `several archives made at once share the roles of their new server`() async throws {
    let server = try DatabaseServer()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 { group.addTask { _ = try await ArchiveFixture(on: server) } }
      try await group.waitForAll()
    }
    let roles = try server.execute("SELECT count(*) FROM pg_roles WHERE rolname ~ '^gazette_'")
    #expect(roles.trimmingCharacters(in: .whitespacesAndNewlines) == "2")
  }

  @Test func `a user without a right is told so`() async throws {
    let archive = try await ArchiveFixture()
    let user = "n\(UUID().uuidString.prefix(8).lowercased())"
    try archive.server.execute("CREATE ROLE \(user) LOGIN")
    await #expect {
      try await ArchiveAdministration(at: archive.address(as: user)).check()
    } throws: { error in
      if case SharedArchiveFailure.server(.noRights) = error { true } else { false }
    }
    await #expect(throws: SharedArchiveFailure.noUser("nobody-at-all")) {
      try await ArchiveAdministration(at: archive.address()).grant(to: "nobody-at-all", mayIngest: false)
    }
  }
}
