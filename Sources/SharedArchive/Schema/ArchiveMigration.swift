/// The statements that bring the tables of an older version up to date.
enum ArchiveMigration {
  /// The oldest version that is brought up to date.
  static let oldest = 1

  /// The statements for an archive of a version. Each step is that of one version.
  static func statements(from version: Int) -> [String] {
    (version < 2 ? second : []) + (version < 3 ? ArchiveSchema.signatures : [])
  }

  /// The tables that a version lacks and that Citus distributes, with the columns by which it does.
  static func newTables(since version: Int) -> Set<String> {
    version < 2 ? ["succession", "carried", "gone", "name_next"] : []
  }

  /// Version 2: later versions of articles take the place of earlier ones; articles are analysed anew.
  private static var second: [String] {
    [
      "ALTER TABLE archive ADD COLUMN is_upgrading boolean NOT NULL DEFAULT false",
      "ALTER TABLE known ADD COLUMN place bigint", "CREATE INDEX known_place ON known (place)",
      ArchiveSchema.longArticles,
    ] + ArchiveSchema.versionTables + ArchiveRights.versionStatements
  }
}
