internal import Catalogue
internal import Screen

/// The areas of two compared articles and of the strip of differences: the articles side by side, or one above the other
/// on a narrow screen.
struct ComparisonLayout: Hashable {
  /// A text and the line above it, which names the article.
  struct Pane: Hashable {
    let header: Rect
    let text: Rect

    init(_ area: Rect) {
      header = area.inset(bottom: area.rows - 1)
      text = area.inset(top: 1)
    }

    /// Columns before a line: the signs of the read lines and of lines that only this text has, the page's sign, a
    /// blank.
    static let margin = 4

    /// The columns of a line of text.
    var columns: Int { max(1, min(ArticleLayout.longest, text.columns - Self.margin - 1)) }
  }

  let panes: Sides<Pane>
  /// True if the texts are side by side.
  let isWide: Bool
  /// The line above the differences.
  let rule: Rect
  let differences: Rect

  static let wideColumns = Layout.mediumColumns

  /// The least columns of a text, and the least rows of a text with its header, in a size that the user chose.
  private static let (leastColumns, leastRows) = (24, 3)

  /// `hasDifferences`: false if the strip needs no rows below its line. `chosen`: the sizes that the user chose.
  init(_ size: Size, hasDifferences: Bool, chosen: PaneArrangement = PaneArrangement()) {
    let area = Layout.screenArea(size)
    let isWide = area.columns >= Self.wideColumns
    self.isWide = isWide
    let usualRows = isWide ? min(9, max(3, area.rows / 4)) : 3
    let stripRows =
      !hasDifferences
      ? 1
      : Layout.clamped(
        chosen.differenceRows, or: usualRows, least: 2,
        most: area.rows - Self.leastRows * (isWide ? 1 : 2))
    let texts = area.inset(bottom: stripRows)
    let strip = area.inset(top: texts.rows)
    rule = strip.inset(bottom: strip.rows - 1)
    differences = strip.inset(top: 1)
    if isWide {
      let half = Layout.clamped(
        chosen.comparedColumns, or: (texts.columns - 1) / 2, least: Self.leastColumns,
        most: texts.columns - 1 - Self.leastColumns)
      panes = Sides(
        left: Pane(texts.inset(right: texts.columns - half)), right: Pane(texts.inset(left: half + 1)))
    } else {
      let half = Layout.clamped(
        chosen.comparedRows, or: texts.rows / 2, least: Self.leastRows, most: texts.rows - Self.leastRows)
      panes = Sides(left: Pane(texts.inset(bottom: texts.rows - half)), right: Pane(texts.inset(top: half)))
    }
  }

  /// The lines that each text shows.
  var rows: Sides<Int> { panes.map(\.text.rows) }
  var columns: Sides<Int> { panes.map(\.columns) }

  /// The line at a point that the mouse can drag: between the texts, which is the lower header on a narrow screen, or
  /// above the differences.
  func divider(at point: Point) -> Layout.Divider? {
    if rule.contains(point) { return differences.isEmpty ? nil : .differences }
    guard isWide else { return panes.right.header.contains(point) ? .compared : nil }
    let isBetween = point.column == panes.left.text.endColumn && point.row < rule.row
    return isBetween && point.row >= panes.left.header.row ? .compared : nil
  }

  /// The side whose text is at a point.
  func side(at point: Point) -> Side? {
    Side.allCases.first { panes[$0].text.contains(point) || panes[$0].header.contains(point) }
  }

  /// The line of a text at a point, where the line `top` is the first visible one; nil beside the text.
  func line(at point: Point, on side: Side, top: Int) -> Int? {
    let text = panes[side].text
    return text.contains(point) ? top + point.row - text.row : nil
  }
}
