internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen
internal import Text

func drawComparison(_ state: ComparisonScreen, of model: Model, on canvas: inout Canvas) {
  let layout = state.layout(for: model.size)
  canvas.fill(Layout.screenArea(model.size), style: .plain)
  for side in Side.allCases {
    drawHeader(of: side, state, model, on: &canvas, in: layout.panes[side].header)
    drawText(of: side, state, on: &canvas, in: layout.panes[side])
  }
  if layout.isWide { drawDivider(state, layout, on: &canvas) }
  drawDifferences(state, layout, on: &canvas)
  if case .text(let side) = state.focus {
    let text = layout.panes[side].text
    canvas.focus = Point(
      column: text.column + ComparisonLayout.Pane.margin, row: text.row + state.lines[side] - state.tops[side]
    )
  }
}

/// Draws the line between the texts; heavy on the side with the focus.
private func drawDivider(_ state: ComparisonScreen, _ layout: ComparisonLayout, on canvas: inout Canvas) {
  let left = layout.panes.left
  let sign =
    switch state.focus {
    case .text(.left): "▐"
    case .text(.right): "▌"
    case .differences: "│"
    }
  let style = Style(state.focus == .differences ? .quiet : .accent)
  for row in left.header.row..<left.text.endRow {
    canvas.write(sign, column: left.text.endColumn, row: row, style: style)
  }
}

// MARK: - Headers

/// `▸ Tiếng Việt · 11 Sep 2025 · 000.txt         + 4 only here`.
private func drawHeader(
  of side: Side, _ state: ComparisonScreen, _ model: Model, on canvas: inout Canvas, in area: Rect
) {
  let isActive = state.focus == .text(side)
  let style = isActive ? Style(.accent, [.bold, .underline]) : Style(.plain, .underline)
  canvas.fill(area, style: style)
  if isActive { canvas.write("▸", column: area.column + 1, row: area.row, style: style) }
  let header = headerWords(state, side, model)
  let counts = onlyHereWords(state, side)
  // Without room for both, the sign alone says that passages are only here.
  let hasRoom = Width.of(header) + Width.of(counts.long) + 6 <= area.columns
  let count = hasRoom ? counts.long : counts.short
  let end = area.endColumn - Width.of(count) - 1
  canvas.write(count, column: end, row: area.row, style: style)
  let words = Fitting.fit(header, columns: end - area.column - 5)
  canvas.write(words, column: area.column + 3, row: area.row, style: style)
}

private func headerWords(_ state: ComparisonScreen, _ side: Side, _ model: Model) -> String {
  if state.isGone {
    return side == .left
      ? wording(
        en: "one of the two articles is no longer in the collection",
        vi: "một trong hai bài không còn trong kho") : ""
  }
  guard let article = state.comparison?.articles[side] else {
    return wording(en: "comparing…", vi: "đang so sánh…")
  }
  let origin = article.source ?? article.location.name
  return [article.language.language.endonym, DateWording.spelled(article.date), origin].joined(
    separator: " · ")
}

private func onlyHereWords(_ state: ComparisonScreen, _ side: Side) -> (long: String, short: String) {
  guard let comparison = state.comparison else { return ("", "") }
  let count = comparison.passages[side].indices.count { comparison.link(of: $0, on: side) == nil }
  guard count > 0 else { return ("", "") }
  let short = "\(ComparisonSigns.onlyHere) \(count)"
  return (wording(en: "\(short) only here", vi: "\(short) chỉ có ở đây"), short)
}

// MARK: - Text

/// The signs before a line of a compared text.
enum ComparisonSigns {
  /// The passage that is read, and the corresponding passage on the other side.
  static let read = "▌"
  /// A passage that the other text doesn't have.
  static let onlyHere = "+"
}

private func drawText(
  of side: Side, _ state: ComparisonScreen, on canvas: inout Canvas, in pane: ComparisonLayout.Pane
) {
  guard let comparison = state.comparison else { return }
  let painter = ComparisonPainter(state, comparison, side)
  for row in 0..<pane.text.rows {
    let index = state.tops[side] + row
    guard index < state.pages[side].lines.count else { break }
    painter.draw(
      state.pages[side].lines[index], on: &canvas,
      at: Point(column: pane.text.column, row: pane.text.row + row))
  }
}

/// Draws the lines of a compared text.
private struct ComparisonPainter {
  private let comparison: Comparison
  private let side: Side
  private let current: TextRange?
  private let difference: TextRange?
  private let marks: SharedNameMarks

