internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

func drawSidebar(_ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  let items = model.sidebarItems.dropFirst(model.sidebar.top).prefix(area.rows)
  let painter = SidebarPainter(model, area: area)
  for (row, item) in items.enumerated() {
    painter.draw(item, row: area.row + row, on: &canvas)
  }
}

/// Draws the sidebar's lines.
private struct SidebarPainter {
  private let area: Rect
  private let language: Language
  private let selected: SidebarTarget?
  private let hasFocus: Bool

  private static let margin = SidebarItem.margin
  /// Cells of a score bar.
  private static let barCells = 5

  init(_ model: Model, area: Rect) {
    self.area = area
    language = model.readingLanguage
    hasFocus = model.focus == .sidebar
    let chosenName = model.reader.chosen.map(SidebarTarget.name)
    selected = hasFocus ? model.sidebar.selected : chosenName
  }

  func draw(_ item: SidebarItem, row: Int, on canvas: inout Canvas) {
    let isChosen = item.target != nil && item.target == selected
    if isChosen { canvas.writeChoice("▸", column: area.column + 1, row: row) }
    let traits: Style.Traits = isChosen ? .bold : []
    switch item {
    case .title(let words): write(words, Style(.quiet, .bold), indent: 1, row: row, on: &canvas)
    case .kind(let kind):
      write(kind.title, Style(nameOf: kind, isChosen: false), indent: 1, row: row, on: &canvas)
    case .note(let words): write(words, Style(.quiet), row: row, on: &canvas)
    case .tag(let tag): write(tag, Style(.plain, traits), row: row, on: &canvas)
    case .more(_, let count), .moreTags(let count):
      write(wording(en: "\(count) more", vi: "còn \(count)"), Style(.quiet, traits), row: row, on: &canvas)
    case .moreStories(let count):
      write(Self.words(ofFolded: count), Style(.quiet, traits), row: row, on: &canvas)
    case .name(let entry): draw(entry, isChosen: isChosen, row: row, on: &canvas)
    case .story(let story): draw(story, traits, row: row, on: &canvas)
    case .reasons(_, let words): write(words, Style(.quiet), row: row, on: &canvas)
    case .blank: break
    }
  }

  /// `3 more share names`.
  private static func words(ofFolded count: Int) -> String {
    wording(
      en: "\(Counting.grouped(count)) more \(count == 1 ? "shares" : "share") names",
      vi: "còn \(Counting.grouped(count)) bài có chung tên")
  }

  private func write(_ words: String, _ style: Style, indent: Int = margin, row: Int, on canvas: inout Canvas)
  {
    let text = Fitting.fit(words, columns: area.columns - indent - 1)
    canvas.write(text, column: area.column + indent, row: row, style: style)
  }

  /// The name, its name in another language, mentions here and articles in the collection.
  private func draw(_ entry: Connections.NameEntry, isChosen: Bool, row: Int, on canvas: inout Canvas) {
    let counts = "\(entry.mentionCount) · \(Counting.grouped(entry.articleCount))"
    let end = area.endColumn - 1
    canvas.write(counts, column: end - Width.of(counts), row: row, style: Style(.quiet))
    let room = area.columns - Self.margin - Width.of(counts) - 2
    let name = Fitting.fit(entry.entity.name(in: language), columns: room)
    let style = Style(nameOf: entry.entity.kind, isChosen: isChosen)
    let used = canvas.write(name, column: area.column + Self.margin, row: row, style: style)
    guard let other = entry.entity.otherNames(than: language).first, room - used > 4 else { return }
    let column = area.column + Self.margin + used + 2
    canvas.write(
      Fitting.fit(other.name, columns: room - used - 2), column: column, row: row, style: Style(.quiet))
  }

  private func draw(_ story: RelatedStory, _ traits: Style.Traits, row: Int, on canvas: inout Canvas) {
    let filled = min(Self.barCells, max(1, Int((story.score * Double(Self.barCells)).rounded())))
    let column = area.column + Self.margin
    canvas.write(String(repeating: "▇", count: filled), column: column, row: row, style: Style(.accent))
    let rest = String(repeating: "▁", count: Self.barCells - filled)
    canvas.write(rest, column: column + filled, row: row, style: Style(.quiet))
    let facts = " " + story.row.language.code.padded(to: 3)
    canvas.write(facts, column: column + Self.barCells, row: row, style: Style(.quiet, traits))
    let start = Self.margin + Self.barCells + Width.of(facts)
    write(story.row.headline.text, Style(.plain, traits), indent: start, row: row, on: &canvas)
  }
}
