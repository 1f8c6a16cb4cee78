internal import News
internal import Screen

/// The columns of the reader's pane: a margin for signs, then lines of text of at most 80 columns.
struct ArticleLayout {
  private let area: Rect

  /// Longer lines are hard to follow with the eye.
  static let longest = 80
  /// Columns before the text: a blank, the sign, a blank.
  static let margin = 3

  init(_ area: Rect) {
    self.area = area
  }

  /// The columns of a line of text.
  var columns: Int { max(1, min(Self.longest, area.columns - Self.margin - 1)) }

  /// The column where the margin begins. A broad pane has its text in the middle.
  var column: Int { area.column + max(0, (area.columns - columns - Self.margin - 1) / 2) }

  var textColumn: Int { column + Self.margin }

  /// The offset in the article's text at a point of the screen; nil beside the text.
  func offset(at point: Point, in reader: ArticleState) -> Int? {
    let line = reader.top + point.row - area.row
    guard reader.page.lines.indices.contains(line), let article = reader.article,
      let range = reader.page.lines[line].range
    else { return nil }
    var column = textColumn
    var offset = range.lowerBound
    for character in article.text(in: range) {
      let width = Width.of(character)
      if (column..<column + width).contains(point.column) { return offset }
      offset += character.utf8.count
      column += width + reader.page.linkLabels.columns(at: offset)
    }
    return nil
  }
}
