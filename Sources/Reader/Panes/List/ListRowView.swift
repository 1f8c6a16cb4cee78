internal import Catalogue
internal import Languages
internal import News
internal import Screen

/// The look of a row of the list.
struct ListRowLook {
  /// True for the line of the cursor.
  let isChosen: Bool
  let hasFocus: Bool

  var headline: Style { isChosen ? Style(hasFocus ? .accent : .plain, .bold) : .plain }
  var facts: Style { isChosen ? Style(.accent) : Style(.quiet) }
  var bar: String { isChosen ? "▌" : " " }
}

/// Draws the rows of the list.
struct ListRowPainter {
  private let shape: ListRowLayout
  private let hasFocus: Bool
  private let choice: ArticleChoice
  /// True if the articles are in several languages.
  private let hasLanguages: Bool
  /// Columns of the source on a line; 0 where no article in memory has one.
  private let sourceColumns: Int

  private static let mostSourceColumns = 14

  init(_ model: Model, _ shape: ListRowLayout) {
    self.shape = shape
    hasFocus = model.focus == .list
    choice = model.choice
    hasLanguages = model.census.entries.count > 1
    let hasSource = shape.hasSource && model.list.window?.rows.contains { $0.source != nil } == true
    sourceColumns = hasSource ? Self.mostSourceColumns : 0
  }

  func draw(_ row: ArticleRow?, isSelected: Bool, on canvas: inout Canvas, in area: Rect) {
    let look = ListRowLook(isChosen: isSelected, hasFocus: hasFocus)
    for line in area.row..<area.endRow {
      canvas.write(look.bar, column: area.column, row: line, style: Style(.accent))
    }
    let inner = area.inset(left: 2, right: 1)
    // The headline is what a screen reader should read.
    if isSelected { canvas.focus = Point(column: inner.column, row: inner.row + (area.rows > 1 ? 1 : 0)) }
    guard let row else {
      canvas.write("…", column: inner.column, row: inner.row, style: Style(.quiet))
      return
    }
    if choice.articles.contains(row.id) {
      canvas.write(MarkSigns.chosen, column: area.column + 1, row: area.row, style: Style(.accent, .bold))
    }
    if area.rows == 1 {
      drawLine(row, look, on: &canvas, in: inner)
    } else {
      drawLines(row, look, on: &canvas, in: inner)
    }
  }

  /// Date, language, source, marks and headline on one line.
  private func drawLine(_ row: ArticleRow, _ look: ListRowLook, on canvas: inout Canvas, in area: Rect) {
    var used = canvas.write(facts(of: row), column: area.column, row: area.row, style: look.facts)
    drawMarks(of: row, on: &canvas, column: area.column + used, row: area.row)
    used += MarkSigns.columns + 1
    drawOnOneLine(row, look, on: &canvas, in: area.inset(left: used))
  }

  /// In a narrow list dates are short, and a language is told where there are several.
  private func facts(of row: ArticleRow) -> String {
    guard shape.isBroad else {
      return DateWording.short(row.date).padded(to: DateWording.shortColumns + 1)
        + (hasLanguages ? row.language.code.padded(to: 3) : "")
    }
    let date = DateWording.numeric(row.date).padded(to: DateWording.numericColumns + 1)
    let facts = date + row.language.code.padded(to: 4)
    guard sourceColumns > 0 else { return facts }
    return facts + Fitting.fit(row.source ?? "", columns: sourceColumns - 2).padded(to: sourceColumns)
  }

  /// Date, language and marks above the headline.
  private func drawLines(_ row: ArticleRow, _ look: ListRowLook, on canvas: inout Canvas, in area: Rect) {
    let room = area.columns - MarkSigns.columns - 1
    let facts = "\(DateWording.numeric(row.date)) \(row.language)"
    canvas.write(facts, column: area.column, row: area.row, limit: room, style: look.facts)
    drawMarks(of: row, on: &canvas, column: area.endColumn - MarkSigns.columns, row: area.row)
    var used = Width.of(facts) + 1
    let right = area.columns - room
    if room - used > 6 {
      used += drawStoryCount(of: row, look, on: &canvas, in: area.inset(left: used, right: right))
      drawTags(of: row, on: &canvas, in: area.inset(left: used, right: right))
    }
    drawOnLines(row, look, on: &canvas, in: area.inset(top: 1))
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
  // A long headline leaves some room for tags.
  let mostTagColumns = min(mostTagColumns, area.columns / 4)
  let tagColumns =
    snippetColumns > 0 || mostTagColumns < leastTagColumns
    ? 0 : min(mostTagColumns, Width.of(row.annotation.sign))
  let taken = snippetColumns + tagColumns
  let fitted = headline.fitted(columns: area.columns - (taken == 0 ? 0 : taken + 2))
  canvas.write(fitted, column: area.column, row: area.row, style: look.headline)
  if snippetColumns > 0 {
    let place = area.inset(left: area.columns - snippetColumns)
    drawSnippet(of: row, on: &canvas, in: place)
  } else {
    drawTags(of: row, on: &canvas, in: area.inset(left: Width.of(fitted.text) + 2))
  }
}

/// The columns that a long headline leaves for tags, at most and at least.
private let (mostTagColumns, leastTagColumns) = (24, 5)

/// Draws the sign of a note and the tags: `¶ #kinh tế #biển`. The part that has no room is left out.
private func drawTags(of row: ArticleRow, on canvas: inout Canvas, in area: Rect) {
  let words = row.annotation.sign
  guard !words.isEmpty, area.columns > 3 else { return }
  let text = Fitting.fit(words, columns: area.columns)
  canvas.write(text, column: area.column, row: area.row, style: Style(.accent))
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

extension Annotation {
  /// `¶ #kinh tế #biển`: the sign of a note and the tags.
  var sign: String { ((note.isEmpty ? [] : [MarkSigns.note]) + tags.map { "#" + $0 }).joined(separator: " ") }
}
