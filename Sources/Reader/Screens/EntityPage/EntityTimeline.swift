package import Catalogue
internal import Languages
internal import News
package import Text

/// The articles of an entity by time: a bar for each day, week, month or whatever unit gives few enough bars.
package struct EntityTimeline: Hashable, Sendable {
  /// What a bar stands for.
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case day, week, month, quarter, year, decade
  }

  /// A span of time and how many articles are dated in it.
  package struct Bar: Hashable, Sendable {
    package let start: DayNumber
    /// The first day behind it.
    package let end: DayNumber
    package internal(set) var count = 0
  }

  package let unit: Unit
  /// Without gaps from the first article's to the last one's; empty where nothing is dated.
  package private(set) var bars: [Bar]

  /// The steps of a timeline, taken together where there are more than `columns`.
  package init(_ timeline: EntityPage.Timeline?, columns: Int) {
    let steps = timeline?.days ?? []
    guard let timeline, let first = steps.first?.day, let last = steps.last?.day else {
      (unit, bars) = (.day, [])
      return
    }
    let units = Unit.allCases.drop { $0 != Unit(timeline.step) }
    let fitting = units.first { $0.bars(from: first, to: last, limit: columns) != nil } ?? .decade
    unit = fitting
    bars = fitting.bars(from: first, to: last, limit: .max) ?? []
    for (day, count) in steps where count > 0 { index(of: day).map { bars[$0].count += count } }
  }

  /// The highest bar's count.
  package var most: Int { bars.map(\.count).max() ?? 0 }

  /// The bar that has a day.
  func index(of day: DayNumber) -> Int? {
    var (low, high) = (0, bars.count)
    while low < high {
      let middle = (low + high) / 2
      if bars[middle].end.days <= day.days { low = middle + 1 } else { high = middle }
    }
    return low < bars.count && bars[low].start.days <= day.days ? low : nil
  }

  /// The nearest bar with articles beside another one; that one itself where there is none.
  func step(_ direction: Direction, from index: Int) -> Int {
    let path =
      direction == .next ? Array(bars.indices.suffix(from: index + 1)) : bars.indices[..<index].reversed()
    return path.first { bars[$0].count > 0 } ?? index
  }
}

extension EntityPage.Timeline {
  /// The first day of each step with its count.
  fileprivate var days: [(day: DayNumber, count: Int)] {
    guard let start else { return [] }
    return articles.enumerated().map { index, count in
      let (year, month) = (start.year, start.month ?? 1)
      return switch step {
      case .day: (DayNumber(days: DayNumber(year, month, start.day ?? 1).days + index), count)
      case .month:
        (DayNumber(year + (month - 1 + index) / 12, (month - 1 + index) % 12 + 1, 1), count)
      case .year: (DayNumber(year + index, 1, 1), count)
      }
    }
  }
}

extension EntityTimeline.Unit {
  fileprivate init(_ step: EntityPage.Timeline.Step) {
    self =
      switch step {
      case .day: .day
      case .month: .month
      case .year: .year
      }
  }

  /// The bars from one day to another; nil where there are more than `limit`.
  fileprivate func bars(from first: DayNumber, to last: DayNumber, limit: Int) -> [EntityTimeline.Bar]? {
    var bars: [EntityTimeline.Bar] = []
    var start = self.start(of: first)
    while start.days <= last.days {
      guard bars.count < limit else { return nil }
      let end = next(after: start)
      bars.append(EntityTimeline.Bar(start: start, end: end))
      start = end
    }
    return bars
  }

  private func start(of day: DayNumber) -> DayNumber {
    let (year, month, _) = day.date
    return switch self {
    case .day: day
    case .week:
      // 1 March of the year 0 was a Wednesday.
      DayNumber(days: day.days - (day.days + 2) % 7)
    case .month: DayNumber(year, month, 1)
    case .quarter: DayNumber(year, (month - 1) / 3 * 3 + 1, 1)
    case .year: DayNumber(year, 1, 1)
    case .decade: DayNumber(year / 10 * 10, 1, 1)
    }
  }

  private func next(after start: DayNumber) -> DayNumber {
    let (year, month, _) = start.date
    return switch self {
    case .day: DayNumber(days: start.days + 1)
    case .week: DayNumber(days: start.days + 7)
    case .month: DayNumber(year, month + 1, 1)
    case .quarter: DayNumber(year, month + 3, 1)
    case .year: DayNumber(year + 1, 1, 1)
    case .decade: DayNumber(year + 10, 1, 1)
    }
  }
}

// MARK: - In words

extension EntityTimeline {
  /// The span of a bar as people say it: `11 Sep 2025`, `8–14 Sep 2025`, `Jul–Sep 2025`, `2020–2029`.
  package func words(for bar: Bar) -> String {
    let (first, last) = (bar.start.date, DayNumber(days: bar.end.days - 1).date)
    let start = ArticleDate(year: first.year, month: first.month, day: first.day)
    let end = ArticleDate(year: last.year, month: last.month, day: last.day)
    switch unit {
    case .day: return Facts.spelled(start)
    case .week: return "\(Facts.spelled(start)) – \(Facts.spelled(end))"
    case .month: return Facts.spelled(ArticleDate(year: first.year, month: first.month))
    case .quarter:
      let opening = Facts.spelled(ArticleDate(year: first.year, month: first.month)).prefix(3)
      return "\(opening)–\(Facts.spelled(ArticleDate(year: last.year, month: last.month)))"
    case .year: return String(first.year)
    case .decade: return "\(first.year)–\(last.year)"
    }
  }

  /// The query that finds the articles of a bar, as one would type it: `after:2025-09 before:2025-10`.
  package func query(for bar: Bar) -> String {
    "after:\(typed(bar.start)) before:\(typed(bar.end))"
  }

  private func typed(_ day: DayNumber) -> String {
    let (year, month, dayOfMonth) = day.date
    let date =
      switch unit {
      case .day, .week: ArticleDate(year: year, month: month, day: dayOfMonth)
      case .month, .quarter: ArticleDate(year: year, month: month)
      case .year, .decade: ArticleDate(year: year)
      }
    return date?.description ?? String(year)
  }
}
