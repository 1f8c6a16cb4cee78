internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen
internal import Text

func drawTimeline(_ state: TimelineScreen, of model: Model, on canvas: inout Canvas) {
  let layout = TimelineLayout(model.size, languages: state.languages.count)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, on: &canvas, in: layout.area)
  guard let steps = state.steps else { return }
  let painter = TimelinePainter(state, steps: steps, layout, chain: ChainStory.chain(in: model))
  for (index, language) in state.languages.prefix(layout.languages).enumerated() {
    painter.drawBars(of: language, index, on: &canvas)
  }
  painter.drawAxis(on: &canvas)
  drawChosenStep(state, model, on: &canvas, in: layout.area.inset(top: layout.axisRow + 3 - layout.area.row))
}

/// `Timeline by day  4 Jun 2024 – 11 Sep 2025 · 4 articles · 1 undated`.
private func drawHeading(_ state: TimelineScreen, on canvas: inout Canvas, in area: Rect) {
  let unit = state.scale.unit.wording
  let title = wording(en: "Timeline by \(unit)", vi: "Dòng thời gian theo \(unit)")
  let used = canvas.write(title, column: area.column + 1, row: area.row, style: Style(.accent, .bold))
  let room = area.columns - used - 4
  var facts = headingFacts(state)
  while facts.count > 1, Width.of(facts.joined(separator: " · ")) > room { facts.removeLast() }
  let words = Fitting.fit(facts.joined(separator: " · "), columns: room)
  canvas.write(words, column: area.column + used + 3, row: area.row, style: Style(.quiet))
}

/// The facts of the heading, the most important first.
private func headingFacts(_ state: TimelineScreen) -> [String] {
  guard let timeline = state.timeline else { return [wording(en: "counting…", vi: "đang đếm…")] }
  var facts: [String] = []
  if let steps = state.steps {
    facts.append(state.scale.words(for: steps))
  }
  let dated = timeline.entries.reduce(0) { $0 + $1.count }
  facts.append(Counting.of(dated - state.vagueCount, .article))
  if state.vagueCount > 0 {
    facts.append(DateWording.without(state.scale.unit, count: state.vagueCount))
  }
  if timeline.undatedCount > 0 {
    let undated = Counting.grouped(timeline.undatedCount)
    facts.append(wording(en: "\(undated) undated", vi: "\(undated) không rõ ngày"))
  }
  return facts
}

/// Draws the chosen step: counts by language, then the stories of the chain.
private func drawChosenStep(_ state: TimelineScreen, _ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  let counts = state.languages.map { (language: $0, count: state.count(in: $0, at: state.selected)) }
    .filter { $0.count > 0 }
    .map { "\($0.language.endonym) \(Counting.grouped($0.count))" }
  let words = counts.isEmpty ? wording(en: "no article", vi: "không có bài") : counts.joined(separator: " · ")
  canvas.focus = Point(column: area.column + 1, row: area.row)
  let used = canvas.write(
    state.scale.words(for: state.selected), column: area.column + 1, row: area.row,
    style: Style(.plain, .bold))
  canvas.write(
    Fitting.fit(words, columns: area.columns - used - 4), column: area.column + used + 3, row: area.row)
  let stories = ChainStory.chain(in: model).filter { state.scale.number(of: $0.date) == state.selected }
  let grades = stories.map { $0.grade?.wording ?? wording(en: "this article", vi: "bài này") }
  let gradeColumns = grades.map { Width.of($0) }.max() ?? 0
  for (row, (story, grade)) in zip(stories, grades).prefix(area.rows - 1).enumerated() {
    let sign = TimelineSigns.sign(of: story)
    let line = "\(sign) \(story.language) \(grade.padded(to: gradeColumns)) \(story.headline)"
    canvas.write(
      Fitting.fit(line, columns: area.columns - 4), column: area.column + 3, row: area.row + 1 + row)
  }
}

/// The marks of the chain.
private enum TimelineSigns {
  static func sign(of story: ChainStory) -> String {
    switch story.grade {
    case nil: "●"
    case .sameStory: "◆"
    default: "◇"
    }
  }
}

/// Draws bars, the chain's marks and the axis.
private struct TimelinePainter {
  let state: TimelineScreen
  let layout: TimelineLayout
  let chain: [ChainStory]

  /// The steps that are shown.
  private let shown: Range<Int>
  /// The highest count that is shown, for which a bar is full.
  private let highest: Int

