internal import Screen

/// The areas and columns of the screen of sources.
struct SourcesLayout {
  let area: Rect

  /// From this width on each line has the time of the last fetch, and the next one.
  private static let broadColumns = 70
  /// From this height on there are three lines about the chosen source.
  private static let highRows = 12
  private static let (languageColumns, countColumns, timeColumns) = (4, 8, 16)

  init(_ size: Size) {
    area = Layout.screenArea(size)
  }

  var isBroad: Bool { area.columns >= Self.broadColumns }
  private var detailRows: Int { area.rows >= Self.highRows ? 3 : 1 }
  var list: Rect { area.inset(top: 1, bottom: detailRows + 1) }
  var details: Rect { area.inset(left: 3, top: max(1, area.rows - detailRows), right: 1) }

  /// The columns of a line: the name takes what the others leave.
  var columns: (sign: Int, name: Range<Int>, language: Int, unread: Int, state: Int) {
    let right = area.endColumn - 1
    let state = right - (isBroad ? 2 * Self.timeColumns : 0)
    let unread = state - Self.countColumns
    let language = unread - Self.languageColumns
    let name = area.column + 3
    return (area.column + 1, name..<max(name + 1, language - 1), language, unread, state)
  }
}
