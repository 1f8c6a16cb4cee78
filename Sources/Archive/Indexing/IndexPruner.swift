internal import Foundation
internal import GRDB
internal import Stories

/// Removes the files and articles that the disk no longer has from an index. Runs when all other files are written: only
/// then is it known which articles are gone and which have only moved.
enum IndexPruner {
  /// Forgets files that vanished, then articles that no file contains. Returns the numbers of all articles that may be
  /// gone or have moved.
  ///
  /// - Parameter last: the greatest number of an article before the files were read.
  static func forget(_ vanished: [PathKey], after last: Int64, in db: Database) throws -> Set<Int64> {
    try ArticleTableSnapshot.remove(from: db)
    try FileDigest.remove(from: db)
    for key in vanished { try forget(key, in: db) }
    if !vanished.isEmpty { try RenamedArticles.note(vanished, after: last, in: db) }
    let concerned = try Int64.fetchSet(db, sql: "SELECT article FROM loose UNION \(removed)")
    guard !concerned.isEmpty else { return [] }
    try db.execute(
      sql: """
        UPDATE article SET (path, entry) =
            (SELECT path, entry FROM file WHERE file.article = number ORDER BY path, entry LIMIT 1)
          WHERE number IN (SELECT article FROM loose) AND NOT EXISTS (
              SELECT 1 FROM file
              WHERE file.path = article.path AND file.entry = article.entry AND file.article = number
            ) AND EXISTS (SELECT 1 FROM file WHERE file.article = number);
        INSERT INTO removed (article) \(withoutFile);
        DELETE FROM loose;
        """)
    try forgetRemoved(in: db)
    return concerned
  }

  /// Forgets a file.
  static func forget(_ file: PathKey, in db: Database) throws {
    for sql in [
      "INSERT OR IGNORE INTO loose (article) SELECT article FROM file WHERE path = ? AND article IS NOT NULL",
      "DELETE FROM file WHERE path = ?",
    ] {
      try db.cachedStatement(sql: sql).execute(arguments: [file.data])
    }
  }

  /// True if articles lost a file since the index was pruned last.
  static func isDue(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM loose) OR EXISTS (\(removed))") ?? false
  }

  /// Takes an article out that is about to be replaced by another reading of the same text.
  static func remove(_ article: Int64, from db: Database) throws {
    for sql in ["INSERT INTO removed (article) VALUES (?)", "DELETE FROM article WHERE number = ?"] {
      try db.cachedStatement(sql: sql).execute(arguments: [article])
    }
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
    SELECT number FROM article
    WHERE number IN (SELECT article FROM loose) AND NOT EXISTS (SELECT 1 FROM file WHERE file.article = number)
    """

  private static let removed = "SELECT article FROM removed"
}

// MARK: - Names and stories

extension IndexPruner {
  /// The rows of so many articles are looked up one by one. For more, whole tables are gone through.
  private static let fewRemoved = 256

  private static func forgetRemoved(in db: Database) throws {
    let articles = try Int64.fetchAll(db, sql: removed)
    guard !articles.isEmpty else { return }
    if articles.count <= fewRemoved {
      let entities = try forgetMentions(of: articles, in: db)
      try forgetRows(in: db)
      try forgetUnmentioned(among: entities.map(String.init).joined(separator: ", "), in: db)
    } else {
      try db.execute(sql: "DELETE FROM mention WHERE article IN (\(removed))")
      try forgetRows(in: db)
      try db.execute(sql: "DELETE FROM storyLink WHERE other NOT IN (SELECT number FROM article)")
      try forgetUnmentioned(among: "SELECT number FROM entity", in: db)
    }
    try db.execute(sql: "DELETE FROM removed")
  }

  /// Forgets the rows of removed articles that are found by the article.
  private static func forgetRows(in db: Database) throws {
    try db.execute(
      sql: """
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
        DELETE FROM surveyed WHERE story IN (SELECT story FROM surveyed WHERE article IN (\(removed)));
        DELETE FROM storyLink WHERE article IN (SELECT other FROM storyLink WHERE article IN (\(removed)))
          AND other IN (\(removed));
        DELETE FROM storyLink WHERE article IN (\(removed));
        """)
  }

  /// Forgets the mentions of articles, which their profiles tell. Returns the entities that the articles mentioned.
  private static func forgetMentions(of articles: [Int64], in db: Database) throws -> Set<Int64> {
    var mentioned: Set<Int64> = []
    for article in articles {
      let profile = try Data.fetchOne(
        db.cachedStatement(sql: "SELECT features FROM profile WHERE article = ?"), arguments: [article])
      for feature in StoryProfile.names(in: profile ?? Data()).flatMap(\.namesOfAllKinds) {
        let entities = try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT number FROM entity WHERE feature = ?"), arguments: [feature.number])
        for entity in entities {
          try db.cachedStatement(sql: "DELETE FROM mention WHERE entity = ? AND article = ?")
            .execute(arguments: [entity, article])
          if db.changesCount > 0 { mentioned.insert(entity) }
        }
      }
    }
    return mentioned
  }

  /// Forgets the entities that no article names any more, with their names.
  private static func forgetUnmentioned(among entities: String, in db: Database) throws {
    let unmentioned = """
      SELECT number FROM entity WHERE number IN (\(entities))
        AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.entity = entity.number)
      """
    try db.execute(
      sql: """
        INSERT INTO nameText (nameText, rowid, name)
          SELECT 'delete', name.number, words FROM name WHERE entity IN (\(unmentioned));
        DELETE FROM name WHERE entity IN (\(unmentioned));
        DELETE FROM entity WHERE number IN (\(unmentioned));
        """)
  }
}
