internal import News

/// The span of time of one step of a timeline.
package enum TimelineScale: Int, Hashable, Sendable, CaseIterable, Comparable {
  case day, week, month, year

  package static func < (left: TimelineScale, right: TimelineScale) -> Bool { left.rawValue < right.rawValue }

  /// The next finer or coarser one; nil at either end.
  func zoomed(_ direction: Direction) -> TimelineScale? {
    TimelineScale(rawValue: rawValue - direction.step)
  }

  /// The number of the step that has a date; nil where the date is less precise than the scale.
  func step(of date: ArticleDate) -> Int? {
    switch self {
    case .day: date.day == nil ? nil : date.dayNumber
    // Weeks begin on Mondays (ISO 8601).
    case .week: date.day == nil ? nil : (date.dayNumber - date.weekday + Self.mondayShift) / 7
    case .month: date.month.map { date.year * 12 + $0 - 1 }
    case .year: date.year
    }
  }

  /// The day on which a step begins.
  func start(of step: Int) -> ArticleDate {
    switch self {
    case .day: ArticleDate(dayNumber: step)
    case .week: ArticleDate(dayNumber: step * 7 - Self.mondayShift)
    case .month:
      ArticleDate(year: step / 12, month: step % 12 + 1, day: 1) ?? ArticleDate(dayNumber: 0)
    case .year: ArticleDate(year: step, month: 1, day: 1) ?? ArticleDate(dayNumber: 0)
    }
  }

  /// Added to the number of a Monday it is a multiple of 7.
  private static let mondayShift = 2

  /// Columns of a step on the screen, the gap behind it included.
  var columns: Int {
    switch self {
    case .day, .week: 2
    case .month: 3
    case .year: 5
    }
  }

  /// `by day`.
  var words: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }
}
