internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

func drawEntityPage(_ state: EntityPageScreen, of model: Model, on canvas: inout Canvas) {
  let content = state.content(in: model)
  canvas.fill(Layout.screenArea(canvas.size), style: .plain)
  let painter = EntityPagePainter(content, model)
  for row in 0..<content.layout.facts.rows where state.top + row < content.lineCount {
    painter.draw(content.line(at: state.top + row), row: row, on: &canvas)
  }
  if let area = content.layout.articles, state.page != nil { painter.drawArticles(on: &canvas, in: area) }
}

/// Draws the lines of an entity's page.
private struct EntityPagePainter {
  private let content: EntityPageContent
  private let language: Language

  private static let margin = EntityPageLayout.margin

  init(_ content: EntityPageContent, _ model: Model) {
    self.content = content
    language = model.readingLanguage
  }

  private var area: Rect { content.layout.facts }

  /// Draws a line of the first column.
  func draw(_ line: EntityPageLine, row: Int, on canvas: inout Canvas) {
    if case .article(let index, let line) = line {
      draw(article: index, line: line, row: row, on: &canvas, in: area)
      return
    }
    let isChosen = line.target != nil && line.target == content.state.selected
    if isChosen, line.hasSign { mark(row, on: &canvas, in: area) }
    draw(line, isChosen ? .bold : [], row: area.row + row, on: &canvas)
  }

  private func draw(_ line: EntityPageLine, _ traits: Style.Traits, row: Int, on canvas: inout Canvas) {
    switch line {
    case .title(let entity):
      draw(entity, isChosen: !traits.isEmpty, end: area.endColumn, row: row, on: &canvas)
    case .note(let words): write(words, Style(.quiet), row: row, on: &canvas)
    case .heading(let words, let note): draw(heading: words, note, row: row, on: &canvas, in: area)
    case .form(let form, _): draw(form, traits, row: row, on: &canvas)
    case .moreForms(let count):
      write(wording(en: "\(count) more", vi: "còn \(count)"), Style(.quiet, traits), row: row, on: &canvas)
    case .bars(let level): drawBars(level, row: row, on: &canvas)
    case .axis: drawAxis(row: row, on: &canvas)
    case .barWords: drawBarWords(traits, row: row, on: &canvas)
    case .companion(let entry): draw(entry, traits, row: row, on: &canvas)
    case .article, .blank: break
    }
  }

  private func mark(_ row: Int, on canvas: inout Canvas, in area: Rect) {
    canvas.writeChoice("▸", column: area.column + 1, row: area.row + row)
  }

  private func write(_ words: String, _ style: Style, row: Int, on canvas: inout Canvas) {
    let text = Fitting.fit(words, columns: area.columns - Self.margin - 1)
    canvas.write(text, column: area.column + Self.margin, row: row, style: style)
  }

  /// Writes a number or a word at the end of a line, and returns the column where it begins.
  private func writeLast(_ words: String, row: Int, on canvas: inout Canvas, in area: Rect) -> Int {
    let column = area.endColumn - 1 - Width.of(words)
    canvas.write(words, column: column, row: row, style: Style(.quiet))
    return column
  }

  private func draw(
    heading words: String, _ note: String, row: Int, on canvas: inout Canvas, in area: Rect
  ) {
    canvas.write(words, column: area.column + 1, row: row, style: Style(.quiet, .bold))
    _ = writeLast(note, row: row, on: &canvas, in: area)
  }

  /// A name and, as far as there is room before `end`, its names in other languages.
  private func draw(
    _ entity: Entity, isChosen: Bool, end: Int, row: Int, on canvas: inout Canvas
  ) {
    var column = area.column + Self.margin
    let name = Fitting.fit(entity.name(in: language), columns: end - column - 1)
    let style = Style(nameOf: entity.kind, isChosen: isChosen)
    column += canvas.write(name, column: column, row: row, style: style) + 2
    for other in entity.otherNames(than: language) where end - column > 4 {
      let text = Fitting.fit(other.name, columns: end - column - 1)
      column += canvas.write(text, column: column, row: row, style: Style(.quiet)) + 2
    }
  }

  private func draw(_ form: EntityPage.NameCount, _ traits: Style.Traits, row: Int, on canvas: inout Canvas) {
    // A name that only gazette's tables have is written nowhere.
    let count = form.mentions > 0 ? " " + Counting.grouped(form.mentions) : ""
    let words = form.language.endonym + count
    let end = writeLast(words, row: row, on: &canvas, in: area)
    let room = end - area.column - Self.margin - 1
    canvas.write(
      Fitting.fit(form.name, columns: room), column: area.column + Self.margin, row: row,
      style: Style(.plain, traits))
  }

