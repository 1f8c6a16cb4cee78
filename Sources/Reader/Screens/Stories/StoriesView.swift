internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

func drawStories(_ state: StoriesScreen, of model: Model, on canvas: inout Canvas) {
  let layout = StoriesLayout(model.size)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, model, on: &canvas, in: layout.area)
  guard state.lineCount > 0 else { return }
  for row in 0..<layout.list.rows where state.top + row < state.lineCount {
    let number = state.top + row
    let painter = StoryLinePainter(
      layout: layout, row: layout.list.row + row, isChosen: number == state.selected)
    switch state.line(at: number) {
    case .story(let index):
      painter.draw(state.story(at: index), isUnfolded: state.unfolded?.index == index, on: &canvas)
    case .article(let place): painter.draw(state.unfolded?.articles?[place], on: &canvas)
    }
  }
  drawDetails(state, on: &canvas, in: layout.details)
}

/// `Stories  newest first · 12 told more than once, 40 once · only vi 20, only en 18`.
private func drawHeading(_ state: StoriesScreen, _ model: Model, on canvas: inout Canvas, in area: Rect) {
  let used = canvas.write(
    wording(en: "Stories", vi: "Sự kiện"), column: area.column + 1, row: area.row,
    style: Style(.accent, .bold))
  let room = area.columns - used - 4
  var facts = headingFacts(state, model)
  while facts.count > 1, Width.of(facts.joined(separator: " · ")) > room { facts.removeLast() }
  let words = Fitting.fit(facts.joined(separator: " · "), columns: room)
  canvas.write(words, column: area.column + used + 3, row: area.row, style: Style(.quiet))
}

/// The facts of the heading, the most important first.
private func headingFacts(_ state: StoriesScreen, _ model: Model) -> [String] {
  guard let window = state.window else { return [wording(en: "grouping…", vi: "đang gộp…")] }
  guard window.total > 0 else {
    return [
      wording(en: "no story of the listed articles", vi: "các bài trong danh sách không có sự kiện nào")
    ]
  }
  let (shared, alone) = (window.sharedCount, window.total - window.sharedCount)
  var facts = [state.order.wording]
  if !window.isComplete { facts.append(wording(en: "still grouping…", vi: "vẫn đang gộp…")) }
  if let language = state.listing.language { facts.append(language.endonym) }
  facts.append(
    wording(
      en: "\(Counting.grouped(shared)) told more than once, \(Counting.grouped(alone)) once",
      vi: "\(Counting.grouped(shared)) có nhiều bài, \(Counting.grouped(alone)) chỉ một bài"))
  if model.census.entries.count > 1 {
    facts += window.soleCounts.map {
      let count = "\($0.language) \(Counting.grouped($0.count))"
      return wording(en: "only \(count)", vi: "chỉ \(count)")
    }
  }
  return facts
}

// MARK: - Lines

/// Draws a line of the list.
private struct StoryLinePainter {
  let layout: StoriesLayout
  let row: Int
  let isChosen: Bool

  private var traits: Style.Traits { isChosen ? .bold : [] }

  /// The newest date, the number of articles, the languages, the headline of the central article.
  func draw(_ story: Story?, isUnfolded: Bool, on canvas: inout Canvas) {
    let columns = layout.columns
    drawSign(on: &canvas)
    guard let story else {
      canvas.write("…", column: columns.date, row: row, style: Style(.quiet))
      return
    }
    canvas.write(DateWording.numeric(story.newest.date), column: columns.date, row: row, style: Style(.quiet))
    if story.articleCount > 1 {
      let count = "\(isUnfolded ? "▾" : "▸")\(Counting.grouped(story.articleCount))"
      canvas.write(count, column: columns.count, row: row, style: Style(.accent, traits))
    }
    if layout.isBroad {
      let words = story.articleCount > 1 ? story.languageWords : story.central.language.code
      let room = columns.headline.lowerBound - columns.languages - 1
      canvas.write(
        Fitting.fit(words, columns: room), column: columns.languages, row: row, style: Style(.quiet, traits))
    }
    let style = isChosen ? Style(.accent, .bold) : .plain
    write(story.central.headline.wording, from: columns.headline.lowerBound, style, on: &canvas)
  }

  /// An article of the unfolded story: its date, its language, its headline, its source.
  func draw(_ article: ArticleRow?, on canvas: inout Canvas) {
    guard let article else { return }
    let columns = layout.columns
    drawSign(on: &canvas)
    canvas.write(
      "  " + DateWording.numeric(article.date), column: columns.date, row: row, style: Style(.quiet))
    let language = article.language.code
    canvas.write(language, column: columns.count + 2, row: row, style: Style(.quiet, traits))
    let source = article.source.map { "  \($0)" } ?? ""
    let style = isChosen ? Style(.accent, .bold) : .plain
    write(
      article.markSigns + article.headline.wording + source, from: columns.languages + 1, style, on: &canvas)
  }

  private func drawSign(on canvas: inout Canvas) {
    guard isChosen else { return }
    canvas.writeChoice("▌", column: layout.area.column, row: row)
  }

  private func write(_ words: String, from column: Int, _ style: Style, on canvas: inout Canvas) {
    let room = max(1, layout.area.endColumn - 1 - column)
    canvas.write(Fitting.fit(words, columns: room), column: column, row: row, style: style)
  }
}

// MARK: - The chosen story

/// Draws the first report of the chosen story, its newest development, its languages and sources.
private func drawDetails(_ state: StoriesScreen, on canvas: inout Canvas, in area: Rect) {
  guard let story = state.chosenStory else { return }
  // Without dates it isn't known who told the story first.
  var lines = story.first.date == nil ? [] : [told(wording(en: "first", vi: "đầu tiên"), story.first)]
  if story.newest.id != story.first.id {
    lines.append(told(wording(en: "newest", vi: "mới nhất"), story.newest))
  }
  let names = story.sources.joined(separator: ", ")
  let sources = names.isEmpty ? nil : wording(en: "sources: \(names)", vi: "nguồn: \(names)")
  lines.append([story.languageWords, sources].compactMap(\.self).joined(separator: " · "))
  for (index, words) in lines.prefix(area.rows).enumerated() {
    let fitting = Fitting.fit(words, columns: area.columns)
    canvas.write(fitting, column: area.column, row: area.row + index, style: Style(.quiet))
  }
}

/// `first: 9 Sep 2025, Tuổi Trẻ (vi): Bộ trưởng Mỹ thăm cảng`.
private func told(_ word: String, _ row: ArticleRow) -> String {
  let facts = [DateWording.spelled(row.date), row.source].compactMap(\.self).joined(separator: ", ")
  return "\(word): \(facts) (\(row.language)): \(row.headline.wording)"
}
