internal import Catalogue
internal import News
internal import Screen

/// Where the columns of a glossary stand.
struct GlossaryLayout {
  let area: Rect

  /// From so many columns on each line tells where the form was seen; else the last line does, for what is chosen.
  private static let wideColumns = 100
  private static let kindColumns = 14
  private static let mentionColumns = 5

  init(_ size: Size) {
    area = HelpText.area(for: size)
  }

  var list: Rect { area.inset(top: 1, bottom: isWide ? 0 : 2) }
  var visible: Int { max(1, list.rows) }
  var isWide: Bool { area.columns >= Self.wideColumns }

  /// The columns of kind (not on narrow screens), source, target, mentions and evidence.
  var columns:
    (kind: Range<Int>, source: Range<Int>, target: Range<Int>, mentions: Range<Int>, evidence: Range<Int>)
  {
    let start = area.column + 3
    let kind = start..<start + (area.columns >= Layout.mediumColumns ? Self.kindColumns : 0)
    let evidence = isWide ? area.columns * 28 / 100 : 0
    let words = max(2, area.endColumn - kind.upperBound - Self.mentionColumns - evidence - 1)
    let source = kind.upperBound..<kind.upperBound + words / 2
    let target = source.upperBound..<source.upperBound + words / 2
    let mentions = target.upperBound..<target.upperBound + Self.mentionColumns
    return (
      kind, source, target, mentions, mentions.upperBound + 1..<mentions.upperBound + 1 + max(0, evidence - 1)
    )
  }
}

func drawGlossary(_ state: GlossaryState, of model: Model, on canvas: inout Canvas) {
  let layout = GlossaryLayout(model.size)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, model, on: &canvas, in: layout.area)
  for (row, index) in state.entries.indices.dropFirst(state.top).prefix(layout.list.rows).enumerated() {
    let isChosen = index == state.selected
    drawEntry(state.entries[index], isChosen: isChosen, layout, on: &canvas, row: layout.list.row + row)
  }
  guard !layout.isWide, let chosen = state.chosen else { return }
  let words = Fitting.fit(details(of: chosen), columns: layout.area.columns - 4)
  canvas.write(words, column: layout.area.column + 3, row: layout.area.endRow - 1, style: Style(.quiet))
}

/// `Glossary · Tiếng Việt – English · 12 names, 23 terms`.
private func drawHeading(_ state: GlossaryState, _ model: Model, on canvas: inout Canvas, in area: Rect) {
  let used = canvas.write("Glossary", column: area.column + 1, row: area.row, style: Style(.accent, .bold))
  let words = Fitting.fit(headingWords(state, model), columns: area.columns - used - 4)
  canvas.write(words, column: area.column + used + 3, row: area.row, style: Style(.quiet))
}

private func headingWords(_ state: GlossaryState, _ model: Model) -> String {
  if state.isGone { return "the article is no longer in the collection" }
  guard let glossary = state.glossary else { return "looking words up…" }
  let (names, terms) = (glossary.nameCount, glossary.entries.count - glossary.nameCount)
  let languages = "\(model.endonym(of: glossary.source)) – \(model.endonym(of: glossary.target))"
  guard !glossary.entries.isEmpty else { return "\(languages) · no names or terms found" }
  return "\(languages) · \(names) \(names == 1 ? "name" : "names"), \(terms) \(terms == 1 ? "term" : "terms")"
}

private func drawEntry(
  _ entry: Glossary.Entry, isChosen: Bool, _ layout: GlossaryLayout, on canvas: inout Canvas, row: Int
) {
  let columns = layout.columns
  let traits: Style.Traits = isChosen ? .bold : []
  if isChosen { canvas.write("▸", column: layout.area.column + 1, row: row, style: Style(.accent, .bold)) }
  func write(_ words: String, _ range: Range<Int>, _ style: Style) {
    canvas.write(
      Fitting.fit(words, columns: range.count - 1), column: range.lowerBound, row: row, style: style)
  }
  write(entry.kind.words, columns.kind, Style(.quiet))
  write(entry.source, columns.source, Style(entry.kind.ink, traits))
  let target = entry.targets.first
  write(target ?? "–", columns.target, target == nil ? Style(.quiet) : Style(.plain, traits))
  let mentions = "\(entry.mentionCount)×"
  canvas.write(
    mentions, column: columns.mentions.upperBound - Width.of(mentions), row: row, style: Style(.quiet))
  if layout.isWide { write(details(of: entry), columns.evidence, Style(.quiet)) }
}

/// `in the other story, 4 articles; also: cargo port`.
private func details(of entry: Glossary.Entry) -> String {
  let seen = entry.evidence.map(\.words).joined(separator: ", ")
  guard entry.targets.count > 1 else { return seen }
  return "\(seen); also: \(entry.targets.dropFirst().joined(separator: ", "))"
}

extension Glossary.Entry.Evidence {
  fileprivate var words: String {
    switch self {
    case .partner: "in the other story"
    case .articles(let count): Counting.articles(count)
    case .reference: "in gazette's tables"
    }
  }
}

extension Glossary.Entry.Kind {
  fileprivate var words: String {
    switch self {
    case .term: "term"
    case .name(let entity): entity.kind.rawValue
    }
  }

  fileprivate var ink: Style.Ink {
    switch self {
    case .term: .plain
    case .name(let entity): Style.Ink(entity.kind)
    }
  }
}
