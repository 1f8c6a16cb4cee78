internal import Screen

/// The areas and columns of the screen of saved searches.
struct SavedSearchesLayout {
  let area: Rect

  /// From this width on a line has the query beside the name.
  private static let broadColumns = 70
  private static let countColumns = 20

  init(_ size: Size) {
    area = Layout.screenArea(size)
  }

  var isBroad: Bool { area.columns >= Self.broadColumns }
  var list: Rect { area.inset(top: 1, bottom: 2) }
  /// The line with the query of the chosen search.
  var details: Rect { area.inset(left: 3, top: max(1, area.rows - 1), right: 1) }

  /// The columns of a line.
  var columns: (name: Range<Int>, query: Range<Int>, counts: Int) {
    let counts = area.endColumn - 1 - Self.countColumns
    let start = area.column + 3
    let nameEnd = isBroad ? start + (counts - start) / 3 : counts - 1
    return (start..<max(start + 1, nameEnd), nameEnd + 2..<max(nameEnd + 3, counts - 1), counts)
  }
}
