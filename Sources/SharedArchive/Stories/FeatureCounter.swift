internal import PostgreSQL

/// Counts the articles that have each feature.
///
/// A share of thousands of articles is counted at a time, in the order of the features: single batches would change rows
/// all over the table. The articles are noted as counted in the same transaction, so that each is counted once. In a large
/// archive every second, fourth, eighth article is counted and counts as often (a systematic sample): the weight of a
/// feature is a logarithm, which needs no exact number, and the table stops to grow with the archive.
struct FeatureCounter {
  private static let share = 4096
  /// The number of articles up to which each is counted.
  static let mostCounted = 1 << 17
  /// The rows of a statement.
  private static let rowsAtATime = 20_000

  let session: Session

  /// Counts the next articles; false if all are counted. The caller has the lock.
  func countMore() throws -> Bool {
    let articles = try session.rows(
      "SELECT article FROM uncounted ORDER BY article LIMIT $1", [.int(Int64(Self.share))]
    ).rows.map { $0.int(0) }
    guard let last = articles.last else { return false }
    let rate = Self.rate(articles: Int(last))
    let sampled = articles.filter { $0 % Int64(rate) == 0 }
    var documents: [Int64: Int64] = [:]
    let profiles = try session.rows("SELECT features FROM profile WHERE article = ANY ($1)", [.ints(sampled)])
    for row in profiles.rows {
      for feature in row.ints(0) { documents[feature, default: 0] += Int64(rate) }
    }
    let sorted = documents.sorted { $0.key < $1.key }
    try session.transaction {
      for start in stride(from: 0, to: sorted.count, by: Self.rowsAtATime) {
        try add(sorted[start..<min(start + Self.rowsAtATime, sorted.count)])
      }
      try session.rows("DELETE FROM uncounted WHERE article = ANY ($1)", [.ints(articles)])
    }
    return true
  }

  /// One article of so many is counted.
  static func rate(articles: Int) -> Int {
    var rate = 1
    while articles > rate * 2 * mostCounted { rate *= 2 }
    return rate
  }

  private func add(_ documents: ArraySlice<(key: Int64, value: Int64)>) throws {
    try session.rows(
      """
      INSERT INTO feature AS known (number, documents)
      SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS new (number, documents) ORDER BY number
      ON CONFLICT (number) DO UPDATE SET documents = known.documents + excluded.documents
      """, [.ints(documents.map(\.key)), .ints(documents.map(\.value))])
  }
}
