internal import Foundation
internal import GRDB
internal import Stories

/// Adds analysed articles to the table of postings, of which document frequencies are counted.
///
/// A batch has features all over the table, so adding with every batch would write the whole table each time. Instead
/// thousands of articles are added together. The same transaction notes the added articles, so that each article is
/// added exactly once.
enum FeatureCounter {
  /// The number of articles that are added at a time: some 12 MB of profiles.
  static let share = ProfilePostings.mostArticles

  /// Adds all articles that were analysed since the last call. True if there were any.
  static func countAll(in database: IndexDatabase) async throws -> Bool {
    var isChanged = false
    while try await database.write(countMore) { isChanged = true }
    return isChanged
  }

  /// Adds the next articles; false if all are added.
  static func countMore(in db: Database) throws -> Bool {
    let counted = try Int64.fetchOne(db, sql: "SELECT value FROM property WHERE name = 'counted'") ?? 0
    var (last, profiles) = (counted, [(article: Int32, profile: Data)]())
    let rows = try Row.fetchCursor(
      db, sql: "SELECT number, article, features FROM profile WHERE number > ? ORDER BY number LIMIT ?",
      arguments: [counted, share])
    while let row = try rows.next() {
      last = try row.value(0)
      profiles.append((try row.articleNumber(1), try row.value(2)))
    }
    guard last > counted else { return false }
    try PostingTable(db: db).add(ProfilePostings(profiles, TermCodebook(db)))
    try db.execute(
      sql: "INSERT OR REPLACE INTO property (name, value) VALUES ('counted', ?)", arguments: [last])
    return true
  }
}
