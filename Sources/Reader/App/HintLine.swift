internal import Catalogue
internal import Screen

/// Draws the last line: a prompt, a notice or the hints; on the right the position in list and article.
func drawHintLine(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  if let prompt = model.prompt { return drawPrompt(prompt, model, on: &canvas, in: area) }
  let place = model.screen == nil ? placeWords(model, columns: area.columns) : ""
  let end = area.endColumn - Width.of(place) - 1
  canvas.write(place, column: end, row: area.row, style: Style(.quiet))
  let room = end - area.column - 2
  if let notice = model.notice {
    canvas.write(
      Fitting.fit(notice, columns: room), column: area.column + 1, row: area.row, style: Style(.accent))
    return
  }
  if model.screen == nil, let cursor = model.reader.cursor, let article = model.reader.article,
    cursor.words != nil
  {
    let line = GlossLine(cursor, article)
    return line.draw(on: &canvas, column: area.column + 1, row: area.row, room: room)
  }
  drawHints(
    model.screen?.hints(in: model) ?? PaneHints.hints(for: model), on: &canvas, column: area.column + 1,
    row: area.row, room: room)
}

private func drawHints(_ hints: [Hint], on canvas: inout Canvas, column: Int, row: Int, room: Int) {
  var column = column
  for hint in fitting(hints, room: room) {
    column += canvas.write(hint.keys, column: column, row: row, style: Style(.plain, .bold))
    column += canvas.write(" " + hint.words, column: column, row: row, style: Style(.quiet)) + 2
  }
}

/// The hints that there is room for, the first before the others. The last two, help and quit, always have room.
private func fitting(_ hints: [Hint], room: Int) -> [Hint] {
  let kept = hints.suffix(2)
  var left = room - kept.reduce(-2) { $0 + Width.of($1.text) + 2 }
  let others = hints.dropLast(2).filter { hint in
    let width = Width.of(hint.text) + 2
    guard width <= left else { return false }
    left -= width
    return true
  }
  return others + kept
}

/// `Belgium = Bỉ  match 3/7  1/5  34%`: the current match with the name by which it was found (if there is room), the
/// chosen row among all rows, and the share of the article that was shown.
private func placeWords(_ model: Model, columns: Int) -> String {
  var words: [String] = []
  if let matches = model.shownMatches, let current = matches.current {
    words.append("match \(Counting.grouped(current + 1))/\(Counting.grouped(matches.hits.count))")
    if let alias = matches.hits[current].alias, Width.of(alias.sign) <= columns / 4 {
      words.insert(alias.sign, at: 0)
    }
  }
  if model.list.total > 0 {
    words.append("\(Counting.grouped(model.list.selection + 1))/\(Counting.grouped(model.list.total))")
  }
  if model.reader.isShown, !model.layout.reader.isEmpty {
    words.append("\(model.reader.percent(visible: model.visibleLines))%")
  }
  return words.joined(separator: "  ")
}
