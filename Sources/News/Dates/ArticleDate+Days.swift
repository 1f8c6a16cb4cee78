package import Text

extension ArticleDate {
  /// The day, or the first day of the month or year.
  package var firstDay: DayNumber { DayNumber(year, month ?? 1, day ?? 1) }

  /// The day, or the last day of the month or year.
  private var lastDay: DayNumber {
    if day != nil { return firstDay }
    let unit = month == nil ? CalendarUnit.year : .month
    return unit.start(of: unit.number(of: firstDay) + 1).adding(days: -1)
  }

  /// A day, brought to the years from 1000 to 2999.
  package init(_ day: DayNumber) {
    let (first, last) = (DayNumber(1000, 1, 1), DayNumber(2999, 12, 31))
    (year, month, self.day) = DayNumber(days: min(max(first.days, day.days), last.days)).date
    isInferred = false
  }

  /// The least number of days from this date to another, negative if the other is earlier. A month or a year without a
  /// day means any of its days.
  package func days(until other: ArticleDate) -> Int {
    if other.firstDay.days > lastDay.days { return other.firstDay.days - lastDay.days }
    return min(0, other.lastDay.days - firstDay.days)
  }

  /// The date with a `sortKey`; nil for 0, which means no date.
  package init?(sortKey: Int, isInferred: Bool) {
    let (month, day) = (sortKey / 100 % 100, sortKey % 100)
    self.init(
      year: sortKey / 10_000, month: month == 0 ? nil : month, day: day == 0 ? nil : day,
      isInferred: isInferred)
  }
}
