internal import News
internal import Screen
internal import Text

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

  /// The place of the text at an offset; nil if it is not on the screen.
  func place(of offset: Int, in reader: ArticleState) -> Point? {
    let index = reader.page.line(at: offset)
    guard (reader.top..<reader.top + area.rows).contains(index), let article = reader.article,
      reader.page.lines.indices.contains(index)
    else { return nil }
    let line = reader.page.lines[index]
    let row = area.row + index - reader.top
    guard case .row(let cells) = line.content else {
      let start = min(line.range?.lowerBound ?? offset, offset)
      return Point(column: textColumn + columns(of: start..<offset, article, reader), row: row)
    }
    guard let cell = cells.last(where: { $0.range.lowerBound <= offset }) else { return nil }
    let inside = columns(of: cell.range.lowerBound..<offset, article, reader)
    return Point(column: textColumn + cell.column + inside, row: row)
  }

  private func columns(of range: TextRange, _ article: Article, _ reader: ArticleState) -> Int {
    Width.of(article.text(in: range)) + reader.page.linkLabels.columns(in: range)
  }

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
