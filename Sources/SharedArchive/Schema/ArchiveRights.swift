/// The rights on a shared archive. `gazette_reader` reads articles and keeps marks of its own; `gazette_ingest` adds
/// articles, and neither changes nor removes one.
package enum ArchiveRights {
  package static let reader = "gazette_reader"
  package static let ingest = "gazette_ingest"

  /// The tables of which each reader has rows of his own.
  static let readerTables = ["mark", "tag", "note", "place", "search"]
  /// The tables that only grow.
  private static let grownTables = ["article", "known", "mention", "profile", "entity"]
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
      + readerTables.flatMap(own)
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
