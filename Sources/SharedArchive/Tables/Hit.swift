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

/// The articles that a search by date has found so far.
struct FoundHits: Sendable {
  private(set) var hits: [Hit] = []
  /// The date from which on older articles are yet to be looked at; nil where all were.
  private(set) var next: Int64?

  var isWhole: Bool { next == nil }

  init(hits: [Hit] = [], next: Int64? = nil) {
    (self.hits, self.next) = (hits, next)
  }

  /// The first of more articles than a limit.
  init(of hits: [Hit], limit: Int) {
    self.init(hits: Array(hits.prefix(limit)), next: hits[limit].date)
  }

  /// The finds that a further search, the newest first, begins with: those that are newer than the articles it looks at.
  var surelyKnown: FoundHits {
    guard let next else { return self }
    return FoundHits(hits: hits.filter { $0.date > next }, next: next)
  }
}
