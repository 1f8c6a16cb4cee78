package import News
internal import Text

extension EntityPage.Timeline {
  /// So many days, and so many months, are shown at most before the steps get longer.
  private static let mostDays = 62
  private static let mostMonths = 120

  /// Counts articles by their dates: by day where they span two months at most, by month up to ten years, else by year.
  /// A date that is less precise than the step is left out.
  package init(_ dates: [ArticleDate]) {
    for step in [Step.day, .month] {
      let numbers = dates.compactMap { $0.number(of: step) }
      // Where most dates are too vague for a step, it would show little of them.
      guard let first = numbers.min(), let last = numbers.max(), numbers.count * 2 > dates.count,
        last - first < (step == .day ? Self.mostDays : Self.mostMonths)
      else { continue }
      self.init(numbers, from: first, to: last, step: step)
      return
    }
    let years = dates.compactMap { $0.number(of: .year) }
    self.init(years, from: years.min() ?? 0, to: years.max() ?? -1, step: .year)
  }

  private init(_ numbers: [Int], from first: Int, to last: Int, step: Step) {
    var counts = Array(repeating: 0, count: last - first + 1)
    for number in numbers { counts[number - first] += 1 }
    self.init(
      step: step, start: counts.isEmpty ? nil : ArticleDate(number: first, of: step), articles: counts)
  }
}

extension ArticleDate {
  /// The step that the date lies in, as a number that grows by one from step to step; nil where the date is less precise.
  fileprivate func number(of step: EntityPage.Timeline.Step) -> Int? {
    switch step {
    case .year: year
    case .month: month.map { year * 12 + $0 - 1 }
    case .day: month.flatMap { month in day.map { DayNumber(year, month, $0).days } }
    }
  }

  fileprivate init?(number: Int, of step: EntityPage.Timeline.Step) {
    switch step {
    case .year: self.init(year: number)
    case .month: self.init(year: number / 12, month: number % 12 + 1)
    case .day:
      let (year, month, day) = DayNumber(days: number).date
      self.init(year: year, month: month, day: day)
    }
  }
}
