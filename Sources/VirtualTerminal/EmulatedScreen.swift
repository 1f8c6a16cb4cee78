/// The content of a terminal at one moment.
package struct EmulatedScreen: Sendable {
  /// One cell of it.
  package struct Cell: Hashable, Sendable {
    /// Its character with its marks; empty in the second half of a wide character and in an unused cell.
    package let text: String
    package let isBold: Bool
    package let isUnderlined: Bool
    package let isItalic: Bool
    package let isReversed: Bool
    /// An index into the terminal's palette; nil for the terminal's own colour.
    package let foreground: Int?
    package let background: Int?
    /// True if the cell is the second half of a wide character.
    package let isContinuation: Bool
  }

  package let columns: Int
  package let rows: Int
  /// Row by row.
  package let cells: [Cell]
  package let cursor: (column: Int, row: Int)
  package let isCursorVisible: Bool
  /// True if the alternate screen is shown, which leaves the shell's own untouched.
  package let isAlternate: Bool

  /// The cell at a column and a row, both within the size.
  package subscript(column: Int, row: Int) -> Cell {
    cells[row * columns + column]
  }

  /// The text of a row, without the blanks at its end.
  package func line(_ row: Int) -> String {
    let text = cells[row * columns..<(row + 1) * columns]
      .filter { !$0.isContinuation }
      .map { $0.text.isEmpty ? " " : $0.text }
      .joined()
    return String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
  }

  /// The text of all rows, without the blanks at their ends.
  package var lines: [String] { (0..<rows).map(line) }

  /// All rows as one text.
  package var text: String { lines.joined(separator: "\n") }

  /// True if one of the rows contains a text.
  package func contains(_ text: String) -> Bool {
    lines.contains { $0.contains(text) }
  }

  /// True if the screen is empty.
  package var isBlank: Bool { lines.allSatisfy(\.isEmpty) }

  /// The place of the first cell of a text in one row; the topmost, leftmost one.
  package func place(of text: String) -> (column: Int, row: Int)? {
    for row in 0..<rows {
      for column in 0..<columns where self.text(from: column, row: row).hasPrefix(text) {
        if !self[column, row].isContinuation { return (column, row) }
      }
    }
    return nil
  }

  /// The colours other than the terminal's own that anything is written in.
  package var colors: Set<Int> {
    Set(cells.flatMap { [$0.foreground, $0.background].compactMap(\.self) })
  }

  private func text(from column: Int, row: Int) -> String {
    cells[row * columns + column..<(row + 1) * columns]
      .filter { !$0.isContinuation }
      .map { $0.text.isEmpty ? " " : $0.text }
      .joined()
  }
}

extension EmulatedScreen: CustomStringConvertible {
  /// The text, which is what a failed expectation should show.
  package var description: String { text }
}
