internal import Text

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
}