  private func draw(
    _ entry: EntityPage.Companion, _ traits: Style.Traits, row: Int, on canvas: inout Canvas
  ) {
    let end = writeLast(Counting.grouped(entry.articles), row: row, on: &canvas, in: area)
    draw(entry.entity, isChosen: !traits.isEmpty, end: end, row: row, on: &canvas)
  }
}

// MARK: - The timeline

extension EntityPagePainter {
  /// Draws the part of each bar in a row. A span without articles has a dot on the lowest row.
  private func drawBars(_ level: Int, row: Int, on canvas: inout Canvas) {
    let (timeline, rows) = (content.timeline, content.layout.barRows)
    for (index, bar) in timeline.bars.enumerated() {
      let column = content.column(ofBar: index)
      guard bar.count > 0 else {
        if level == 0 { canvas.write("·", column: column, row: row, style: Style(.quiet)) }
        continue
      }
      let height = max(1, bar.count * rows * 8 / max(1, timeline.most))
      let part = Glyph.block(eighths: height - level * 8)
      let isChosen = index == content.bar
      canvas.write(
        String(repeating: part, count: content.barColumns > 1 ? 2 : 1), column: column, row: row,
        style: Style(isChosen ? .accent : .plain, isChosen ? .bold : []))
    }
  }

  /// `▲` below the chosen bar.
  private func drawAxis(row: Int, on canvas: inout Canvas) {
    guard let bar = content.bar else { return }
    canvas.write("▲", column: content.column(ofBar: bar), row: row, style: Style(.accent, .bold))
  }

  /// `Sep 2025: 3 articles`: the chosen bar.
  private func drawBarWords(_ traits: Style.Traits, row: Int, on canvas: inout Canvas) {
    guard let index = content.bar else { return }
    let bar = content.timeline.bars[index]
    let words = "\(content.timeline.words(for: bar)): \(Counting.of(bar.count, .article))"
    write(words, Style(traits.isEmpty ? .quiet : .plain, traits), row: row, on: &canvas)
  }
}

// MARK: - Articles

extension EntityPagePainter {
  /// The articles in a column of their own.
  func drawArticles(on canvas: inout Canvas, in area: Rect) {
    let articles = content.state.articles
    for row in area.row..<area.endRow {
      canvas.write("│", column: area.column - 1, row: row, style: Style(.quiet))
    }
    draw(
      heading: wording(en: "ARTICLES", vi: "CÁC BÀI"), Counting.grouped(articles.total), row: area.row,
      on: &canvas, in: area)
    let place = area.inset(top: 1)
    let first = articles.top * content.layout.articleLines
    for row in 0..<place.rows {
      guard case .article(let index, let line) = content.articleLine(first + row), index < articles.total
      else {
        break
      }
      draw(article: index, line: line, row: row, on: &canvas, in: place)
    }
  }

  /// A line of an article: all of it, or first its headline, then its date and language.
  private func draw(article index: Int, line: Int, row: Int, on canvas: inout Canvas, in area: Rect) {
    let articles = content.state.articles
    let isChosen = content.state.selected == .articles && index == articles.selection
    if isChosen, line == 0 { mark(row, on: &canvas, in: area) }
    let inner = area.inset(left: Self.margin, right: 1)
    guard let article = articles.row(at: index) else {
      if line == 0 { canvas.write("…", column: inner.column, row: area.row + row, style: Style(.quiet)) }
      return
    }
    let date = DateWording.numeric(article.date)
    let facts = date.padded(to: 12) + article.language.code.padded(to: 4)
    let headline = article.headline.wording
    let style = Style(.plain, isChosen ? .bold : [])
    var column = inner.column
    if content.layout.articleLines == 1 || line == 1 {
      column += canvas.write(facts, column: column, row: area.row + row, style: Style(.quiet))
    }
    guard line == 0 else { return }
    canvas.write(
      Fitting.fit(headline, columns: inner.endColumn - column), column: column, row: area.row + row,
      style: style)
  }
}

extension EntityPageLine {
  /// True if the line has the sign `▸` when its target is chosen: only one line of a target has the sign.
  fileprivate var hasSign: Bool {
    switch self {
    case .bars, .axis: false
    default: true
    }
  }
}
