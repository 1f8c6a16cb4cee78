internal import News
internal import Text

extension ArticleDate {
  /// How many days lie between this date and another at least, negative where the other is earlier: a month or a
  /// year without a day is all of its days.
  func days(until other: ArticleDate) -> Int {
    if other.firstDay > lastDay { return other.firstDay - lastDay }
    return min(0, other.lastDay - firstDay)
  }

  /// The day on which it begins, counted from a fixed day.
  var firstDay: Int { DayNumber(year, month ?? 1, day ?? 1).days }

  private var lastDay: Int {
    if let month, let day { return DayNumber(year, month, day).days }
    let (nextYear, nextMonth) = month.map { $0 == 12 ? (year + 1, 1) : (year, $0 + 1) } ?? (year + 1, 1)
    return DayNumber(nextYear, nextMonth, 1).days - 1
  }
}
