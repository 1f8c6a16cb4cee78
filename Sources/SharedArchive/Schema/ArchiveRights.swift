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

  /// Makes the roles that the server doesn't have. Roles belong to all databases of a server.
  static func roles(besides known: [String]) -> [String] {
    [reader, ingest].filter { !known.contains($0) }.map { "CREATE ROLE \($0) NOLOGIN" }
  }

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
