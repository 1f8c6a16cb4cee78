internal import Localization
internal import News
internal import Text

/// The units of the calendar by which the timeline counts articles, finest first.
package enum TimelineScale: String, Hashable, Sendable, CaseIterable {
  case day, week, month, year

  var unit: CalendarUnit {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .year: .year
    }
  }

  /// The columns of a step on the screen, the gap behind the step included.
  var columns: Int {
    switch self {
    case .day, .week: 2
    case .month: 3
    case .year: 5
    }
  }

  /// The next finer or coarser scale; nil at either end.
  func zoomed(_ direction: Direction) -> TimelineScale? {
    let all = Self.allCases
    let next = (all.firstIndex(of: self) ?? 0) - direction.step
    return all.indices.contains(next) ? all[next] : nil
  }
}

/// A step of a scale has the number of its span of the calendar.
extension TimelineScale {
  /// The step that a date lies in; nil if the date is less precise than the scale.
  func number(of date: ArticleDate) -> Int? { unit.number(of: date) }

  /// The first day of a step.
  func firstDay(of step: Int) -> ArticleDate { ArticleDate(unit.start(of: step)) }

  /// A step in words: `11 Sep 2025`, `week of 8 Sep 2025`, `Sep 2025`, `2025`.
  func words(for step: Int) -> String {
    guard self == .week else { return DateWording.spelled(step, of: unit) }
    let day = DateWording.spelled(firstDay(of: step))
    return wording(en: "week of \(day)", vi: "tuần từ \(day)")
  }

  /// Several steps in words: `11 Sep 2025 – 14 Sep 2025`, `weeks of 8 Sep 2025 – 22 Sep 2025`.
  func words(for steps: ClosedRange<Int>) -> String {
    guard steps.count > 1 else { return words(for: steps.lowerBound) }
    guard self == .week else { return "\(words(for: steps.lowerBound)) – \(words(for: steps.upperBound))" }
    let days = [steps.lowerBound, steps.upperBound].map { DateWording.spelled(firstDay(of: $0)) }
    let span = days.joined(separator: " – ")
    return wording(en: "weeks of \(span)", vi: "các tuần \(span)")
  }
}