  init(_ state: ComparisonScreen, _ comparison: Comparison, _ side: Side) {
    self.comparison = comparison
    self.side = side
    current = state.currentExtents[side]
    difference = state.chosenDifference?.statements[side]?.range
    marks = SharedNameMarks(comparison, side, current: state.mentions[side])
  }

  func draw(_ line: PageLine, on canvas: inout Canvas, at point: Point) {
    drawSigns(of: line, on: &canvas, at: point)
    let column = point.column + ComparisonLayout.Pane.margin
    switch line.content {
    case .words(let words): canvas.write(words, column: column, row: point.row, style: line.role.style)
    case .text(let range):
      write(range, line.role.style, on: &canvas, at: Point(column: column, row: point.row))
    case .row(let cells):
      for cell in cells {
        write(
          cell.range, line.role.style, on: &canvas, at: Point(column: column + cell.column, row: point.row))
      }
    }
  }

  private func drawSigns(of line: PageLine, on canvas: inout Canvas, at point: Point) {
    canvas.write(line.sign.rawValue, column: point.column + 2, row: point.row, style: Style(.quiet))
    guard let range = line.range else { return }
    if let current, current.overlaps(range) {
      canvas.write(ComparisonSigns.read, column: point.column, row: point.row, style: Style(.accent))
    }
    if isOnlyHere(range) {
      canvas.write(
        ComparisonSigns.onlyHere, column: point.column + 1, row: point.row, style: Style(.accent, .bold))
    }
  }

  /// True if most of a line is in passages that only this side has.
  private func isOnlyHere(_ line: TextRange) -> Bool {
    guard var passage = comparison.passage(at: line.lowerBound, on: side) else { return false }
    var (alone, linked) = (0, 0)
    let passages = comparison.passages[side]
    while passage < passages.count, passages[passage].lowerBound < line.upperBound {
      let share = passages[passage].clamped(to: line).count
      if comparison.link(of: passage, on: side) == nil { alone += share } else { linked += share }
      passage += 1
    }
    return alone > linked
  }

  /// Writes the text of a line: the passage that is read is bold, shared names have their colours, the chosen difference is
  /// reversed.
  private func write(_ range: TextRange, _ style: Style, on canvas: inout Canvas, at point: Point) {
    var column = point.column
    for run in runs(in: range) {
      var style = marks.style(at: run.lowerBound, over: style)
      if let current, current.contains(run.lowerBound) { style.traits.insert(.bold) }
      if let difference, difference.contains(run.lowerBound) { style.traits.insert(.reverse) }
      column += canvas.write(
        comparison.articles[side].text(in: run), column: column, row: point.row, style: style)
    }
  }

  /// A line, cut where its style may change.
  private func runs(in range: TextRange) -> [TextRange] {
    let edges = [current, difference].compactMap(\.self).flatMap { [$0.lowerBound, $0.upperBound] }
    let inside = Set(edges + marks.edges(in: range)).filter { $0 > range.lowerBound && $0 < range.upperBound }
    let cuts = [range.lowerBound] + inside.sorted() + [range.upperBound]
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }
}

/// The look of the names that both articles have: in the ink of their kind on both sides, the current mention reversed.
struct SharedNameMarks {
  private let mentions: [Mention]
  private let shared: Set<EntityKey>
  private let current: TextRange?
  private let stepped: EntityKey?

  init(_ comparison: Comparison, _ side: Side, current: Int?) {
    mentions = comparison.mentions[side]
    shared = comparison.sharedNames
    let mention = current.map { comparison.mentions[side][$0] }
    self.current = mention?.range
    stepped = mention?.entity
  }

  /// The offsets in a range at which shared names begin and end.
  func edges(in range: TextRange) -> [Int] {
    mentions[mentions.first(endingAfter: range.lowerBound)...]
      .prefix { $0.range.lowerBound < range.upperBound }
      .filter { shared.contains($0.entity) }.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
  }

  func style(at offset: Int, over style: Style) -> Style {
    let index = mentions.first(endingAfter: offset)
    guard index < mentions.count, mentions[index].range.contains(offset),
      shared.contains(mentions[index].entity)
    else { return style }
    var traits = style.traits
    if mentions[index].entity == stepped { traits.insert(.chosen) }
    if mentions[index].range == current { traits.formUnion(.current) }
    return Style(Style.Ink(mentions[index].kind), traits)
  }
}
