package import Text

/// A unit of the Gregorian calendar in which articles are counted: articles a day, a week, a month.
package enum CalendarUnit: String, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year, decade

  /// The number of the span that contains a date: consecutive spans have consecutive numbers. Nil if the date is less
  /// precise than the unit.
  package func number(of date: ArticleDate) -> Int? {
    let isPrecise =
      switch self {
      case .day, .week: date.day != nil
      case .month, .quarter: date.month != nil
      case .year, .decade: true
      }
    return isPrecise ? number(of: date.firstDay) : nil
  }

  /// The number of the span that contains a day.
  package func number(of day: DayNumber) -> Int {
    let (year, month, _) = day.date
    return switch self {
    case .day: day.days
    case .week: day.week
    case .month: year * 12 + month - 1
    case .quarter: year * 4 + (month - 1) / 3
    case .year: year
    case .decade: year / 10
    }
  }

  /// The first day of a span.
  package func start(of number: Int) -> DayNumber {
    switch self {
    case .day: DayNumber(days: number)
    case .week: DayNumber(week: number)
    case .month: DayNumber(number / 12, number % 12 + 1, 1)
    case .quarter: DayNumber(number / 4, number % 4 * 3 + 1, 1)
    case .year: DayNumber(number, 1, 1)
    case .decade: DayNumber(number * 10, 1, 1)
    }
  }
}
