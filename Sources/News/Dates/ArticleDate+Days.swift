internal import Text

extension ArticleDate {
  /// The number (`DayNumber`) of the day, or of the first day of the month or year.
  package var dayNumber: Int { DayNumber(year, month ?? 1, day ?? 1).days }

  /// The number of the day, or of the last day of the month or year.
  private var lastDayNumber: Int {
    if day != nil { return dayNumber }
    let unit = month == nil ? CalendarUnit.year : .month
    return unit.start(of: unit.number(of: DayNumber(days: dayNumber)) + 1).days - 1
  }

  /// The day with this number, brought to the years from 1000 to 2999.
  package init(dayNumber: Int) {
    let (first, last) = (DayNumber(1000, 1, 1), DayNumber(2999, 12, 31))
    (year, month, day) = DayNumber(days: min(max(first.days, dayNumber), last.days)).date
    isInferred = false
  }

  /// The weekday of the (first) day: 0 for Monday, 6 for Sunday.
  package var weekday: Int { (dayNumber + 2) % 7 }

  /// The day so many days later.
  package func adding(days: Int) -> ArticleDate { ArticleDate(dayNumber: dayNumber + days) }

  /// The least number of days from this date to another, negative where the other is earlier. A month or a year without
  /// a day stands for all of its days.
  package func days(until other: ArticleDate) -> Int {
    if other.dayNumber > lastDayNumber { return other.dayNumber - lastDayNumber }
    return min(0, other.lastDayNumber - dayNumber)
  }

  /// The date with a `sortKey`; nil for 0, which means no date.
  package init?(sortKey: Int, isInferred: Bool) {
    let (month, day) = (sortKey / 100 % 100, sortKey % 100)
    self.init(
      year: sortKey / 10_000, month: month == 0 ? nil : month, day: day == 0 ? nil : day,
      isInferred: isInferred)
  }
}
