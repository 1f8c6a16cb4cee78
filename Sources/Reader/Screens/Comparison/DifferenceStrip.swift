internal import Catalogue
internal import Localization
internal import News
internal import Screen

/// Draws the strip of differences below two compared articles, the words of each side below its text.
func drawDifferences(_ state: ComparisonScreen, _ layout: ComparisonLayout, on canvas: inout Canvas) {
  drawRule(state, layout.rule, on: &canvas)
  let area = layout.differences
  let first = state.firstDifference(rows: area.rows)
  for (row, index) in (0..<state.differenceRows).dropFirst(first).prefix(area.rows).enumerated() {
    let painter = DifferencePainter(
      isChosen: index == state.difference, hasFocus: state.focus == .differences, layout: layout,
      row: area.row + row)
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

/// Draws one difference on a row.
private struct DifferencePainter {
  let isChosen: Bool
  let hasFocus: Bool
  let layout: ComparisonLayout
  let row: Int

  /// Columns of the kind before a statement.
  private static let kindColumns = 14

  func draw(_ difference: Difference, on canvas: inout Canvas) {
    let area = layout.differences
    drawChoice(on: &canvas)
    let kind = difference.rowWording + " " + difference.relation.sign
    canvas.write(kind.padded(to: Self.kindColumns), column: area.column + 3, row: row, style: Style(.quiet))
    if layout.isWide { drawColumns(difference, on: &canvas) } else { drawInOne(difference, on: &canvas) }
  }

  /// `… 12 more`.
  func drawFold(of count: Int, on canvas: inout Canvas) {
    drawChoice(on: &canvas)
    canvas.write(
      "… " + wording(en: "\(count) more", vi: "còn \(count)"), column: layout.differences.column + 3,
      row: row,
      style: Style(isChosen ? .accent : .quiet, traits))
  }

  private func drawChoice(on canvas: inout Canvas) {
    guard isChosen else { return }
    canvas.writeChoice("▸", column: layout.differences.column + 1, row: row)
  }

  private var traits: Style.Traits { isChosen ? .bold : [] }

  private func style(_ difference: Difference) -> Style {
    if case .name(let kind) = difference.kind { return Style(nameOf: kind, isChosen: isChosen) }
    return Style(isChosen && hasFocus ? .accent : .plain, traits)
  }

  /// Draws each side's statement below its text.
  private func drawColumns(_ difference: Difference, on canvas: inout Canvas) {
    let start = layout.differences.column + 3 + Self.kindColumns
    let middle = layout.panes.right.text.column
    let columns = Sides(left: start..<middle - 1, right: middle + 1..<layout.differences.endColumn - 1)
    canvas.write("│", column: middle - 1, row: row, style: Style(.quiet))
    for side in Side.allCases {
      let room = columns[side].count
      let words = difference.statements[side].map { Fitting.fit($0.text, columns: room) }
      canvas.write(
        words ?? "–", column: columns[side].lowerBound, row: row,
        style: words == nil ? Style(.quiet) : style(difference))
    }
  }

  private func drawInOne(_ difference: Difference, on canvas: inout Canvas) {
    let column = layout.differences.column + 3 + Self.kindColumns
    let hasBoth = difference.relation != .oneSided
    let words = Side.allCases.map { difference.statements[$0]?.text ?? "–" }
      .joined(separator: hasBoth ? " · " : " / ")
    canvas.write(
      Fitting.fit(words, columns: layout.differences.endColumn - column - 1), column: column, row: row,
      style: style(difference))
  }
}

extension Difference.Relation {
  /// The sign between the two sides of a row.
  fileprivate var sign: String {
    switch self {
    case .contradiction: "≠ "
    case .incomparable: "≈? "
    case .spelling, .oneSided: ""
    }
  }
}
