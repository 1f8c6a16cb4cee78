internal import News
internal import Text

/// The units by which the timeline counts articles.
extension CalendarUnit {
  /// Finest first.
  static let timelineUnits: [CalendarUnit] = [.day, .week, .month, .year]

  /// The next finer or coarser unit of the timeline; nil at either end.
  func zoomed(_ direction: Direction) -> CalendarUnit? {
    guard let index = Self.timelineUnits.firstIndex(of: self) else { return nil }
    let next = index - direction.step
    return Self.timelineUnits.indices.contains(next) ? Self.timelineUnits[next] : nil
  }

  /// The first day of a step of the timeline.
  func firstDay(of step: Int) -> ArticleDate { ArticleDate(self.start(of: step)) }

  /// The columns of a step on the screen, the gap behind the step included.
  var columns: Int {
    switch self {
    case .day, .week: 2
    case .month, .quarter: 3
    case .year, .decade: 5
    }
  }
}
