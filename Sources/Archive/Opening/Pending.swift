internal import GRDB
internal import Stories

/// The articles of an index that await their analysis: those that were listed first, and all where another version
/// of the analysis made what the index knows.
enum Pending {
  /// Notes an article that is listed and not analysed.
  static func add(_ article: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO pending (article) VALUES (?)").execute(arguments: [article])
  }

  /// Takes an article off that is analysed.
  static func remove(_ article: Int64, from db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM pending WHERE article = ?").execute(arguments: [article])
  }

  /// Forgets what another version of the analysis found, so that all is found anew.
  static func addOutdated(in database: IndexDatabase) async throws {
    guard try await database.connections.read({ try version(in: $0) }) != analysisVersion else { return }
    try await database.connections.write { db in
      try db.execute(sql: reset)
      try db.execute(
        sql: "INSERT OR REPLACE INTO fact (name, value) VALUES ('analysis', ?)", arguments: [analysisVersion])
    }
  }

  private static func version(in db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT value FROM fact WHERE name = 'analysis'")
  }

  private static let reset = """
    DELETE FROM profile;
    DELETE FROM coverage;
    INSERT INTO posting (posting) VALUES ('delete-all');
    INSERT INTO nameText (nameText) VALUES ('delete-all');
    DELETE FROM mention;
    DELETE FROM name;
    DELETE FROM entity;
    DELETE FROM feature;
    DELETE FROM fact WHERE name = 'counted';
    INSERT OR IGNORE INTO pending (article) SELECT number FROM article;
    """
}
