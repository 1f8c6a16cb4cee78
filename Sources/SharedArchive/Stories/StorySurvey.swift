internal import News
internal import PostgreSQL
internal import Stories
internal import Text

/// Works out which articles tell one story, day by day from the newest on: new articles are compared with all articles of
/// the days around them, and the stories of these days are grouped anew.
struct StorySurvey {
  /// The articles that are compared in one transaction: no more work is lost if the program is killed.
  private static let share = 4096
  /// An archive of no more articles is compared as a whole: its undated articles with the dated ones too. The profiles take
  /// three kilobytes each.
  private static let mostCompared = 50_000

  let session: Session
  private var window = SurveyWindow()

  init(session: Session) {
    self.session = session
  }

  /// Compares the next articles; false if all are compared. The caller has the lock.
  mutating func compareMore() throws -> Bool {
    let answers = try session.pipeline([
      Statement(
        "SELECT article, date FROM unsurveyed ORDER BY date DESC, article DESC LIMIT $1",
        [.int(Int64(Self.share))]),
      Statement("SELECT coalesce(sum(n), 0)::bigint FROM bucket"),
    ])
    let (rows, total) = (answers[0].rows.map { ($0.int(0), Int($0.int(1))) }, Int(answers[1][0].int(0)))
    guard let share = SurveyShare(rows, isWhole: total <= Self.mostCompared) else { return false }
    try window.move(to: share.compared, in: session)
    let links = try links(of: share, total: total)
    try session.transaction {
      _ = try session.pipeline([
        Statement("DELETE FROM storylink WHERE article = ANY ($1)", [.ints(share.articles)]),
        Statement("DELETE FROM unsurveyed WHERE article = ANY ($1)", [.ints(share.articles)]),
      ])
      try session.copy(links)
      try StoryGrouping(session: session).group(share.compared, within: share.grouped)
    }
    return true
  }

  /// The links that a join of the window finds for articles. Articles whose links aren't known wait for their own turn.
  private func links(of share: SurveyShare, total: Int) throws -> CopyRows {
    let waiting = try session.rows(
      "SELECT article FROM unsurveyed WHERE date BETWEEN $1 AND $2",
      [.int(Int64(share.compared.lowerBound)), .int(Int64(share.compared.upperBound))]
    ).rows.map { $0.int(0) }
    let (stories, articles) = window.collection(total: total)
    let numbers = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1, Int32($0)) })
    let isLeftOut = Set(waiting).union(share.articles)
    let others = articles.filter { !isLeftOut.contains($0) }.compactMap { numbers[$0] }
    let sought = share.articles.compactMap { numbers[$0] }
    var join = SimilarityJoin(sought, others: others, in: stories)
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
}

/// Some articles that are compared in one transaction, and the days of the articles that they are compared with.
private struct SurveyShare {
  /// A story of several reports may span more days than two of them: these days are grouped together.
  private static let groupedDays = 3 * SimilarityGrade.longestStory
  private static let allDays = 0...99_991_231

  let articles: [Int64]
  let compared: ClosedRange<Int>
  let grouped: ClosedRange<Int>

  /// Nil without an article.
  ///
  /// - Parameters:
  ///   - rows: articles with their dates, newest first, undated ones last.
  ///   - isWhole: true if each article is compared with all others.
  init?(_ rows: [(article: Int64, date: Int)], isWhole: Bool) {
    guard let newest = rows.first?.date else { return nil }
    let sought = newest > 0 && !isWhole ? rows.filter { $0.date > 0 } : rows
    articles = sought.map(\.article)
    let oldest = sought.last?.date ?? newest
    compared =
      isWhole ? Self.allDays : Self.days(from: oldest, to: newest, around: SimilarityGrade.longestStory)
    grouped = isWhole ? Self.allDays : Self.days(from: oldest, to: newest, around: Self.groupedDays)
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
