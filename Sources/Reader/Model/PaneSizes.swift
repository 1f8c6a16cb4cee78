internal import Screen

/// The sizes of the panes that the user chose, in cells; nil for a size that follows the screen. A size that leaves another
/// pane too little is narrowed while the screen is small, and holds again on a larger one.
package struct PaneSizes: Hashable, Sendable {
  /// The columns of the list and of the sidebar where the panes are side by side.
  package var listColumns: Int?
  package var sidebarColumns: Int?
  /// The rows of the list, and the columns of the sidebar, where the list is above.
  package var listRows: Int?
  package var lowerSidebarColumns: Int?

  package init() {}

  private static let (leastColumns, leastReader, leastRows) = (16, 24, 3)
}

extension PaneSizes {
  /// The columns of list and sidebar, side by side in a row of `columns`.
  func wide(_ columns: Int) -> (list: Int, sidebar: Int) {
    let most = columns - Self.leastReader - 2
    let sidebar = Self.clamped(
      sidebarColumns ?? min(50, max(34, columns * 29 / 100)), Self.leastColumns, most - Self.leastColumns)
    let list = Self.clamped(
      listColumns ?? min(46, max(30, columns * 26 / 100)), Self.leastColumns, most - sidebar)
    return (list, sidebar)
  }

  /// The rows of the list, and the columns of the sidebar below it.
  func medium(_ body: Rect) -> (listRows: Int, sidebarColumns: Int) {
    let rows = Self.clamped(
      listRows ?? max(3, body.rows * 3 / 10), Self.leastRows, body.rows - 2 * Self.leastRows)
    let columns = Self.clamped(
      lowerSidebarColumns ?? max(26, body.columns * 36 / 100), Self.leastColumns,
      body.columns - Self.leastReader - 1)
    return (rows, columns)
  }

  private static func clamped(_ size: Int, _ least: Int, _ most: Int) -> Int { max(least, min(size, most)) }

  /// The sizes after a line was dragged to a point.
  func dragging(_ divider: Layout.Divider, to point: Point, in layout: Layout, _ size: Size) -> PaneSizes {
    var sizes = self
    switch (divider, layout.arrangement) {
    case (.list, .wide): sizes.listColumns = max(1, point.column)
    case (.list, _): sizes.listRows = max(1, point.row - layout.list.row)
    case (.sidebar, .wide): sizes.sidebarColumns = max(1, size.columns - point.column - 1)
    case (.sidebar, _): sizes.lowerSidebarColumns = max(1, size.columns - point.column - 1)
    }
    return sizes
  }
}
