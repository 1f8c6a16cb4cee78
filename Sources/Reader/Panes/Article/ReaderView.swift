internal import Catalogue
internal import News
internal import Screen
internal import Text

/// Where the text stands within the reader's pane: a margin for signs, then lines of at most 80 columns.
struct ReaderMeasure {
  private let area: Rect

  /// Longer lines are hard to follow with the eye.
  static let longest = 80
  /// Columns before the text: a blank, the sign, a blank.
  static let margin = 3

  init(_ area: Rect) {
    self.area = area
  }

  /// The columns of a line of text.
  var columns: Int { max(1, min(Self.longest, area.columns - Self.margin - 1)) }

  /// The column where the margin begins: a broad pane has its text in the middle.
  var column: Int { area.column + max(0, (area.columns - columns - Self.margin - 1) / 2) }

  var textColumn: Int { column + Self.margin }

  /// The offset in the article's text at a point of the screen; nil beside the text.
  func offset(at point: Point, in reader: ReaderState) -> Int? {
    let line = reader.top + point.row - area.row
    guard reader.page.lines.indices.contains(line), let article = reader.article,
      let range = reader.page.lines[line].range
    else { return nil }
    var column = textColumn
    var offset = range.lowerBound
    for character in article.text(in: range) {
      let width = Width.of(character)
      if (column..<column + width).contains(point.column) { return offset }
      column += width
      offset += character.utf8.count
    }
    return nil
  }
}

func drawReader(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty, model.reader.isShown, let article = model.reader.article else {
    drawAwaitedArticle(model, on: &canvas, in: area)
    return
  }
  let measure = ReaderMeasure(area)
  let marks = TextMarks(mentions: MentionMarks(model.reader), matches: MatchMarks(model.shownMatches))
  for row in 0..<area.rows {
    let index = model.reader.top + row
    guard index < model.reader.page.lines.count else { break }
    let line = model.reader.page.lines[index]
    canvas.write(line.sign.rawValue, column: measure.column + 1, row: area.row + row, style: Style(.quiet))
    if index == 0, model.marks.isStarred {
      canvas.write(
        MarkSigns.starred, column: measure.column, row: area.row + row, style: Style(.accent, .bold))
    }
    let start = Point(column: measure.textColumn, row: area.row + row)
    switch line.content {
    case .words(let words): canvas.write(words, column: start.column, row: start.row, style: line.role.style)
    case .text(let range): drawText(range, of: article, line.role.style, marks, on: &canvas, at: start)
    }
  }
}

/// The headline of the article that is on its way, where it is known, and that it is.
private func drawAwaitedArticle(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty, let id = model.reader.wanted else { return }
  let measure = ReaderMeasure(area)
  var row = area.row
  if let headline = model.knownRow(of: id)?.headline.text {
    for line in TextWrap.lines(of: headline, columns: measure.columns) where row < area.endRow {
      canvas.write(
        headline.slice(line.range), column: measure.textColumn, row: row, style: PageLine.Role.headline.style)
      row += 1
    }
    row += 1
  }
  let words = model.reader.missing == id ? "no longer in the collection" : "loading…"
  guard row < area.endRow else { return }
  canvas.write(
    Fitting.fit(words, columns: measure.columns), column: measure.textColumn, row: row, style: Style(.quiet))
}

extension Model {
  /// What the list or the sidebar shows of an article.
  fileprivate func knownRow(of id: ArticleID) -> ArticleRow? {
    list.window?.rows.first { $0.id == id }
      ?? reader.connections?.related.first { $0.id == id }?.row
  }
}

/// What stands out in the text of an article.
private struct TextMarks {
  let mentions: MentionMarks
  let matches: MatchMarks
}

/// Writes a line of an article, its names coloured by kind, what was searched marked on top.
private func drawText(
  _ range: TextRange, of article: Article, _ style: Style, _ marks: TextMarks, on canvas: inout Canvas,
  at point: Point
) {
  var column = point.column
  for run in marks.matches.mark(marks.mentions.runs(in: range, style: style)) {
    column += canvas.write(article.text(in: run.range), column: column, row: point.row, style: run.style)
  }
}

extension PageLine.Role {
  var style: Style {
    switch self {
    case .headline, .heading: Style(.plain, .bold)
    case .facts, .note: Style(.quiet)
    case .caption: Style(.plain, .italic)
    case .post: Style(.plain, .dim)
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

/// How the mentions of an article look: each in the ink of its kind, the chosen name underlined, the mention
/// that was stepped to reversed.
struct MentionMarks {
  private let mentions: [Mention]
  private let chosen: EntityKey?
  private let current: Int?

  init(_ reader: ReaderState) {
    let isCurrent = reader.connections?.article == reader.article?.id
    mentions = isCurrent ? reader.connections?.mentions ?? [] : []
    chosen = reader.chosen
    current = reader.mention
  }

  /// A range of text cut where its look changes.
  func runs(in range: TextRange, style: Style) -> [(range: TextRange, style: Style)] {
    var runs: [(range: TextRange, style: Style)] = []
    var position = range.lowerBound
    for index in firstMention(endingAfter: range.lowerBound)..<mentions.count {
      let mention = mentions[index].range.clamped(to: range)
      guard mentions[index].range.lowerBound < range.upperBound else { break }
      if position < mention.lowerBound { runs.append((position..<mention.lowerBound, style)) }
      if !mention.isEmpty { runs.append((mention, self.style(of: index, in: style))) }
      position = mention.upperBound
    }
    if position < range.upperBound { runs.append((position..<range.upperBound, style)) }
    return runs
  }

  private func style(of index: Int, in style: Style) -> Style {
    let mention = mentions[index]
    var traits = style.traits.subtracting(.dim)
    if mention.entity == chosen { traits.formUnion([.bold, .underline]) }
    if index == current { traits.insert(.reverse) }
    return Style(Style.Ink(mention.kind), traits)
  }

  /// Mentions stand in the text's order.
  private func firstMention(endingAfter offset: Int) -> Int {
    mentions.partitioningIndex { $0.range.upperBound > offset }
  }
}
