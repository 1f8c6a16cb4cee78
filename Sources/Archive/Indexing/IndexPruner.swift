internal import GRDB

/// Removes the files and articles that the disk no longer has from an index. Runs when all other files are written: only
/// then is it known which articles are gone and which have only moved.
enum IndexPruner {
  /// Forgets files that vanished, then articles that no file contains. True if an article is gone or has moved.
  ///
  /// - Parameter last: the greatest number of an article before the files were read.
  static func forget(_ vanished: [PathKey], after last: Int64, in db: Database) throws -> Bool {
    try ArticleTableSnapshot.remove(from: db)
    for key in vanished {
      try db.cachedStatement(sql: "DELETE FROM file WHERE path = ?").execute(arguments: [key.data])
    }
    if !vanished.isEmpty { try RenamedArticles.note(vanished, after: last, in: db) }
    let changes = db.totalChangesCount
    try FeatureCounter.discount(Int64.fetchAll(db, sql: withoutFile), in: db)
    try db.execute(
      sql: """
        UPDATE article SET (path, entry) =
            (SELECT path, entry FROM file WHERE file.article = number ORDER BY path, entry LIMIT 1)
          WHERE NOT EXISTS (
              SELECT 1 FROM file
              WHERE file.path = article.path AND file.entry = article.entry AND file.article = number
            ) AND EXISTS (SELECT 1 FROM file WHERE file.article = number);
        INSERT INTO removed (article) \(withoutFile);
        INSERT INTO departed (path, entry, id, features)
          SELECT path, entry, id, features FROM article JOIN profile ON profile.article = article.number
          WHERE article.number IN (\(removed)) LIMIT \(mostDeparted);
        DELETE FROM departed WHERE number <= (SELECT max(number) FROM departed) - \(mostDeparted);
        DELETE FROM article WHERE number IN (\(removed));
        DELETE FROM pending WHERE article IN (\(removed));
        DELETE FROM weakLanguage WHERE article IN (\(removed));
        DELETE FROM profile WHERE article IN (\(removed));
        DELETE FROM quoting WHERE article IN (\(removed));
        DELETE FROM derived WHERE article IN (\(removed));
        DELETE FROM mention WHERE article IN (\(removed));
        DELETE FROM surveyed WHERE story IN (SELECT story FROM surveyed WHERE article IN (\(removed)));
        DELETE FROM storyLink WHERE article IN (\(removed));
        DELETE FROM storyLink WHERE other IN (\(removed)) AND EXISTS (\(removed));
        DELETE FROM removed;
        """)
    let isChanged = db.totalChangesCount > changes
    if isChanged { try forgetUnmentioned(in: db) }
    return isChanged
  }

  /// Takes an article out that is about to be replaced by another reading of the same text.
  static func remove(_ article: Int64, from db: Database) throws {
    try FeatureCounter.discount([article], in: db)
    for sql in ["INSERT INTO removed (article) VALUES (?)", "DELETE FROM article WHERE number = ?"] {
      try db.cachedStatement(sql: sql).execute(arguments: [article])
    }
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

  /// True if the full-text tables, which can't forget an article, contain more removed articles than existing ones:
  /// then a new index is smaller and faster.
  static func isMostlyDangling(_ db: Database) throws -> Bool {
    let ever = try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'article'") ?? 0
    guard ever > fewArticles else { return false }
    // Counting the articles would read their whole index: a thousand pages that lie apart, before anything is shown.
    let now = try ArticleTableSnapshot.count(db) ?? Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    return ever > 2 * now + fewArticles
  }

  /// An index of fewer articles is neither large nor slow.
  private static let fewArticles = 1000

  /// A sync program or an editor rewrites a few files at a time.
  private static let mostDeparted = 1000

  /// The greatest number that an article has or had.
  static func lastNumber(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'article'") ?? 0
  }

  private static let withoutFile = """
    SELECT number FROM article WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.article = number)
    """

  private static let removed = "SELECT article FROM removed"

  private static let unmentioned = """
    SELECT number FROM entity WHERE NOT EXISTS (SELECT 1 FROM mention WHERE mention.entity = entity.number)
    """
}
