package import Catalogue
internal import Languages
package import News
package import Text

/// The articles of an entity by time: a bar for each day, week, month or whatever unit gives few enough bars.
package struct EntityTimeline: Hashable, Sendable {
  /// A span of time and how many articles are dated in it.
  package struct Bar: Hashable, Sendable {
    package let start: DayNumber
    /// The first day behind it.
    package let end: DayNumber
    package internal(set) var count = 0
  }

  /// The span of a bar.
  package let unit: CalendarUnit
  /// Without gaps, from the bar of the first article to that of the last article; empty if no article is dated.
  package private(set) var bars: [Bar]

  /// The steps of a histogram, taken together if there are more than `columns`.
  package init(_ histogram: DateHistogram?, columns: Int) {
    let steps = histogram?.days ?? []
    guard let histogram, let first = steps.first?.day, let last = steps.last?.day else {
      (unit, bars) = (.day, [])
      return
    }
    let units = CalendarUnit.allCases.drop { $0 != histogram.step }
    let fitting = units.first { $0.number(of: last) - $0.number(of: first) < columns } ?? .decade
    unit = fitting
    bars = (fitting.number(of: first)...fitting.number(of: last)).map {
      Bar(start: fitting.start(of: $0), end: fitting.start(of: $0 + 1))
    }
    for (day, count) in steps where count > 0 { index(of: day).map { bars[$0].count += count } }
  }

  /// The highest bar's count.
  package var most: Int { bars.map(\.count).max() ?? 0 }

  /// The index of the bar with a day; nil if the day lies before or behind all bars.
  func index(of day: DayNumber) -> Int? {
    guard let first = bars.first else { return nil }
    let index = unit.number(of: day) - unit.number(of: first.start)
    return bars.indices.contains(index) ? index : nil
  }

  /// The nearest bar with articles before or behind a bar; the bar itself if there is none.
  func step(_ direction: Direction, from index: Int) -> Int {
    let path =
      direction == .next ? Array(bars.indices.suffix(from: index + 1)) : bars.indices[..<index].reversed()
    return path.first { bars[$0].count > 0 } ?? index
  }
}

extension DateHistogram {
  /// The first day of each step with the step's count.
  fileprivate var days: [(day: DayNumber, count: Int)] {
    guard let first = start.flatMap({ step.number(of: $0) }) else { return [] }
    return articles.enumerated().map { (step.start(of: first + $0), $1) }
  }
}

// MARK: - In words

extension EntityTimeline {
  /// The span of a bar in words.
  package func words(for bar: Bar) -> String { DateWording.spelled(unit.number(of: bar.start), of: unit) }

  /// The typed query that finds the articles of a bar: `after:2025-09 before:2025-10`.
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
