/// Text cut to a width.
package enum Fitting {
  /// The text, or as much of it as fits with `…` behind it, cut between grapheme clusters and without white
  /// space before the `…`. White space and line breaks are single blanks.
  package static func fit(_ text: some StringProtocol, columns: Int) -> String {
    guard Width.of(text) > columns else { return String(text) }
    guard columns > 0 else { return "" }
    var kept = ""
    var used = 0
    for character in text {
      let width = Width.of(character)
      guard used + width <= columns - 1 else { break }
      kept.append(character)
      used += width
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  /// The text on at most `rows` lines of `columns`, `…` at the end where it goes on or where `isCut` says so.
  package static func lines(_ text: String, columns: Int, rows: Int, isCut: Bool = false) -> [String] {
    let whole = isCut ? text + "…" : text
    let wrapped = TextWrap.lines(of: whole, columns: columns)
    let shown = wrapped.prefix(rows)
    return shown.enumerated().map { index, line in
      let isLast = index == shown.count - 1 && shown.count < wrapped.count
      let end = isLast ? whole.utf8.count : line.range.upperBound
      return fit(whole.slice(line.range.lowerBound..<end), columns: columns)
    }
  }
}

extension String {
  /// The text with blanks behind it, up to a width.
  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - Width.of(self)))
  }

  /// The text in a range of UTF-8 byte offsets, which must be scalar boundaries.
  package func slice(_ range: Range<Int>) -> Substring {
    self[
      utf8.index(startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)]
  }
}

extension Canvas {
  /// Writes a text on the lines of an area, as far as they reach.
  package mutating func write(_ text: String, in area: Rect, style: Style) {
    let lines = TextWrap.lines(of: text, columns: area.columns)
    for (row, line) in lines.prefix(area.rows).enumerated() {
      write(text.slice(line.range), column: area.column, row: area.row + row, style: style)
    }
  }
}
