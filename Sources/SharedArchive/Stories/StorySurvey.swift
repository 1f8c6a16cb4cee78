internal import Foundation
internal import PostgreSQL
internal import Stories

/// Works out which articles tell one story, day by day from the newest on: new articles are compared with all articles of
/// the days around them, and the stories of these days are grouped anew.
struct StorySurvey {
  /// The articles that are compared in one transaction: no more work is lost if the program is killed.
  private static let share = 4096
  /// An archive of no more articles is compared as a whole: its undated articles with the dated ones too.
  static let mostCompared = 50_000

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
      Statement("SELECT day, sum(n)::bigint FROM bucket GROUP BY day"),
    ])
    let rows = answers[0].rows.map { ($0.int(0), Int($0.int(1))) }
    let totals = DayTotals(answers[1].rows.map { (Int($0.int(0)), Int($0.int(1))) })
    guard let share = SurveyShare(rows, totals, isWhole: totals.all <= Self.mostCompared) else {
      return false
    }
    try window.move(to: share, in: session)
    let links = try links(of: share, total: totals.all)
    try session.transaction {
      _ = try session.pipeline([
        Statement("DELETE FROM storylink WHERE article = ANY ($1)", [.ints(share.articles)]),
        Statement("DELETE FROM unsurveyed WHERE article = ANY ($1)", [.ints(share.articles)]),
      ])
      try session.copy(links)
      try StoryGrouping(session: session).group(share.days, within: share.grouped)
    }
    return true
  }

  /// The links that a join of the window finds for articles. Articles whose links aren't known wait for their own turn.
  private func links(of share: SurveyShare, total: Int) throws -> CopyRows {
    let waiting = try session.rows(
      "SELECT article FROM unsurveyed WHERE date BETWEEN $1 AND $2 AND article BETWEEN $3 AND $4",
      share.parameters
    ).rows.map { $0.int(0) }
    let (stories, articles) = window.collection(total: total)
    let numbers = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1, Int32($0)) })
    let isLeftOut = Set(waiting).union(share.articles)
    let others = articles.filter { !isLeftOut.contains($0) }.compactMap { numbers[$0] }
    let sought = share.articles.compactMap { numbers[$0] }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    var join = SimilarityJoin(sought, others: others, in: stories, threads: threads)
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

extension SurveyShare {
  /// The first and the last date, the first and the last number of the articles that these are compared with.
  var parameters: [Parameter] {
    [
      .int(Int64(days.lowerBound)), .int(Int64(days.upperBound)), .int(numbers.lowerBound),
      .int(numbers.upperBound),
    ]
  }
}
