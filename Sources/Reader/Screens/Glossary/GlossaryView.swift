internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

func drawGlossary(_ state: GlossaryScreen, of model: Model, on canvas: inout Canvas) {
  let layout = GlossaryLayout(model.size)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, model, on: &canvas, in: layout.area)
  let columns = GlossaryColumns(layout, contents: contents(of: state.entries))
  for (row, index) in state.entries.indices.dropFirst(state.top).prefix(layout.list.rows).enumerated() {
    let isChosen = index == state.selected
    drawEntry(
      state.entries[index], isChosen: isChosen, layout, columns, on: &canvas, row: layout.list.row + row)
  }
  guard !layout.isWide, let chosen = state.chosen else { return }
  let words = Fitting.fit(details(of: chosen), columns: layout.area.columns - 4)
  canvas.write(words, column: layout.area.column + 3, row: layout.area.endRow - 1, style: Style(.quiet))
}

/// `Glossary  Tiếng Việt – English · 12 names, 23 terms`.
private func drawHeading(_ state: GlossaryScreen, _ model: Model, on canvas: inout Canvas, in area: Rect) {
  let used = canvas.write(
    wording(en: "Glossary", vi: "Bảng thuật ngữ"), column: area.column + 1, row: area.row,
    style: Style(.accent, .bold))
  let words = Fitting.fit(headingWords(state, model), columns: area.columns - used - 4)
  canvas.write(words, column: area.column + used + 3, row: area.row, style: Style(.quiet))
}

private func headingWords(_ state: GlossaryScreen, _ model: Model) -> String {
  if state.isGone {
    return wording(en: "the article is no longer in the collection", vi: "bài không còn trong kho")
  }
  guard let glossary = state.glossary else { return wording(en: "looking words up…", vi: "đang tra từ…") }
  let (names, terms) = (glossary.nameCount, glossary.entries.count - glossary.nameCount)
  let languages = "\(glossary.source.endonym) – \(glossary.target.endonym)"
  guard !glossary.entries.isEmpty else {
    return "\(languages) · " + wording(en: "no names or terms found", vi: "không thấy tên hay thuật ngữ nào")
  }
  return "\(languages) · \(Counting.of(names, .name)), \(Counting.of(terms, .term))"
}

private func drawEntry(
  _ entry: Glossary.Entry, isChosen: Bool, _ layout: GlossaryLayout, _ columns: GlossaryColumns,
  on canvas: inout Canvas, row: Int
) {
  let traits: Style.Traits = isChosen ? .bold : []
  if isChosen { canvas.writeChoice("▸", column: layout.area.column + 1, row: row) }
  func write(_ words: String, _ range: Range<Int>, _ style: Style) {
    canvas.write(
      Fitting.fit(words, columns: range.count - 1), column: range.lowerBound, row: row, style: style)
  }
  write(entry.kind.wording, columns.kind, Style(.quiet))
  write(entry.source, columns.source, entry.kind.style(isChosen: isChosen))
  let target = shownTarget(of: entry)
  write(target ?? "–", columns.target, target == nil ? Style(.quiet) : Style(.plain, traits))
  let mentions = "\(entry.mentionCount)×"
  canvas.write(
    mentions, column: columns.mentions.upperBound - Width.of(mentions), row: row, style: Style(.quiet))
  if layout.isWide { write(shownEvidence(of: entry), columns.evidence, Style(.quiet)) }
}

private func shownTarget(of entry: Glossary.Entry) -> String? {
  entry.targets.first.map { entry.isOfTermbase ? "✓ \($0)" : $0 }
}

private func shownEvidence(of entry: Glossary.Entry) -> String { "· " + details(of: entry) }

/// The widest contents of the columns, in cells.
private func contents(of entries: [Glossary.Entry]) -> (source: Int, target: Int, evidence: Int) {
  func widest(_ words: (Glossary.Entry) -> String?) -> Int {
    entries.map { Width.of(words($0) ?? "–") }.max() ?? 0
  }
  return (widest(\.source), widest(shownTarget), widest(shownEvidence))
}

/// `in the other story; 4 articles; also: cargo port`.
private func details(of entry: Glossary.Entry) -> String {
  let seen = entry.evidence.map(\.phrase).joined(separator: "; ")
  guard entry.targets.count > 1 else { return seen }
  let others = entry.targets.dropFirst().joined(separator: ", ")
  return "\(seen); " + wording(en: "also: \(others)", vi: "còn gọi: \(others)")
}

extension Glossary.Entry.Kind {
  fileprivate func style(isChosen: Bool) -> Style {
    switch self {
    case .term: Style(.plain, isChosen ? .bold : [])
    case .name(let entity): Style(nameOf: entity.kind, isChosen: isChosen)
    }
  }
}
