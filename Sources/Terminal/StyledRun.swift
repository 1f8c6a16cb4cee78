internal import CNcurses
package import Screen

/// Neighbouring cells of one style, as curses takes them.
package struct StyledRun: Hashable, Sendable {
  /// The column of the first cell.
  package let column: Int
  package let style: Style
  /// Scalars whose widths, as the C library sees them, add up to the cells' own.
  package var scalars: [Unicode.Scalar]
}

/// Cuts a row of cells into runs that curses lays out exactly as the canvas does.
package struct RunCutter {
  private let charset: Charset
  /// The columns that the C library gives a scalar; curses goes by it. Negative for what can't be shown.
  private let width: (Unicode.Scalar) -> Int32

  package init(charset: Charset, width: @escaping (Unicode.Scalar) -> Int32 = Self.libraryWidth) {
    self.charset = charset
    self.width = width
  }

  /// The runs of one row's cells.
  package func runs(of row: ArraySlice<Cell>) -> [StyledRun] {
    var runs: [StyledRun] = []
    var index = row.startIndex
    while index < row.endIndex {
      let cell = row[index]
      let isWide = index + 1 < row.endIndex && row[index + 1].text.isEmpty
      if runs.last?.style != cell.style {
        runs.append(StyledRun(column: index - row.startIndex, style: cell.style, scalars: []))
      }
      append(cell.text, columns: isWide ? 2 : 1, to: &runs[runs.endIndex - 1].scalars)
      index += isWide ? 2 : 1
    }
    return runs
  }

  /// Appends the text of a cell, made to fill its columns in the C library's eyes too. What curses would lay out
  /// in another way, or send as a control character, becomes a replacement sign.
  private func append(_ text: String, columns: Int, to scalars: inout [Unicode.Scalar]) {
    let shown = charset == .ascii ? Transliteration.ascii(text) : text
    let base = shown.unicodeScalars.first ?? " "
    let taken = base.isASCII ? Self.asciiWidth(base) : Int(width(base))
    if taken == 1 || taken == columns {
      scalars.append(base)
      for mark in shown.unicodeScalars.dropFirst() where width(mark) == 0 { scalars.append(mark) }
    } else {
      scalars.append(replacement)
    }
    if columns == 2, taken != 2 { scalars.append(" ") }
  }

  private static func asciiWidth(_ scalar: Unicode.Scalar) -> Int {
    (0x20...0x7e).contains(scalar.value) ? 1 : -1
  }

  private var replacement: Unicode.Scalar { charset == .ascii ? "?" : "\u{fffd}" }

  /// The width of a scalar by `wcwidth`, in the locale of the process.
  package static func libraryWidth(_ scalar: Unicode.Scalar) -> Int32 {
    gz_columns(wchar_t(bitPattern: scalar.value))
  }
}
