internal import News

/// The distance of the dates of two articles.
struct DayDistance: Sendable {
  /// The days that lie between the dates at least, negative if the second is earlier; nil if a date isn't known. A month
  /// without a day may be any of its days.
  let days: Int?
  /// True if both are known to be of one day.
  let isSameDay: Bool

  /// The distance of dates that aren't known.
  static let unknown = DayDistance(nil, nil)

  init(_ first: ArticleDate?, _ second: ArticleDate?) {
    days = first.flatMap { first in second.map { first.days(until: $0) } }
    isSameDay = days == 0 && first?.day != nil && second?.day != nil
  }

  /// The days that lie between the two at least; nil if a date isn't known.
  var daysApart: Int? { days.map(abs) }

  /// The days from the first to the second, for showing: nil where they may be of one day and aren't known to be.
  var daysLater: Int? { days == 0 && !isSameDay ? nil : days }
}
