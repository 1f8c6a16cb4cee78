internal import Catalogue
internal import Languages
internal import News
internal import Screen

/// The layout of a row of the list: one line where the list is broad, else the headline on two lines below the date.
struct ListRowLayout {
  let columns: Int

  static let broadColumns = 60

  var isOneLine: Bool { columns >= Self.broadColumns }
  private static let narrowestSnippet = 24

  /// Columns for a snippet behind a headline on one line: the room beside the headline, half of a very broad list, or 0
  /// if that is too little to read.
  static func snippetColumns(of area: Rect, beside headline: MarkedText) -> Int {
    let left = max(area.columns - Width.of(headline.text) - 2, area.columns / 2 - 12)
    return left < narrowestSnippet ? 0 : left
  }

  /// Rows of the screen that an article takes.
  var rows: Int { isOneLine ? 1 : 3 }
}

func drawList(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  guard model.list.total > 0 else {
    drawEmptyList(model, on: &canvas, in: area)
    return
  }
  let shape = ListRowLayout(columns: area.columns)
  for slot in 0..<max(1, area.rows / shape.rows) {
    let index = model.list.top + slot
    guard index < model.list.total else { break }
    let place = Rect(
      column: area.column, row: area.row + slot * shape.rows, columns: area.columns, rows: shape.rows)
    let look = ListRowLook(isChosen: index == model.list.selection, hasFocus: model.focus == .list)
    drawListRow(model.list.row(at: index), look, on: &canvas, in: place)
  }
}

/// The look of a row of the list.
private struct ListRowLook {
  let isChosen: Bool
  let hasFocus: Bool

  var headline: Style { isChosen ? Style(hasFocus ? .accent : .plain, .bold) : .plain }
  var facts: Style { isChosen ? Style(.accent) : Style(.quiet) }
  var bar: String { isChosen ? "▌" : " " }
}

private func drawListRow(_ row: ArticleRow?, _ look: ListRowLook, on canvas: inout Canvas, in area: Rect) {
  for line in area.row..<area.endRow {
    canvas.write(look.bar, column: area.column, row: line, style: Style(.accent))
  }
  let inner = area.inset(left: 2, right: 1)
  // The headline is what a screen reader should read.
  if look.isChosen { canvas.focus = Point(column: inner.column, row: inner.row + (area.rows > 1 ? 1 : 0)) }
  guard let row else {
    canvas.write("…", column: inner.column, row: inner.row, style: Style(.quiet))
    return
  }
  let date = DateWording.numeric(row.date)
  if area.rows == 1 {
    let facts = date.padded(to: 12) + row.language.code.padded(to: 4)
    var used = canvas.write(facts, column: inner.column, row: inner.row, style: look.facts)
    drawMarks(of: row, on: &canvas, column: inner.column + used, row: inner.row)
    used += MarkSigns.columns + 1
    drawOnOneLine(row, look, on: &canvas, in: inner.inset(left: used))
  } else {
    let room = inner.columns - MarkSigns.columns - 1
    canvas.write(
      "\(date) \(row.language)", column: inner.column, row: inner.row, limit: room, style: look.facts)
    drawMarks(of: row, on: &canvas, column: inner.endColumn - MarkSigns.columns, row: inner.row)
    let used = Width.of("\(date) \(row.language)") + 1
    if room - used > 6 {
      _ = drawStoryCount(of: row, look, on: &canvas, in: inner.inset(left: used))
    }
    drawOnLines(row, look, on: &canvas, in: inner.inset(top: 1))
  }
}

/// Draws the number of articles of the row's story, and returns the columns that it takes.
private func drawStoryCount(
  of row: ArticleRow, _ look: ListRowLook, on canvas: inout Canvas, in area: Rect
) -> Int {
  guard row.storyCount > 1 else { return 0 }
  let sign = "▸\(Counting.grouped(row.storyCount)) "
  canvas.write(sign, column: area.column, row: area.row, style: look.facts)
  return Width.of(sign)
}

/// Draws the headline and, if there is room, the snippet of a search.
private func drawOnOneLine(
  _ row: ArticleRow, _ look: ListRowLook, on canvas: inout Canvas, in area: Rect
) {
  let area = area.inset(left: drawStoryCount(of: row, look, on: &canvas, in: area))
  let headline = row.markedHeadline
  let snippetColumns = row.hasSnippetLine ? ListRowLayout.snippetColumns(of: area, beside: headline) : 0
  let fitted = headline.fitted(columns: area.columns - (snippetColumns == 0 ? 0 : snippetColumns + 2))
  canvas.write(fitted, column: area.column, row: area.row, style: look.headline)
  if snippetColumns > 0 {
    let place = area.inset(left: area.columns - snippetColumns)
    drawSnippet(of: row, on: &canvas, in: place)
  }
}

/// Draws the headline on all lines, or the snippet of a search on the last line.
private func drawOnLines(_ row: ArticleRow, _ look: ListRowLook, on canvas: inout Canvas, in area: Rect) {
  let rows = row.hasSnippetLine ? area.rows - 1 : area.rows
  for (index, line) in row.markedHeadline.lines(columns: area.columns, rows: rows).enumerated() {
    canvas.write(line, column: area.column, row: area.row + index, style: look.headline)
  }
  drawSnippet(of: row, on: &canvas, in: area.inset(top: rows))
}

/// Draws the snippet of a search, after the other name by which the article was found.
private func drawSnippet(of row: ArticleRow, on canvas: inout Canvas, in area: Rect) {
  var area = area
  if let alias = row.alias {
    let sign = Fitting.fit(alias.sign, columns: max(0, area.columns))
    let used = canvas.write(sign, column: area.column, row: area.row, style: Style(.accent))
    area = area.inset(left: used + 2)
  }
  guard let snippet = row.snippet, area.columns > 0 else { return }
  let text = MarkedText(text: snippet.text, marks: snippet.matches).showingFirstMark(columns: area.columns)
  canvas.write(text.fitted(columns: area.columns), column: area.column, row: area.row, style: Style(.quiet))
}

extension ArticleRow {
  /// True if a search found something in the text.
  fileprivate var hasSnippetLine: Bool { snippet != nil || alias != nil }

  /// The headline with the matches of a search.
  fileprivate var markedHeadline: MarkedText {
    MarkedText(text: headline.wording, marks: headlineMatches)
  }
}

/// Says why the list is empty, and how to take the filter back.
private func drawEmptyList(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  let inner = area.inset(left: 2, right: 1)
  let text = emptyListWords(model)
  for (index, line) in TextWrap.lines(of: text, columns: inner.columns).prefix(inner.rows).enumerated() {
    canvas.write(text.slice(line.range), column: inner.column, row: inner.row + index, style: Style(.quiet))
  }
}

private func emptyListWords(_ model: Model) -> String {
  guard model.listing.isUnfiltered else {
    if let search = model.search { return "Nothing found for \(search.typed). Esc takes back the search." }
    let language = model.listing.language.map { " in \($0.endonym)" } ?? ""
    let name = model.filterEntity.map { " with \($0.name(in: .undetermined))" } ?? ""
    return "No articles\(language)\(name). Esc takes back the filter."
  }
  guard model.loading.isComplete else { return "Reading the collection…" }
  let fetch = KeyTable.keyName(for: .fetch)
  return
    "No articles here. q quits; gazette PATH opens a folder of articles; gazette add URL subscribes to a paper, "
    + "and \(fetch) fetches the news."
}
