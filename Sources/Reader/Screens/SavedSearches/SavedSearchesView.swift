internal import Catalogue
internal import Localization
internal import Screen

func drawSavedSearches(_ state: SavedSearchesScreen, of model: Model, on canvas: inout Canvas) {
  let layout = SavedSearchesLayout(model.size)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, model, on: &canvas, in: layout.area)
  guard let entries = state.entries else { return }
  for (row, index) in entries.indices.dropFirst(state.top).prefix(layout.list.rows).enumerated() {
    draw(entries[index], isChosen: index == state.selected, layout, on: &canvas, row: layout.list.row + row)
  }
  guard let chosen = state.chosen, !layout.details.isEmpty else { return }
  let words = chosen.error?.wording ?? chosen.search.query
  canvas.write(
    Fitting.fit(words, columns: layout.details.columns), column: layout.details.column,
    row: layout.details.row,
    style: Style(chosen.error == nil ? .quiet : .alert))
}

private func drawHeading(
  _ state: SavedSearchesScreen, _ model: Model, on canvas: inout Canvas, in area: Rect
) {
  var column = area.column + 1
  column += canvas.write(state.title, column: column, row: area.row, style: Style(.accent, .bold)) + 2
  let words = Fitting.fit(headingWords(state, model), columns: area.endColumn - column - 1)
  canvas.write(words, column: column, row: area.row, style: Style(.quiet))
}

private func headingWords(_ state: SavedSearchesScreen, _ model: Model) -> String {
  guard let entries = state.entries else { return "…" }
  guard entries.isEmpty else { return Counting.grouped(entries.count) }
  let (search, keep) = (model.keyName(for: .search), model.keyName(for: .keepSearch))
  return wording(
    en: "none yet: search with \(search), then keep it with \(keep)",
    vi: "chưa có: hãy tìm bằng \(search), rồi lưu bằng \(keep)")
}

/// A search: the name, the query, the numbers of unread and of all articles.
private func draw(
  _ entry: SavedSearchesScreen.Entry, isChosen: Bool, _ layout: SavedSearchesLayout, on canvas: inout Canvas,
  row: Int
) {
  let columns = layout.columns
  let traits: Style.Traits = isChosen ? .bold : []
  let unread = entry.unread?.value ?? 0
  if isChosen { canvas.writeChoice("▌", column: layout.area.column, row: row) }
  if entry.error != nil {
    canvas.write("!", column: layout.area.column + 1, row: row, style: Style(.alert, traits))
  }
  canvas.write(
    Fitting.fit(entry.search.name, columns: columns.name.count), column: columns.name.lowerBound, row: row,
    style: isChosen ? Style(.accent, .bold) : unread > 0 ? Style(.plain, .bold) : .plain)
  if layout.isBroad {
    canvas.write(
      Fitting.fit(entry.search.query, columns: columns.query.count), column: columns.query.lowerBound,
      row: row,
      style: Style(.quiet, traits))
  }
  guard let total = entry.total else { return }
  let all = " / \(Counting.grouped(total))"
  let end = layout.area.endColumn - 1
  canvas.write(all, column: end - Width.of(all), row: row, style: Style(.quiet, traits))
  let words = unread > 0 ? "\(MarkSigns.unread) \(Counting.grouped(unread))" : ""
  canvas.write(
    words, column: end - Width.of(all) - Width.of(words), row: row, style: Style(.accent, traits))
}
