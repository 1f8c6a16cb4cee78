/// A day of the Gregorian calendar as the number of days since 1 March of the year 0. A year begins in March here, so
/// that the leap day comes last and the lengths of the months before it follow the formula (153 m + 2) / 5.
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

  /// 0 for Monday, 6 for Sunday. Day 0 is a Wednesday.
  package var weekday: Int { (days + 2) % 7 }

  /// The number of the week, which begins on Monday (ISO 8601). Consecutive weeks have consecutive numbers.
  package var week: Int { (days + 2) / 7 }

  /// The Monday of a week.
  package init(week: Int) {
    days = week * 7 - 2
  }

  /// The day that is this number of days later.
  package func adding(days more: Int) -> DayNumber { DayNumber(days: days + more) }
}
