internal import News
internal import Screen

/// The rows and columns of a timeline.
struct TimelineLayout: Hashable {
  let area: Rect
  /// Rows of a language's bars.
  let barRows: Int
  /// The number of languages that have room.
  let languages: Int

  /// Columns of a language's code before its bars.
  static let labelColumns = 4
  /// Rows beside the bars: heading, blank, axis, the mark of the chosen step, blank, and three rows about that step.
  private static let otherRows = 8
  private static let mostBarRows = 8

  init(_ size: Size, languages: Int) {
    area = Layout.screenArea(size)
    let rows = max(0, area.rows - Self.otherRows)
    self.languages = max(1, min(languages, rows / 2))
    // A row below the bars has the marks of the chain.
    barRows = min(Self.mostBarRows, max(1, rows / self.languages - 1))
  }

  var chartColumns: Int { max(1, area.columns - Self.labelColumns - 1) }

  func visible(_ scale: TimelineScale) -> Int { max(1, chartColumns / scale.columns) }

  /// The first row of a language's bars.
  func row(ofLanguage index: Int) -> Int { area.row + 2 + index * (barRows + 1) }

  var axisRow: Int { row(ofLanguage: languages) }

  func column(of step: Int, _ state: TimelineScreen) -> Int {
    area.column + Self.labelColumns + (step - state.first) * state.scale.columns
  }
}
