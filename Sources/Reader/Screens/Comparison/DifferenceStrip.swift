internal import Catalogue
internal import Localization
internal import News
internal import Screen

/// Draws the strip of differences below two compared articles, the words of each side below its text.
func drawDifferences(_ state: ComparisonScreen, _ layout: ComparisonLayout, on canvas: inout Canvas) {
  drawRule(state, layout.rule, on: &canvas)
  let rows = DifferenceLayout(state, layout)
  for index in rows.shown {
    let painter = DifferencePainter(
      isChosen: index == state.difference, hasFocus: state.focus == .differences, layout: layout,
      differences: rows, rows: rows.rows(of: index))
    if index < state.shownDifferences.count {
      painter.draw(state.shownDifferences[index], on: &canvas)
    } else {
      painter.drawFold(of: state.foldedCount, on: &canvas)
    }
  }
}

/// `━━ Differences 3/19 ━━━━━━`.
private func drawRule(_ state: ComparisonScreen, _ area: Rect, on canvas: inout Canvas) {
  let isActive = state.focus == .differences
  let style = Style(isActive ? .accent : .quiet)
  canvas.write(
    String(repeating: isActive ? "━" : "─", count: area.columns), column: area.column, row: area.row,
    style: style)
  guard let comparison = state.comparison else { return }
  let count = comparison.differences.count
  let place = state.difference.map { "\($0 + 1)/\(count)" } ?? "\(count)"
  let none =
    comparison.isOneEvent
    ? wording(en: "no names or numbers differ", vi: "không có tên hay số liệu nào khác nhau")
    : wording(en: "the articles tell of different events", vi: "hai bài kể về những sự kiện khác nhau")
  let found =
    count == 0
    ? none
    : wording(
      en: "differences \(place)",
      vi: state.difference == nil ? "\(place) khác biệt" : "khác biệt \(place)")
  let extent = comparison.end.map {
    " " + wording(en: "in the first \($0 / 1000) kB", vi: "trong \($0 / 1000) kB đầu")
  }
  canvas.write(
    " \(found)\(extent ?? "") ", column: area.column + 2, row: area.row,
    style: isActive ? Style(.accent, .bold) : style)
}

/// Draws one difference on its rows.
private struct DifferencePainter {
  let isChosen: Bool
  let hasFocus: Bool
  let layout: ComparisonLayout
  let differences: DifferenceLayout
  let rows: Range<Int>

  func draw(_ difference: Difference, on canvas: inout Canvas) {
    drawChoice(on: &canvas)
    let kind = differences.kind
    canvas.write(
      Fitting.fit(difference.kindWords, columns: kind.count), column: kind.lowerBound, row: rows.lowerBound,
      style: Style(.quiet))
    let lines = differences.columns.lines(of: difference, rows: rows.count)
    for (row, words) in zip(rows, lines) {
      switch differences.columns {
      case .one(let columns):
        canvas.write(words.left, column: columns.lowerBound, row: row, style: style(difference))
      case .sides(let columns): write(words, of: difference, on: &canvas, in: columns, row: row)
      }
    }
  }

  /// `… 12 more`.
  func drawFold(of count: Int, on canvas: inout Canvas) {
    drawChoice(on: &canvas)
    canvas.write(
      "… " + wording(en: "\(count) more", vi: "còn \(count)"), column: differences.kind.lowerBound,
      row: rows.lowerBound, style: Style(isChosen ? .accent : .quiet, traits))
  }

  private func drawChoice(on canvas: inout Canvas) {
    guard isChosen else { return }
    canvas.writeChoice("▸", column: layout.differences.column + 1, row: rows.lowerBound)
  }

  private var traits: Style.Traits { isChosen ? .bold : [] }

  private func style(_ difference: Difference) -> Style {
    if case .name(let kind) = difference.kind { return Style(nameOf: kind, isChosen: isChosen) }
    return Style(isChosen && hasFocus ? .accent : .plain, traits)
  }

  /// Writes a line of each side's statement below its text.
  private func write(
    _ words: Sides<String>, of difference: Difference, on canvas: inout Canvas, in columns: Sides<Range<Int>>,
    row: Int
  ) {
    canvas.write("│", column: layout.panes.right.text.column - 1, row: row, style: Style(.quiet))
    for side in Side.allCases {
      let isMissing = difference.statements[side] == nil
      canvas.write(
        words[side], column: columns[side].lowerBound, row: row,
        style: isMissing ? Style(.quiet) : style(difference))
    }
  }
}
