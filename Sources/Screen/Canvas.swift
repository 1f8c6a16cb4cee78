/// A cell of the screen.
package struct Cell: Hashable, Sendable {
  /// The content: a spacing scalar with its combining marks, `" "` in an empty cell, and `""` in the second cell of a
  /// wide character.
  package var text: String
  package var style: Style

  package init(_ text: String = " ", _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A screen of cells, drawn by the views and painted by the terminal. What is written outside of it is cut off.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  /// Row by row, `size.columns` each.
  package private(set) var cells: [Cell]
  /// The place of the cursor; nil if the cursor is hidden.
  package var cursor: Point?
  /// The place of what is chosen. A hidden cursor stands there: screen readers and braille displays follow it.
  package var focus: Point?

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  /// The whole canvas.
  package var bounds: Rect { Rect(size) }

  /// The cell at a column and a row, both within the size.
  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// Writes text on one row, from `column` up to `limit` columns further, and returns the columns it took. A
  /// wide character that doesn't fit as a whole isn't begun.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, column: Int, row: Int, limit: Int = .max, style: Style = .plain
  ) -> Int {
    guard (0..<size.rows).contains(row) else { return 0 }
    let end = limit > size.columns - column ? size.columns : column + limit
    var at = column
    for character in text {
      for glyph in Glyph.glyphs(of: character) {
        guard at + glyph.columns <= end else { return at - column }
        put(glyph, column: at, row: row, style: style)
        at += glyph.columns
      }
    }
    return at - column
  }

  /// Writes the sign before the chosen line, which is the place of what is chosen from now on.
  package mutating func writeChoice(_ sign: String, column: Int, row: Int) {
    write(sign, column: column, row: row, style: Style(.accent, .bold))
    focus = Point(column: column, row: row)
  }

  /// Fills a rectangle with blanks of a style.
  package mutating func fill(_ area: Rect, style: Style) {
    for row in max(0, area.row)..<max(0, min(area.endRow, size.rows)) {
      for column in max(0, area.column)..<max(0, min(area.endColumn, size.columns)) {
        self[column, row] = Cell(" ", style)
      }
    }
  }

  /// Restyles a rectangle without touching its text.
  package mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
    for row in max(0, area.row)..<max(0, min(area.endRow, size.rows)) {
      for column in max(0, area.column)..<max(0, min(area.endColumn, size.columns)) {
        change(&self[column, row].style)
      }
    }
  }

  private mutating func put(_ glyph: Glyph, column: Int, row: Int, style: Style) {
    guard column >= 0 else { return }
    self[column, row] = Cell(glyph.text, style)
    if glyph.columns == 2 { self[column + 1, row] = Cell("", style) }
  }
}

extension Canvas {
  /// The rows as text, trailing blanks cut: what a person would see, without styles.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).map { self[$0, row].text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
