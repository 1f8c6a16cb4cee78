package import News
internal import Text

/// Numbers of articles over time, in equal steps without gaps.
package struct DateHistogram: Hashable, Sendable {
  /// The length of a step: a day, a month or a year.
  package let step: CalendarUnit
  /// The date of the first step; nil if no article has a date as precise as a step.
  package let start: ArticleDate?
  /// The number of articles in each step, from the first to the last step with an article.
  package let articles: [Int]

  package init(step: CalendarUnit, start: ArticleDate?, articles: [Int]) {
    self.step = step
    self.start = start
    self.articles = articles
  }
}

extension DateHistogram {
  /// The units to try, finest first, and the largest number of steps of each.
  private static let limits: [(step: CalendarUnit, steps: Int)] = [(.day, 62), (.month, 120)]

  /// Counts articles by date: by day if the dates span at most two months, by month up to ten years, else by year. A
  /// date that is less precise than a step is left out.
  package init(_ dates: [ArticleDate]) {
    for (step, limit) in Self.limits {
      let numbers = dates.compactMap { step.number(of: $0) }
      // If most dates are less precise than a step, a histogram by that step would show few of the articles.
      guard let first = numbers.min(), let last = numbers.max(), numbers.count * 2 > dates.count,
        last - first < limit
      else { continue }
      self.init(numbers, from: first, to: last, step: step)
      return
    }
    let years = dates.map(\.year)
    self.init(years, from: years.min() ?? 0, to: years.max() ?? -1, step: .year)
  }

  private init(_ numbers: [Int], from first: Int, to last: Int, step: CalendarUnit) {
    var counts = Array(repeating: 0, count: last - first + 1)
    for number in numbers { counts[number - first] += 1 }
    self.init(step: step, start: counts.isEmpty ? nil : step.date(of: first), articles: counts)
  }
}

extension CalendarUnit {
  /// A span as a date of the unit's precision: a day, a month or a year.
  fileprivate func date(of number: Int) -> ArticleDate? {
    let (year, month, day) = start(of: number).date
    return switch self {
    case .day, .week: ArticleDate(year: year, month: month, day: day)
    case .month, .quarter: ArticleDate(year: year, month: month)
    case .year, .decade: ArticleDate(year: year)
    }
  }
}
