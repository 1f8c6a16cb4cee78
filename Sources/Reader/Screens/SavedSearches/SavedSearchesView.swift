internal import Catalogue
internal import Localization
internal import Screen

func drawSavedSearches(_ state: SavedSearchesScreen, of model: Model, on canvas: inout Canvas) {
  let layout = SavedSearchesLayout(model.size)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, on: &canvas, in: layout.area)
  guard let entries = state.entries else { return }
  guard !entries.isEmpty else {
    let (search, keep) = (model.keyName(for: .search), model.keyName(for: .keepSearch))
    let words = wording(
      en: "No saved searches yet: search with \(search), then keep the search with \(keep).",
      vi: "Chưa có tìm kiếm đã lưu: hãy tìm bằng \(search), rồi lưu bằng \(keep).")
    return canvas.write(words, in: layout.list.inset(left: 3, top: 1, right: 1), style: Style(.quiet))
  }
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

private func drawHeading(_ state: SavedSearchesScreen, on canvas: inout Canvas, in area: Rect) {
  var column = area.column + 1
  column += canvas.write(state.title, column: column, row: area.row, style: Style(.accent, .bold)) + 2
  let words = state.entries.map { Counting.grouped($0.count) } ?? "…"
  canvas.write(words, column: column, row: area.row, style: Style(.quiet))
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