  init(_ state: TimelineScreen, steps: ClosedRange<Int>, _ layout: TimelineLayout, chain: [ChainStory]) {
    (self.state, self.layout, self.chain) = (state, layout, chain)
    let end = min(state.first + layout.visible(state.scale), steps.upperBound + 1)
    let shown = state.first..<max(state.first, end)
    self.shown = shown
    highest = state.counts.values.flatMap { counts in shown.map { counts[$0] ?? 0 } }.max() ?? 0
  }

  func drawBars(of language: Language, _ index: Int, on canvas: inout Canvas) {
    let top = layout.row(ofLanguage: index)
    let base = top + layout.barRows - 1
    canvas.write(
      language.code.padded(to: 3), column: layout.area.column + 1, row: base, limit: 3,
      style: Style(.plain, .bold))
    for step in shown {
      drawBar(step, height(state.count(in: language, at: step)), base: base, on: &canvas)
      let stories = chain.filter { $0.language == language && state.scale.number(of: $0.date) == step }
      // The shown article is preferred, then articles on the same story.
      let story =
        stories.first { $0.grade == nil } ?? stories.first { $0.grade == .sameStory } ?? stories.first
      guard let story else { continue }
      canvas.write(
        TimelineSigns.sign(of: story), column: layout.column(of: step, state), row: base + 1,
        style: Style(.accent, .bold))
    }
  }

  /// A bar's height in eighths of a row: a row for each article if there is room for the highest bar, otherwise in
  /// proportion, and at least an eighth.
  private func height(_ count: Int) -> Int {
    if highest <= layout.barRows { return count * 8 }
    return count == 0 ? 0 : max(1, count * layout.barRows * 8 / highest)
  }

  private func drawBar(_ step: Int, _ height: Int, base: Int, on canvas: inout Canvas) {
    let style = Style(step == state.selected ? .accent : .plain, step == state.selected ? .bold : [])
    let columns = state.scale.columns - 1
    for row in 0..<layout.barRows {
      guard height > row * 8 else { break }
      let cells = String(repeating: Glyph.block(eighths: height - row * 8), count: columns)
      canvas.write(cells, column: layout.column(of: step, state), row: base - row, style: style)
    }
  }

  /// Draws the dates, a mark below the chosen step, and signs where more steps follow.
  func drawAxis(on canvas: inout Canvas) {
    let start = layout.area.column + TimelineLayout.labelColumns
    let line = String(repeating: "─", count: max(0, shown.count * state.scale.columns))
    canvas.write(line, column: start, row: layout.axisRow, style: Style(.quiet))
    if let steps = state.steps {
      if state.first > steps.lowerBound {
        canvas.write("‹", column: start - 1, row: layout.axisRow, style: Style(.accent, .bold))
      }
      if shown.upperBound <= steps.upperBound {
        canvas.write("›", column: start + line.count, row: layout.axisRow, style: Style(.accent, .bold))
      }
    }
    drawLabels(on: &canvas, row: layout.axisRow + 1)
    canvas.write(
      "▲", column: layout.column(of: state.selected, state), row: layout.axisRow, style: Style(.accent, .bold)
    )
  }

  private func drawLabels(on canvas: inout Canvas, row: Int) {
    var end = 0
    var year: Int?
    for step in shown {
      let date = state.scale.firstDay(of: step)
      guard step == shown.lowerBound || begins(date) else { continue }
      let label = label(date, withYear: date.year != year)
      let column = layout.column(of: step, state)
      guard column >= end, column + Width.of(label) <= layout.area.endColumn else { continue }
      canvas.write(label, column: column, row: row, style: Style(.quiet))
      end = column + Width.of(label) + 1
      year = date.year
    }
  }

  /// True if a step that begins on this day has a label.
  private func begins(_ date: ArticleDate) -> Bool {
    switch state.scale {
    case .day: date.firstDay.weekday == 0
    case .week: (date.day ?? 1) <= 7
    case .month: (date.month ?? 1) % 3 == 1
    case .year: true
    }
  }

  private func label(_ date: ArticleDate, withYear: Bool) -> String {
    let parts = DateWording.parts(of: date)
    let shown =
      switch state.scale {
      case .day: parts.prefix(withYear ? 3 : 2)
      case .week, .month: parts.dropFirst().prefix(withYear ? 2 : 1)
      case .year: parts.suffix(1)
      }
    // A lone number may be anything.
    let month = shown.count == 1 && state.scale != .year ? DateWording.lone(month: shown.joined()) : nil
    return month ?? shown.joined(separator: DateWording.separator)
  }
}
