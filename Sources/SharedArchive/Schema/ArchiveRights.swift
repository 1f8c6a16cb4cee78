internal import PostgreSQL

/// The rights on a shared archive. `gazette_reader` reads articles and keeps marks of its own; `gazette_ingest` adds
/// articles, and takes those away that a later version replaces.
package enum ArchiveRights {
  package static let reader = "gazette_reader"
  package static let ingest = "gazette_ingest"

  /// The tables of which each reader has rows of his own.
  private static let readerTables = ["mark", "tag", "note", "place", "search"]
  /// The tables that get rows, of which none is changed.
  private static let grownTables = ["article", "known", "mention", "profile", "entity"]
  /// The tables among them whose rows go where a later version of an article comes.
  private static let replacedTables = ["article", "mention", "profile"]
  /// The tables with counts and with what is worked out anew.
  private static let derivedTables = [
    "bucket", "name", "feature", "uncounted", "unsurveyed", "storylink", "telling", "story",
  ]

  /// Makes the roles that the server doesn't have. Roles belong to all databases of a server, in which others may make
  /// them at the same time.
  static func makeRoles(_ session: Session) throws {
    for role in [reader, ingest] {
      guard try session.rows("SELECT 1 FROM pg_roles WHERE rolname = $1", [.text(role)]).rows.isEmpty else {
        continue
      }
      try session.execute("SAVEPOINT role")
      do {
        try session.execute("CREATE ROLE \(role) NOLOGIN")
      } catch {
        guard isOfExistingRole(error) else { throw error }
        try session.execute("ROLLBACK TO SAVEPOINT role")
        try awaitRole(role, session)
      }
    }
  }

  /// Waits until a role can be used that another session has just made: the server refuses it by its index a moment before
  /// this session hears of it.
  private static func awaitRole(_ role: String, _ session: Session) throws {
    for _ in 0..<500 {
      if try session.rows("SELECT to_regrole($1) IS NOT NULL", [.text(role)])[0].bool(0) { return }
      try session.execute("SELECT pg_sleep(0.01)")
    }
  }

  private static func isOfExistingRole(_ error: any Error) -> Bool {
    guard let failure = error as? ServerFailure, case .refused(let code, _) = failure else { return false }
    return code == duplicateObject || code == uniqueViolation
  }

  /// The codes of the errors for a role that exists, and for one that another session makes.
  private static let duplicateObject = "42710"
  private static let uniqueViolation = "23505"

  /// The statements that give the rights on an archive.
  static var statements: [String] {
    ["REVOKE ALL ON SCHEMA gazette FROM PUBLIC", "GRANT USAGE ON SCHEMA gazette TO \(reader), \(ingest)"]
      + (["archive"] + grownTables + derivedTables).map { "GRANT SELECT ON \($0) TO \(reader), \(ingest)" }
      + grownTables.map { "GRANT INSERT ON \($0) TO \(ingest)" }
      + derivedTables.map { "GRANT INSERT, UPDATE, DELETE ON \($0) TO \(ingest)" }
      + ["GRANT USAGE ON SEQUENCE article_number TO \(ingest)"]
      + readerTables.flatMap(own) + versionStatements
  }

  /// The statements for the tables of version 2.
  static var versionStatements: [String] {
    ["GRANT SELECT ON succession, stale TO \(reader), \(ingest)", "GRANT INSERT ON succession TO \(ingest)"]
      + ["GRANT SELECT, INSERT, DELETE ON gone TO \(ingest)"]
      + replacedTables.map { "GRANT DELETE ON \($0) TO \(ingest)" } + own("carried")
  }

  /// A reader sees and changes the rows with his name only; the owner of the table too.
  private static func own(_ table: String) -> [String] {
    [
      "GRANT SELECT, INSERT, UPDATE, DELETE ON \(table) TO \(reader)",
      "ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY", "ALTER TABLE \(table) FORCE ROW LEVEL SECURITY",
      "CREATE POLICY own ON \(table) USING (reader = current_user) WITH CHECK (reader = current_user)",
    ]
  }
}
