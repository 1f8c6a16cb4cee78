internal import Languages
internal import News
internal import PostgreSQL

/// An article that a listing has, without its row. Forty bytes, so that ten thousand are few.
struct Hit: Hashable, Sendable {
  /// The most articles of a listing that are counted and kept.
  static let mostCounted = 10_000

  let number: Int64
  let id: ArticleID
  /// `ArticleDate.sortKey`; 0 without a date.
  let date: Int64
  let language: Language
}

extension [Hit] {
  /// The numbers, the first and the last date: what the server finds the rows of these articles by.
  var parameters: [Parameter] {
    let dates = map(\.date)
    return [.ints(map(\.number)), .int(dates.min() ?? 0), .int(dates.max() ?? 0)]
  }
}
