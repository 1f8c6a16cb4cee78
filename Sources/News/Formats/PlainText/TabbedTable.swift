internal import Text

/// A table whose cells are separated by tabs.
enum TabbedTable {
  /// A wider cell is a paragraph. In characters.
  private static let widestCell = 60

  /// Fewer rows with blank lines between them are paragraphs, unless each has several tabs.
  private static let fewestSpacedRows = 3

  /// The lines, with the rows of tables marked: two or more lines below each other with the same number of tabs. Blank lines
  /// may separate the rows.
  static func marked(in lines: [Line], of text: UTF8Text) -> [Line] {
    guard text.bytes.offset(of: 0x09) != nil else { return lines }
    let tabs = lines.map { Self.tabs(in: $0.range, of: text) }
    var marked = lines
    for index in lines.indices.dropFirst() where tabs[index] > 0 && !lines[index].isAfterBlank {
      // A row may leave out its last cells.
      if tabs[index - 1] == tabs[index] || tabs[index - 1] > 0 && max(tabs[index - 1], tabs[index]) > 1 {
        (marked[index - 1].isRow, marked[index].isRow) = (true, true)
      }
    }
    markSpacedRows(tabs, &marked)
    return marked
  }

  private static func markSpacedRows(_ tabs: [Int], _ lines: inout [Line]) {
    var start = 0
    while start < tabs.count {
      let end = tabs[start...].firstIndex { $0 != tabs[start] } ?? tabs.count
      if tabs[start] > 0, end - start >= (tabs[start] > 1 ? 2 : fewestSpacedRows) {
        for index in start..<end { lines[index].isRow = true }
      }
      start = end
    }
  }

  /// The number of tabs in a line, with those that were cut off its beginning; 0 for a line that is no row.
  private static func tabs(in line: TextRange, of text: UTF8Text) -> Int {
    let cells = text.bytes[line].split(separator: 0x09, omittingEmptySubsequences: false)
    guard cells.count > 1, cells.allSatisfy({ text.width(of: $0.indices) <= widestCell }),
      !isNumber(cells[0])
    else { return 0 }
    var leading = 0
    while text[line.lowerBound - leading - 1] == 0x09 { leading += 1 }
    return cells.count - 1 + leading
  }

  /// True for the number of an item: `1.`, `2)`.
  private static func isNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let last = cell.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else { return false }
    return cell.dropLast().allSatisfy(\.isDigit)
  }
}
