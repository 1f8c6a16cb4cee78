/// One cell of the screen.
package struct Cell: Hashable, Sendable {
  /// What stands in it: a base scalar with its combining marks, `" "` where nothing does, and `""` in the
  /// second cell of a wide character.
  package var text: String
  package var style: Style

  package init(_ text: String = " ", _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A screen of cells, drawn by the views and painted by the terminal.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  /// Row by row, `size.columns` each.
  package private(set) var cells: [Cell]
  /// Where the cursor stands, or nil where it is hidden.
  package var cursor: Point?

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: max(0, size.columns * size.rows))
  }

  /// The cell at a column and a row, both within the size.
  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }
}
