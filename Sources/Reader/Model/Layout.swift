package import Catalogue
package import Screen

/// The areas of the panes on a screen of a size.
package struct Layout: Hashable, Sendable {
  /// The arrangement of the panes.
  package enum Arrangement: Hashable, Sendable {
    /// List, reader and sidebar side by side.
    case wide
    /// The list above, reader and sidebar below.
    case medium
    /// The pane with the focus alone: on a narrow screen, or because the user chose so.
    case narrow
    /// Too small to be of use: a line says so.
    case tooSmall
  }

  package let arrangement: Arrangement
  package let titleBar: Rect
  package let list: Rect
  package let reader: Rect
  package let sidebar: Rect
  package let hintLine: Rect

  /// From this width on the panes are side by side.
  static let wideColumns = 110
  static let mediumColumns = 70
  static let smallest = Size(columns: 40, rows: 10)

  /// A line between two panes or two parts of a screen, which the mouse can drag.
  package enum Divider: Hashable, Sendable {
    /// The line behind the list, beside the reader or above it.
    case list
    /// The line before the sidebar.
    case sidebar
    /// The line between two compared articles.
    case compared
    /// The line above the differences.
    case differences
  }

  package init(size: Size, focus: Focus, chosen: PaneArrangement = PaneArrangement()) {
    let body = Rect(size).inset(top: 1, bottom: 1)
    titleBar = Rect(column: 0, row: 0, columns: size.columns, rows: min(1, size.rows))
    hintLine = Rect(column: 0, row: max(0, size.rows - 1), columns: size.columns, rows: min(1, size.rows))
    let panes: Panes
    switch size {
    case _ where size.columns < Self.smallest.columns || size.rows < Self.smallest.rows:
      arrangement = .tooSmall
      panes = .none
    case _ where size.columns >= Self.wideColumns && chosen.panes != .one:
      arrangement = .wide
      panes = .sideBySide(in: body, chosen, focus)
    case _ where size.columns >= Self.mediumColumns && chosen.panes != .one:
      arrangement = .medium
      panes = .listAbove(in: body, chosen, focus)
    default:
      arrangement = .narrow
      panes = .only(focus, in: body)
    }
    (list, reader, sidebar) = (panes.list, panes.reader, panes.sidebar)
  }

  /// A size that the user chose, within bounds; the usual size where nothing was chosen.
  static func clamped(_ chosen: Int?, or usual: Int, least: Int, most: Int) -> Int {
    chosen.map { min(max(least, $0), max(least, most)) } ?? usual
  }

  /// The area of a screen that lies over the panes: all but title bar and hint line.
  static func screenArea(_ size: Size) -> Rect { Rect(size).inset(top: 1, bottom: 1) }

  /// The pane at a point.
  func pane(at point: Point) -> Focus? {
    if list.contains(point) { return .list }
    if reader.contains(point) { return .reader }
    return sidebar.contains(point) ? .sidebar : nil
  }

  /// The line between panes at a point.
  func divider(at point: Point) -> Divider? {
    switch arrangement {
    case .wide where !list.isEmpty && point.column == list.endColumn && reader.contains(row: point.row): .list
    case .medium where !list.isEmpty && point.row == list.endRow: .list
    case .wide, .medium:
      !sidebar.isEmpty && point.column == sidebar.column - 1 && sidebar.contains(row: point.row)
        ? .sidebar : nil
    case .narrow, .tooSmall: nil
    }
  }

  func area(of pane: Focus) -> Rect {
    switch pane {
    case .list: list
    case .reader: reader
    case .sidebar: sidebar
    }
  }
}

/// The three panes. A column or row between neighbours is left for the line between them.
private struct Panes {
  var list = nowhere
  var reader = nowhere
  var sidebar = nowhere

  private static let nowhere = Rect(column: 0, row: 0, columns: 0, rows: 0)
  static let none = Panes()

  /// The least columns and rows of a pane whose size the user chose.
  private static let (leastColumns, leastReaderColumns, leastRows) = (20, 24, 3)

  static func sideBySide(in body: Rect, _ chosen: PaneArrangement, _ focus: Focus) -> Panes {
    // A headline beside its date needs more columns than one below it.
    let isOneLine = chosen.lines == .one
    let usual =
      isOneLine ? min(70, max(40, body.columns * 36 / 100)) : min(46, max(30, body.columns * 26 / 100))
    let listColumns = clamped(
      chosen.listColumns, or: usual, leastColumns, body.columns - leastColumns - leastReaderColumns - 2)
    let sidebarColumns = clamped(
      chosen.sidebarColumns, or: min(50, max(34, body.columns * (isOneLine ? 25 : 29) / 100)), leastColumns,
      body.columns - listColumns - leastReaderColumns - 2)
    let body = body.inset(bottom: 1)
    let list = body.inset(right: body.columns - listColumns)
    guard hasSidebar(chosen, focus) else {
      return Panes(list: list, reader: body.inset(left: listColumns + 1))
    }
    return Panes(
      list: list, reader: body.inset(left: listColumns + 1, right: sidebarColumns + 1),
      sidebar: body.inset(left: body.columns - sidebarColumns))
  }

  static func listAbove(in body: Rect, _ chosen: PaneArrangement, _ focus: Focus) -> Panes {
    let listRows = clamped(
      chosen.listRows, or: max(3, body.rows * 3 / 10), leastRows, body.rows - 1 - leastRows)
    let sidebarColumns = clamped(
      chosen.sidebarColumns, or: max(26, body.columns * 36 / 100), leastColumns,
      body.columns - leastReaderColumns - 1)
    let list = body.inset(bottom: body.rows - listRows)
    let below = body.inset(top: listRows + 1)
    guard hasSidebar(chosen, focus) else { return Panes(list: list, reader: below) }
    return Panes(
      list: list, reader: below.inset(right: sidebarColumns + 1),
      sidebar: below.inset(left: below.columns - sidebarColumns))
  }

  /// A sidebar that is not shown comes while it has the focus.
  private static func hasSidebar(_ chosen: PaneArrangement, _ focus: Focus) -> Bool {
    chosen.panes == .all || focus == .sidebar
  }

  private static func clamped(_ chosen: Int?, or usual: Int, _ least: Int, _ most: Int) -> Int {
    Layout.clamped(chosen, or: usual, least: least, most: most)
  }

  static func only(_ focus: Focus, in body: Rect) -> Panes {
    switch focus {
    case .list: Panes(list: body)
    case .reader: Panes(reader: body)
    case .sidebar: Panes(sidebar: body)
    }
  }
}
