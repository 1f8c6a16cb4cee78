internal import News
internal import PostgreSQL
internal import Stories
internal import Text

/// Works out which articles tell one story, day by day from the newest on: new articles are compared with all articles of
/// the days around them, and the stories of these days are grouped anew.
struct StorySurvey {
  /// The articles that are compared in one transaction: no more work is lost if the program is killed.
  private static let share = 4096
  /// A story of several reports may span more days than two of them: these days are grouped together.
  private static let groupedDays = 3 * SimilarityGrade.longestStory

  let session: Session
  private var window = SurveyWindow()

  init(session: Session) {
    self.session = session
  }

  /// Compares the next articles; false if all are compared. The caller has the lock.
  mutating func compareMore() throws -> Bool {
    let rows = try session.rows(
      "SELECT article, date FROM unsurveyed ORDER BY date DESC, article DESC LIMIT $1",
      [.int(Int64(Self.share))]
    ).rows.map { (article: $0.int(0), date: Int($0.int(1))) }
    guard let newest = rows.first?.date else { return false }
    // Articles without a date come last, and are compared with one another only.
    let sought = newest > 0 ? rows.filter { $0.date > 0 } : rows
    let oldest = sought.last?.date ?? newest
    let days = Self.days(from: oldest, to: newest, around: SimilarityGrade.longestStory)
    try window.move(to: days, in: session)
    let links = try links(of: sought.map(\.article))
    try session.transaction {
      let articles = sought.map(\.article)
      _ = try session.pipeline([
        Statement("DELETE FROM storylink WHERE article = ANY ($1)", [.ints(articles)]),
        Statement("DELETE FROM unsurveyed WHERE article = ANY ($1)", [.ints(articles)]),
      ])
      try session.copy(links)
      try StoryGrouping(session: session).group(
        days, within: Self.days(from: oldest, to: newest, around: Self.groupedDays))
    }
    return true
  }

  /// The links that a join of the window finds for articles.
  private func links(of sought: [Int64]) throws -> CopyRows {
    let total = try session.rows("SELECT coalesce(sum(n), 0)::bigint FROM bucket")[0].int(0)
    let (stories, articles) = window.collection(total: Int(total))
    let numbers = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1, Int32($0)) })
    let isSought = Set(sought)
    let others = articles.filter { !isSought.contains($0) }.compactMap { numbers[$0] }
    var join = SimilarityJoin(sought.compactMap { numbers[$0] }, others: others, in: stories)
    var rows = CopyRows(into: "storylink", ["article", "other", "date", "score"])
    while case let found = try join.next(sought.count, in: stories), !found.isEmpty {
      for (article, links) in found {
        for link in links {
          let other = link.first == article ? link.second : link.first
          let (one, two) = (articles[Int(article)], articles[Int(other)])
          rows.append([
            .int(Int(one)), .int(Int(two)), .int(window.entries[one]?.date ?? 0), .double(link.score),
          ])
        }
      }
    }
    return rows
  }

  /// The days around some days, as sort keys; no days around articles without a date.
  private static func days(from oldest: Int, to newest: Int, around span: Int) -> ClosedRange<Int> {
    guard oldest > 0, let first = ArticleDate(sortKey: oldest, isInferred: false),
      let last = ArticleDate(sortKey: newest, isInferred: false)
    else { return 0...0 }
    // A month without a day has the key of its first day less one: it belongs to the days around it.
    let start = ArticleDate(DayNumber(days: first.firstDay.days - span)).sortKey
    return min(start, oldest)...max(ArticleDate(DayNumber(days: last.firstDay.days + span)).sortKey, newest)
  }
}
