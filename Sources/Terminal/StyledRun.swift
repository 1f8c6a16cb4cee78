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
      let columns = isWide ? 2 : 1
      let scalars = scalars(of: cell.text, columns: columns)
      if let last = runs.indices.last, runs[last].style == cell.style {
        runs[last].scalars += scalars
      } else {
        runs.append(StyledRun(column: index - row.startIndex, style: cell.style, scalars: scalars))
      }
      index += columns
    }
    return runs
  }

  /// The scalars of a cell, made to fill its columns in the C library's eyes too. What curses would lay out in
  /// another way, or send as a control character, becomes a replacement sign.
  private func scalars(of text: String, columns: Int) -> [Unicode.Scalar] {
    let shown = charset == .ascii ? Transliteration.ascii(text) : text
    var scalars: [Unicode.Scalar] = []
    for scalar in shown.unicodeScalars where scalars.isEmpty || width(scalar) == 0 {
      scalars.append(scalar)
    }
    guard let base = scalars.first else { return blanks(columns) }
    switch Int(width(base)) {
    case columns: return scalars
    case 1: return scalars + blanks(columns - 1)
    default: return [replacement] + blanks(columns - 1)
    }
  }

  private var replacement: Unicode.Scalar { charset == .ascii ? "?" : "\u{fffd}" }

  /// What `wcwidth` says of a scalar in the process's locale.
  package static func libraryWidth(_ scalar: Unicode.Scalar) -> Int32 {
    gz_columns(wchar_t(bitPattern: scalar.value))
  }

  private func blanks(_ count: Int) -> [Unicode.Scalar] {
    Array(repeating: " ", count: count)
  }
}
