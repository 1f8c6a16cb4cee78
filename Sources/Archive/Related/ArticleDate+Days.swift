internal import Corpus

extension ArticleDate {
  /// How many days lie between two dates at least: a month or a year without a day is all of its days.
  func daysApart(from other: ArticleDate) -> Int {
    max(0, other.firstDay - lastDay, firstDay - other.lastDay)
  }

  /// The day on which it begins, counted from a fixed day.
  var firstDay: Int { Self.dayNumber(year, month ?? 1, day ?? 1) }

  private var lastDay: Int {
    if let month, let day { return Self.dayNumber(year, month, day) }
    let (nextYear, nextMonth) = month.map { $0 == 12 ? (year + 1, 1) : (year, $0 + 1) } ?? (year + 1, 1)
    return Self.dayNumber(nextYear, nextMonth, 1) - 1
  }

  /// The days since 1 March of the year 0 in the Gregorian calendar. Years begin in March here, so that the
  /// leap day comes last and the lengths of the months before it follow the formula (153 m + 2) / 5.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
  }
}
