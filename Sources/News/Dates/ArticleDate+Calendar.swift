extension ArticleDate {
  /// The number (`DayNumber`) of the day on which it begins.
  package var dayNumber: Int { DayNumber(year, month ?? 1, day ?? 1).days }

  /// The day with this number, brought to the years from 1000 to 2999.
  package init(dayNumber: Int) {
    let (first, last) = (DayNumber(1000, 1, 1), DayNumber(2999, 12, 31))
    (year, month, day) = DayNumber(days: min(max(first.days, dayNumber), last.days)).date
    isInferred = false
  }

  /// 0 for Monday, 6 for Sunday: of the day on which it begins.
  package var weekday: Int { (dayNumber + 2) % 7 }

  /// The day so many days later.
  package func adding(days: Int) -> ArticleDate { ArticleDate(dayNumber: dayNumber + days) }

  /// How many days lie between this date and another at least, negative where the other is earlier: a month or a
  /// year without a day is all of its days.
  package func days(until other: ArticleDate) -> Int {
    if other.dayNumber > lastDayNumber { return other.dayNumber - lastDayNumber }
    return min(0, other.lastDayNumber - dayNumber)
  }

  private var lastDayNumber: Int {
    if let month, let day { return DayNumber(year, month, day).days }
    let (nextYear, nextMonth) = month.map { $0 == 12 ? (year + 1, 1) : (year, $0 + 1) } ?? (year + 1, 1)
    return DayNumber(nextYear, nextMonth, 1).days - 1
  }

  /// The date with a `sortKey`; nil for 0, which stands for no date.
  package init?(sortKey: Int, isInferred: Bool) {
    let (month, day) = (sortKey / 100 % 100, sortKey % 100)
    self.init(
      year: sortKey / 10_000, month: month == 0 ? nil : month, day: day == 0 ? nil : day,
      isInferred: isInferred)
  }
}
