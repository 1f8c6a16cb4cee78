internal import Catalogue
internal import Localization
internal import News
internal import Screen
internal import Text

func drawReader(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty, model.reader.isShown, let article = model.reader.article else {
    drawAwaitedArticle(model, on: &canvas, in: area)
    return
  }
  defer { if model.isReadArticleGone { drawAbsence(on: &canvas, in: area) } }
  let layout = ArticleLayout(area)
  let marks = TextMarks(
    mentions: MentionMarks(model.reader), links: LinkMarks(article),
    matches: MatchMarks(model.shownMatches, isAtWord: model.reader.cursor != nil),
    labels: model.reader.page.linkLabels, cursor: CursorMarks(model.reader.cursor))
  drawCurrentSign(model, layout, on: &canvas)
  for row in 0..<area.rows {
    let index = model.reader.top + row
    guard index < model.reader.page.lines.count else { break }
    let line = model.reader.page.lines[index]
    canvas.write(line.sign.rawValue, column: layout.column + 1, row: area.row + row, style: Style(.quiet))
    if index == 0, model.marks.isStarred {
      canvas.write(
        MarkSigns.starred, column: layout.column, row: area.row + row, style: Style(.accent, .bold))
    }
    let start = Point(column: layout.textColumn, row: area.row + row)
    switch line.content {
    case .words(let words): canvas.write(words, column: start.column, row: start.row, style: line.role.style)
    case .text(let range): drawText(range, of: article, line.role.style, marks, on: &canvas, at: start)
    case .row(let cells):
      for cell in cells {
        let start = Point(column: start.column + cell.column, row: start.row)
        drawText(cell.range, of: article, line.role.style, marks, on: &canvas, at: start)
      }
    }
  }
}

/// Draws the sign before the line of what is chosen in the text, where the hidden cursor stands.
private func drawCurrentSign(_ model: Model, _ layout: ArticleLayout, on canvas: inout Canvas) {
  guard let place = model.currentOffset.flatMap({ layout.place(of: $0, in: model.reader) }) else { return }
  canvas.focus = place
  canvas.write("▸", column: layout.column, row: place.row, style: Style(.accent, .bold))
}

extension Model {
  /// The offset in the text of the mention, the match or the word that is marked as the current one.
  var currentOffset: Int? {
    let (chosen, match) = (reader.chosenOffset, shownMatches?.currentRange?.lowerBound)
    return textStep == .match && reader.cursor == nil ? match ?? chosen : chosen ?? match
  }

  /// The pane in which the cursor of the terminal stands.
  var paneOfCursor: Focus {
    let isInText = textStep != nil && reader.isShown && !layout.reader.isEmpty && currentOffset != nil
    return isInText ? .reader : focus
  }
}

/// Draws the headline of an article that is on its way, where the headline is known, and says that it is loading.
private func drawAwaitedArticle(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty, let id = model.reader.wanted else { return }
  let layout = ArticleLayout(area)
  var row = area.row
  if let headline = model.knownRow(of: id)?.headline.text {
    for line in TextWrap.lines(of: headline, columns: layout.columns) where row < area.endRow {
      canvas.write(
        headline.slice(line.range), column: layout.textColumn, row: row, style: PageLine.Role.headline.style)
      row += 1
    }
    row += 1
  }
  guard row < area.endRow else { return }
  canvas.write(
    Fitting.fit(awaitedWords(model, id), columns: layout.columns), column: layout.textColumn, row: row,
    style: Style(.quiet))
}

/// Why an article isn't there.
private func awaitedWords(_ model: Model, _ id: ArticleID) -> String {
  if model.reader.missing == id {
    return wording(en: "no longer in the collection", vi: "không còn trong kho")
  }
  return switch model.server {
  case .answers: wording(en: "loading…", vi: "đang mở…")
  case .isAway: wording(en: "waiting for the server…", vi: "đang chờ máy chủ…")
  case .refuses(let reason): reason
  }
}

/// Draws over the last line of an article's text that its file is gone.
private func drawAbsence(on canvas: inout Canvas, in area: Rect) {
  let layout = ArticleLayout(area)
  let words = Fitting.fit(
    wording(
      en: "its file was removed, or has another text now",
      vi: "tệp của bài đã bị xóa, hoặc nay có nội dung khác"), columns: layout.columns)
  let blanks = String(repeating: " ", count: max(0, layout.columns - Width.of(words)))
  canvas.write(words + blanks, column: layout.textColumn, row: area.endRow - 1, style: Style(.alert))
}

extension Model {
  /// The row of an article in the list or in the sidebar.
  fileprivate func knownRow(of id: ArticleID) -> ArticleRow? {
    list.row(of: id) ?? reader.connections?.related.first { $0.id == id }?.row
  }
}

/// The mentions, links and matches in the text of an article, and the numbers of the links.
private struct TextMarks {
  let mentions: MentionMarks
  let links: LinkMarks
  let matches: MatchMarks
  let labels: LinkLabels
  let cursor: CursorMarks
}

/// Writes a line of an article: names coloured by kind, links underlined, matches of the search marked on top.
private func drawText(
  _ range: TextRange, of article: Article, _ style: Style, _ marks: TextMarks, on canvas: inout Canvas,
  at point: Point
) {
  var column = point.column
  let runs = marks.matches.mark(marks.links.mark(marks.mentions.runs(in: range, style: style)))
  for run in marks.cursor.mark(runs) {
    for piece in marks.labels.pieces(of: run.range) {
      column += canvas.write(article.text(in: piece.range), column: column, row: point.row, style: run.style)
      column += canvas.write(piece.label, column: column, row: point.row, style: .linkLabel)
    }
  }
}

extension PageLine.Role {
  var style: Style {
    switch self {
    case .headline, .heading: Style(.plain, .bold)
    case .facts, .note, .post: Style(.quiet)
    case .caption: Style(.plain, .italic)
    case .paragraph, .listItem, .blank: .plain
    }
  }
}

extension Style.Ink {
  /// The ink of a kind of name.
  init(_ kind: EntityKind) {
    self =
      switch kind {
      case .person: .person
      case .place: .place
      case .organization: .organization
      }
  }
}

extension Style {
  /// The style of a name: the ink of its kind has attributes of its own.
  init(nameOf kind: EntityKind, isChosen: Bool) {
    self.init(Ink(kind), isChosen ? .chosen : [])
  }
}
