internal import Catalogue
internal import Localization
internal import Screen

/// Draws the last line: a prompt, a notice or the hints; on the right the position in list and article.
func drawHintLine(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  if let prompt = model.prompt { return drawPrompt(prompt, model, on: &canvas, in: area) }
  let hints = model.pendingKeys.isEmpty ? shownHints(of: model) : continuations(of: model)
  let place = model.screen == nil ? placeWords(model, columns: area.columns, beside: hints.suffix(2)) : ""
  let end = area.endColumn - Width.of(place) - 1
  let room = end - area.column - 2
  let notice = model.waitingWords ?? model.notice
  if notice == nil, let gloss = glossLine(of: model) {
    return gloss.draw(
      beside: area.columns < Layout.wideColumns ? "" : place, on: &canvas, above: area,
      rows: freeRows(above: area, of: model))
  }
  if let notice, Width.of(notice) > room {
    return drawLongNotice(notice, beside: place, on: &canvas, above: area)
  }
  canvas.write(place, column: end, row: area.row, style: Style(.quiet))
  if let notice {
    canvas.write(notice, column: area.column + 1, row: area.row, style: Style(.accent))
  } else {
    drawHints(hints, on: &canvas, column: area.column + 1, row: area.row, room: room)
  }
}

/// The line about the word at the reading cursor; nil where there is no cursor.
private func glossLine(of model: Model) -> GlossLine? {
  guard model.screen == nil, let cursor = model.reader.cursor, let article = model.reader.article,
    cursor.words != nil
  else { return nil }
  return GlossLine(
    cursor, article, naming: model.nameAtCursor, keys: cursor.isNew ? model.keysOfReadingCursor : nil)
}

/// The rows from the word at the reading cursor, which stays visible, to the last line of the screen.
private func freeRows(above area: Rect, of model: Model) -> Int {
  guard let word = model.reader.cursor?.wordRange else { return 1 }
  let row = model.layout.reader.row + model.reader.page.line(at: word.lowerBound) - model.reader.top
  return max(1, area.row - row)
}

/// The most lines of a notice.
private let mostNoticeLines = 4

/// Draws a notice that the last line has no room for: it takes as many lines above as it needs. `place`: the words at the
/// right end of the last line, where there is room for them.
private func drawLongNotice(_ notice: String, beside place: String, on canvas: inout Canvas, above area: Rect)
{
  let rows = min(mostNoticeLines, max(1, canvas.size.rows / 3))
  var lines = Fitting.lines(notice, columns: area.columns - 2, rows: rows)
  let room = area.columns - Width.of(place) - 4
  if lines.count < rows, Width.of(lines.last ?? "") > room { lines.append("") }
  let top = area.endRow - lines.count
  canvas.fill(
    Rect(column: area.column, row: top, columns: area.columns, rows: lines.count), style: .plain)
  for (row, line) in lines.enumerated() {
    canvas.write(line, column: area.column + 1, row: top + row, style: Style(.accent))
  }
  guard Width.of(lines.last ?? "") <= room else { return }
  canvas.write(
    place, column: area.endColumn - Width.of(place) - 1, row: area.row, style: Style(.quiet))
}

/// A hint with the keys that hold now.
private struct ShownHint {
  let keys: String
  let words: String

  var text: String { words.isEmpty ? keys : keys + " " + words }
}

/// The hints of the screen on top or of the panes, without those whose actions have no keys.
private func shownHints(of model: Model) -> [ShownHint] {
  let hints = model.screen?.hints(in: model) ?? PaneHints.hints(for: model)
  return hints.map { ShownHint(keys: model.keyNames(of: $0), words: $0.words) }.filter { !$0.keys.isEmpty }
}

/// `g…  g first  s stories`: the keys that were typed, and those that can follow.
private func continuations(of model: Model) -> [ShownHint] {
  let typed = KeySequence(model.pendingKeys).name + "…"
  let next = model.settings.keymap.continuations(of: model.pendingKeys, in: model.keyContexts).map {
    key, action in
    ShownHint(keys: key.name, words: action.map { $0.summary ?? "" } ?? "…")
  }
  return [ShownHint(keys: typed, words: "")] + next
}

private func drawHints(_ hints: [ShownHint], on canvas: inout Canvas, column: Int, row: Int, room: Int) {
  var column = column
  for hint in fitting(hints, room: room) {
    column += canvas.write(hint.keys, column: column, row: row, style: Style(.plain, .bold))
    if !hint.words.isEmpty {
      column += canvas.write(" " + hint.words, column: column, row: row, style: Style(.quiet))
    }
    column += 2
  }
}

/// The hints that there is room for, the first before the others. The last two, help and quit, always have room.
private func fitting(_ hints: [ShownHint], room: Int) -> [ShownHint] {
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
/// chosen row among all rows, and the share of the article that was shown. The first of them are left out where there is
/// no room for the hints that are always shown.
private func placeWords(_ model: Model, columns: Int, beside hints: ArraySlice<ShownHint>) -> String {
  var words: [String] = []
  if let matches = model.shownMatches, let current = matches.current {
    let place = "\(Counting.grouped(current + 1))/\(Counting.grouped(matches.hits.count))"
    words.append(wording(en: "match \(place)", vi: "khớp \(place)"))
    if let alias = matches.hits[current].alias, Width.of(alias.sign) <= columns / 4 {
      words.insert(alias.sign, at: 0)
    }
  }
  if let total = model.list.window?.total, total.value > 0 {
    words.append("\(Counting.grouped(model.list.selection + 1))/\(Counting.grouped(total))")
  }
  if model.reader.isShown, !model.layout.reader.isEmpty {
    words.append("\(model.reader.percent(visible: model.visibleLines))%")
  }
  let room = columns - hints.reduce(0) { $0 + Width.of($1.text) + 2 }
  while words.count > 1, Width.of(words.joined(separator: "  ")) > room - 2 { words.removeFirst() }
  return words.joined(separator: "  ")
}
