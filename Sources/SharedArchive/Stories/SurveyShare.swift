internal import News
internal import Stories
internal import Text

/// Some articles that are compared in one transaction, and the articles that they are compared with: those of the days around
/// them, and of very many only those that were added about the same time.
package struct SurveyShare: Equatable, Sendable {
  /// The most articles that are in memory at once, at some four kilobytes each.
  package static let mostHeld = 250_000
  /// Undated articles are compared with so many that were added about the same time.
  package static let mostUndated = 50_000
  /// A story of several reports may span more days than two of them: these days are grouped together.
  private static let groupedDays = 3 * SimilarityGrade.longestStory
  private static let allDays = 0...99_991_231
  private static let allNumbers = Int64(0)...Int64(Int32.max)

  package let articles: [Int64]
  /// The dates and the numbers of the articles that these are compared with.
  package let days: ClosedRange<Int>
  package let numbers: ClosedRange<Int64>
  package let grouped: ClosedRange<Int>

  /// Nil without an article.
  ///
  /// - Parameters:
  ///   - rows: articles with their dates, newest first, undated ones last; those of a date by number, from the last.
  ///   - totals: the numbers of articles by date.
  ///   - isWhole: true if each article is compared with all others.
  package init?(
    _ rows: [(article: Int64, date: Int)], _ totals: DayTotals, isWhole: Bool, mostHeld: Int = mostHeld
  ) {
    guard let newest = rows.first?.date else { return nil }
    let span = (0...SimilarityGrade.longestStory).last { span in
      totals.count(in: Self.days(from: newest, to: newest, around: span)) <= mostHeld
    }
    if isWhole {
      self.init(all: rows.map(\.article))
    } else if newest > 0, let span {
      self.init(dated: rows, totals, span, mostHeld)
    } else {
      let most = newest == 0 ? min(mostHeld, Self.mostUndated) : mostHeld
      self.init(alike: rows.filter { $0.date == newest }.map(\.article), newest, totals, most)
    }
  }

  private init(all articles: [Int64]) {
    self.articles = articles
    (days, numbers, grouped) = (Self.allDays, Self.allNumbers, Self.allDays)
  }

  /// Articles with a date: as many as can be compared with those of the days around them.
  private init(
    dated rows: [(article: Int64, date: Int)], _ totals: DayTotals, _ span: Int, _ mostHeld: Int
  ) {
    let newest = rows[0].date
    var oldest = newest
    let sought = rows.prefix { row in
      if row.date == oldest { return true }
      guard row.date > 0,
        totals.count(in: Self.days(from: row.date, to: newest, around: span)) <= mostHeld
      else { return false }
      oldest = row.date
      return true
    }
    articles = sought.map(\.article)
    numbers = Self.allNumbers
    days = Self.days(from: oldest, to: newest, around: span)
    grouped = Self.days(from: oldest, to: newest, around: Self.groupedDays)
  }

  /// Articles of one date, or without a date. `numbers`: from the last.
  private init(alike numbers: [Int64], _ date: Int, _ totals: DayTotals, _ mostHeld: Int) {
    let (last, most) = (numbers[0], Int64(mostHeld))
    let isLarge = totals.count(in: date...date) > mostHeld
    let near = isLarge ? numbers.filter { $0 > last - most / 2 } : numbers
    let first = near[near.count - 1]
    let reach = (most - (last - first + 1)) / 2
    articles = near
    self.numbers = isLarge ? max(0, first - reach)...last + reach : Self.allNumbers
    days = date...date
    grouped = Self.days(from: date, to: date, around: Self.groupedDays)
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

/// The numbers of articles by date.
package struct DayTotals: Sendable {
  /// In ascending order, each with the number of articles before it.
  private var dates: [Int] = []
  private var before = [0]

  package init(_ counts: [(date: Int, count: Int)]) {
    for (date, count) in counts.sorted(by: { $0.date < $1.date }) {
      dates.append(date)
      before.append(before[before.count - 1] + count)
    }
  }

  package var all: Int { before[before.count - 1] }

  package func count(in range: ClosedRange<Int>) -> Int {
    before[dates.partitioningIndex { $0 > range.upperBound }]
      - before[dates.partitioningIndex { $0 >= range.lowerBound }]
  }
}
