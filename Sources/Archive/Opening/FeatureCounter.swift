internal import Foundation
internal import GRDB

/// Counts in how many articles each feature stands.
///
/// A batch touches features all over the table, so counting with every batch would write the whole table each time.
/// Thousands of articles are counted in one go instead, in the order of the table; what is counted is noted in the
/// same transaction, so that none is counted twice and none is left out.
enum FeatureCounter {
  /// So many articles are counted in one go: some 12 MB of features.
  static let share = 8192

  /// Counts the next articles; false where all are counted.
  static func countMore(in db: Database) throws -> Bool {
    let counted = try Int64.fetchOne(db, sql: "SELECT value FROM fact WHERE name = 'counted'") ?? 0
    var (last, features) = (counted, [UInt64]())
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT profile.article, features, language FROM profile JOIN article ON number = profile.article
        WHERE profile.article > ? ORDER BY profile.article LIMIT ?
        """, arguments: [counted, share])
    while let row = try rows.next() {
      let language: UInt64 = row[2]
      last = row[0]
      features += StoryProfile(row[1]).occurrences.map { UInt64($0.feature.number) << 8 | language & 0xff }
    }
    guard last > counted else { return false }
    try add(features.sorted(), to: db)
    try db.execute(sql: "INSERT OR REPLACE INTO fact (name, value) VALUES ('counted', ?)", arguments: [last])
    return true
  }

  /// Adds features with the number of their language in the lowest byte, in order.
  private static func add(_ features: [UInt64], to db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO feature (number, documents, languages) VALUES (?1, ?2, ?3)
        ON CONFLICT (number) DO UPDATE SET documents = documents + ?2, languages = languages | ?3
        """)
    var start = features.startIndex
    while start < features.endIndex {
      let number = features[start] >> 8
      var (end, languages) = (start, Int64(0))
      while end < features.endIndex, features[end] >> 8 == number {
        languages |= 1 << Int64(features[end] & 0xff % 62)
        end += 1
      }
      try statement.execute(arguments: [Int64(number), end - start, languages])
      start = end
    }
  }
}
