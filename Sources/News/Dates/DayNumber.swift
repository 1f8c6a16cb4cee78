/// A day of the Gregorian calendar as a number that grows by one from day to day: the days since 1 March of the year 0.
/// Years begin in March here, so that the leap day comes last and the lengths of the months before it follow the formula
/// (153 m + 2) / 5.
package struct DayNumber: Hashable, Sendable {
  package let days: Int

  package init(days: Int) {
    self.days = days
  }

  package init(_ year: Int, _ month: Int, _ day: Int) {
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
  }

  /// The day's date; the year after Hinnant, chrono-Compatible Low-Level Date Algorithms.
  package var date: (year: Int, month: Int, day: Int) {
    let (era, day) = days.quotientAndRemainder(dividingBy: 146_097)
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isAfterDecember = month > 9
    return (
      era * 400 + year + (isAfterDecember ? 1 : 0), isAfterDecember ? month - 9 : month + 3,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }
}

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

  /// The date with a `sortKey`; nil for 0, which stands for no date.
  package init?(sortKey: Int, isInferred: Bool) {
    let (month, day) = (sortKey / 100 % 100, sortKey % 100)
    self.init(
      year: sortKey / 10_000, month: month == 0 ? nil : month, day: day == 0 ? nil : day,
      isInferred: isInferred)
  }
}
