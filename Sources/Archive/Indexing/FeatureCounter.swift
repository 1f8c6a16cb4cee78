internal import Foundation
internal import GRDB
internal import Stories

/// Counts the document frequencies of features.
///
/// A batch touches features all over the table, so counting with every batch would write the whole table each time.
/// Instead thousands of articles are counted together, in the order of the table. The same transaction notes the
/// counted articles, so that each article is counted exactly once.
enum FeatureCounter {
  /// The number of articles that are counted at a time: some 12 MB of features.
  static let share = 8192

  /// Counts the features of all articles that were analysed since the last count. True if there were any.
  static func countAll(in database: IndexDatabase) async throws -> Bool {
    var isChanged = false
    while try await database.write(countMore) { isChanged = true }
    return isChanged
  }

  /// Counts the next articles; false if all are counted.
  static func countMore(in db: Database) throws -> Bool {
    let counted = try Int64.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'counted'") ?? 0
    var (last, features) = (counted, [UInt64]())
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT profile.number, features, language FROM profile JOIN article ON article.number = profile.article
        WHERE profile.number > ? ORDER BY profile.number LIMIT ?
        """, arguments: [counted, share])
    while let row = try rows.next() {
      last = try row.value(0)
      features += Self.features(StoryProfile(try row.value(1)), language: try row.value(2))
    }
    guard last > counted else { return false }
    try add(features.sorted(), to: db)
    try db.execute(
      sql: "INSERT OR REPLACE INTO property (name, value) VALUES ('counted', ?)", arguments: [last])
    return true
  }

  /// Subtracts articles that are about to be forgotten.
  static func discount(_ articles: [Int64], in db: Database) throws {
    let counted = try Int64.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'counted'") ?? 0
    let statement = try db.cachedStatement(
      sql: "UPDATE feature SET documents = documents - 1 WHERE number = ? AND language = ?")
    for article in articles {
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT features, language FROM profile JOIN article ON article.number = profile.article
          WHERE profile.article = ? AND profile.number <= ?
          """,
        arguments: [article, counted])
      guard let row else { continue }
      let language: Int64 = try row.value(1)
      for occurrence in StoryProfile(try row.value(0)).occurrences {
        try statement.execute(arguments: [occurrence.feature.number, language])
      }
    }
  }

  /// The features of a profile with the number of its language in the lowest byte.
  private static func features(_ profile: StoryProfile, language: UInt64) -> [UInt64] {
    profile.occurrences.map { UInt64($0.feature.number) << 8 | language & 0xff }
  }

  /// The rows of a statement. With a statement for each row, counting takes a third more instructions.
  private static let rowsAtATime = 32

  /// Adds features with the number of their language, in order.
  private static func add(_ features: [UInt64], to db: Database) throws {
    var rows: [Int64] = []
    var start = features.startIndex
    while start < features.endIndex {
      let end = features[start...].firstIndex { $0 != features[start] } ?? features.endIndex
      rows += [Int64(features[start] >> 8), Int64(features[start] & 0xff), Int64(end - start)]
      start = end
      guard rows.count == rowsAtATime * 3 || start == features.endIndex else { continue }
      try statement(adding: rows.count / 3, in: db).execute(arguments: StatementArguments(rows))
      rows.removeAll(keepingCapacity: true)
    }
  }

  /// A statement that adds rows of a feature, a language and a number of documents.
  private static func statement(adding rows: Int, in db: Database) throws -> Statement {
    let sql = """
      INSERT INTO feature (number, language, documents)
      VALUES \(Array(repeating: "(?, ?, ?)", count: rows).joined(separator: ", "))
      ON CONFLICT (number, language) DO UPDATE SET documents = documents + excluded.documents
      """
    return try rows == rowsAtATime ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
  }
}
