internal import GRDB

/// Brings an index in line with the files that are left, when all others have been written: only then is it known
/// which articles have vanished and which only moved.
enum Tidying {
  /// Forgets files that vanished, then articles that stand in no file. Whether any article is gone or has another
  /// path.
  static func forget(_ vanished: [PathKey], in db: Database) throws -> Bool {
    try RosterSnapshot.remove(from: db)
    for key in vanished {
      try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [key.data])
    }
    let changes = db.totalChangesCount
    try FeatureCounter.discount(Int64.fetchAll(db, sql: homeless), in: db)
    try db.execute(
      sql: """
        UPDATE article SET path = (SELECT min(path) FROM file WHERE file.article = number)
        WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.path = article.path AND file.article = number)
          AND EXISTS (SELECT 1 FROM file WHERE file.article = number);
        DELETE FROM pending WHERE article IN (\(homeless));
        DELETE FROM profile WHERE article IN (\(homeless));
        DELETE FROM mention WHERE article IN (\(homeless));
        DELETE FROM coverage WHERE isPaired AND EXISTS (\(homeless));
        DELETE FROM coverage WHERE article IN (\(homeless));
        DELETE FROM article WHERE number IN (\(homeless));
        """)
    let isChanged = db.totalChangesCount > changes
    if isChanged { try forgetUnmentioned(in: db) }
    return isChanged
  }

  /// Forgets the entities that no article names any more, with their names.
  private static func forgetUnmentioned(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO nameText (nameText, rowid, name)
          SELECT 'delete', name.number, words FROM name WHERE entity IN (\(unmentioned));
        DELETE FROM name WHERE entity IN (\(unmentioned));
        DELETE FROM entity WHERE number IN (\(unmentioned));
        """)
  }

  /// Whether the full-text tables, of which nothing can be taken out again, know more articles that are gone than
  /// articles that are there: then a new index is smaller and faster.
  static func isMostlyDangling(_ db: Database) throws -> Bool {
    let ever = try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'article'") ?? 0
    guard ever > fewArticles else { return false }
    // Counting the articles would read their whole index: a thousand pages that lie apart, before anything is shown.
    let now = try RosterSnapshot.count(db) ?? Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    return ever > 2 * now + fewArticles
  }

  /// Below that nothing is large or slow.
  private static let fewArticles = 1000

  /// Articles that stand in no file.
  private static let homeless = """
    SELECT number FROM article WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.article = number)
    """

  private static let unmentioned = """
    SELECT number FROM entity WHERE NOT EXISTS (SELECT 1 FROM mention WHERE mention.entity = entity.number)
    """
}
