package import News
internal import Screen
internal import Text

/// The columns of tables whose cells are separated by tabs.
package enum TableLayout {
  /// The columns between two cells.
  private static let gap = 2

  /// The cells of each row of the article's tables, by the offset at which the row begins. A table that needs more than
  /// `columns` is left out; its rows are set as text. `labels`: the numbers behind links, which widen their cells.
  package static func tables(
    of article: Article, columns: Int, labels: LinkLabels = LinkLabels()
  ) -> [Int: [TableCell]] {
    guard article.parts.contains(where: { $0.kind == .tableRow }) else { return [:] }
    var tables: [Int: [TableCell]] = [:]
    var rows: [[TextRange]] = []
    func setTable() {
      for cells in set(rows, of: article, labels, columns: columns) {
        if let first = cells.first { tables[first.row] = cells.map(\.cell) }
      }
      rows = []
    }
    for part in article.parts where part.kind != .space {
      if part.kind == .tableRow {
        rows.append(cells(of: part.range, in: article))
      } else {
        setTable()
      }
    }
    setTable()
    return tables
  }

  /// The cells of a row, between tabs, without white space at their ends.
  private static func cells(of row: TextRange, in article: Article) -> [TextRange] {
    let bytes = Array(article.text(in: row).utf8)
    return bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { cell in
      let start = cell.firstIndex { $0 > 0x20 } ?? cell.endIndex
      let end = (cell.lastIndex { $0 > 0x20 } ?? start - 1) + 1
      return row.lowerBound + start..<row.lowerBound + end
    }
  }

  /// The cells with their columns; none for a table that is too wide, and for rows without tabs.
  private static func set(
    _ rows: [[TextRange]], of article: Article, _ labels: LinkLabels, columns: Int
  ) -> [[(row: Int, cell: TableCell)]] {
    guard rows.contains(where: { $0.count > 1 }) else { return [] }
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], Width.of(article.text(in: cell)) + labels.columns(in: cell))
      }
    }
    guard widths.reduce(0, +) + gap * (widths.count - 1) <= columns else { return [] }
    return rows.map { row in
      var column = 0
      return row.enumerated().map { index, cell in
        defer { column += widths[index] + gap }
        return (row.first?.lowerBound ?? 0, TableCell(range: cell, column: column))
      }
    }
  }
}
