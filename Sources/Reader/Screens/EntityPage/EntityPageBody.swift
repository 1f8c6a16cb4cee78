internal import Catalogue
internal import Languages
internal import News
internal import Screen

/// A line of an entity's page.
enum EntityPageLine: Hashable {
  case title(Entity)
  /// Words of ours.
  case note(String)
  case heading(String, note: String)
  case form(EntityPage.NameCount, index: Int)
  case moreForms(count: Int)
  /// A row of the timeline's bars, the lowest being 0.
  case bars(row: Int)
  /// Where the timeline begins and ends, and the sign of the chosen bar.
  case axis
  /// The chosen bar in words.
  case barWords
  case companion(EntityPage.Companion)
  /// A line of an article, as an index into the listing.
  case article(Int, line: Int)
  case blank

  /// What is chosen by choosing this line; nil for lines that can't be chosen.
  var target: EntityPageTarget? {
    switch self {
    case .title: .title
    case .form(_, let index): .form(index)
    case .moreForms: .moreForms
    case .bars, .axis, .barWords: .timeline
    case .companion(let entry): .companion(entry.id)
    case .article: .articles
    case .note, .heading, .blank: nil
    }
  }
}

/// The lines of an entity's page, and which of them are on the screen.
struct EntityPageBody {
  let state: EntityPageState
  let shape: EntityPageShape
  let timeline: EntityTimeline
  /// The lines of the first column but for articles.
  let lines: [EntityPageLine]

  /// `isComplete`: whether the whole collection has been read.
  init(_ state: EntityPageState, size: Size, isComplete: Bool, endonym: @escaping (Language) -> String) {
    let shape = EntityPageShape(size)
    let timeline = EntityTimeline(state.page?.timeline, columns: shape.bars)
    (self.state, self.shape, self.timeline) = (state, shape, timeline)
    var writer = EntityPageWriter(shape: shape, endonym: endonym)
    writer.write(state, timeline, isComplete: isComplete)
    if state.page != nil, shape.articles == nil { writer.articles(state.articles.total) }
    lines = writer.lines
  }

  /// How many lines the first column has.
  var lineCount: Int {
    lines.count + (shape.articles == nil ? state.articles.total * shape.articleLines : 0)
  }

  /// A line of the first column.
  func line(at index: Int) -> EntityPageLine {
    index < lines.count ? lines[index] : articleLine(index - lines.count)
  }

  /// A line of the articles, the first of an article being 0.
  func articleLine(_ index: Int) -> EntityPageLine {
    .article(index / shape.articleLines, line: index % shape.articleLines)
  }

  /// The lines that show what is chosen; with the heading above them, where they are the first below it.
  func range(of target: EntityPageTarget) -> Range<Int>? {
    if target == .articles {
      guard shape.articles == nil, state.articles.total > 0 else { return nil }
      let start = lines.count + state.articles.selection * shape.articleLines
      return start..<start + shape.articleLines
    }
    guard let first = lines.firstIndex(where: { $0.target == target }),
      let last = lines.lastIndex(where: { $0.target == target })
    else { return nil }
    return first..<last + 1
  }

  /// Columns from one bar to the next: two for the bar and one between where there is room for that.
  var barColumns: Int {
    let room = shape.textColumns / max(1, timeline.bars.count)
    return room >= 3 ? 3 : max(1, room)
  }

  func column(ofBar index: Int) -> Int {
    shape.facts.column + EntityPageShape.margin + index * barColumns
  }

  /// The chosen bar, as an index into the timeline's bars: the last one with articles unless another was chosen.
  var bar: Int? { state.day.flatMap(timeline.index(of:)) ?? timeline.bars.lastIndex { $0.count > 0 } }
}

/// Writes the lines of the first column.
private struct EntityPageWriter {
  let shape: EntityPageShape
  let endonym: (Language) -> String
  var lines: [EntityPageLine] = []

  init(shape: EntityPageShape, endonym: @escaping (Language) -> String) {
    self.shape = shape
    self.endonym = endonym
  }

  mutating func write(_ state: EntityPageState, _ timeline: EntityTimeline, isComplete: Bool) {
    if let entity = state.entity { lines += [.title(entity), .blank] }
    guard let page = state.page else {
      note(state.isGone ? "no article names it (any more)" : isComplete ? "…" : "reading the collection…")
      return
    }
    facts(of: page)
    forms(of: page, all: state.showsAllForms)
    times(of: page, timeline)
    for kind in EntityKind.allCases { companions(of: page, kind) }
  }

  mutating func articles(_ total: Int) {
    heading("ARTICLES", note: Counting.grouped(total))
  }

  private mutating func note(_ words: String) {
    lines += Facts.lines(of: words, columns: shape.textColumns).map(EntityPageLine.note)
  }

  private mutating func heading(_ words: String, note: String = "") {
    lines += [.blank, .heading(words, note: note)]
  }
}

extension EntityPageWriter {
  /// `place · 34 mentions in 4 articles`, the same a language, and from when to when.
  private mutating func facts(of page: EntityPage) {
    let mentions = Counting.of(page.mentions, "mention")
    note("\(page.entity.kind.words) · \(mentions) in \(Counting.of(page.articles, "article"))")
    if page.languages.count > 1 {
      let shares = page.languages.map {
        "\(endonym($0.language)): \(Counting.grouped($0.mentions)) in \(Counting.grouped($0.articles))"
      }
      note(shares.joined(separator: " · "))
    }
    let dates = [page.first, page.last].compactMap(\.self).map(Facts.spelled)
    note(dates.first == dates.last ? dates.first ?? "undated" : dates.joined(separator: " – "))
  }

  private mutating func forms(of page: EntityPage, all: Bool) {
    heading("NAMES")
    let isFolded = !all && page.names.count > shape.forms + 1
    for (index, form) in page.names.enumerated().prefix(isFolded ? shape.forms : .max) {
      lines.append(.form(form, index: index))
    }
    if isFolded { lines.append(.moreForms(count: page.names.count - shape.forms)) }
  }

  private mutating func times(of page: EntityPage, _ timeline: EntityTimeline) {
    guard !timeline.bars.isEmpty else { return }
    let unit = timeline.bars.count == 1 ? nil : "a bar a \(timeline.unit.rawValue)"
    let others = page.articles - timeline.bars.reduce(0) { $0 + $1.count }
    let rest = others > 0 ? "\(Counting.grouped(others)) left out" : nil
    heading("TIMELINE", note: [unit, rest].compactMap(\.self).joined(separator: " · "))
    lines += (0..<shape.barRows).reversed().map(EntityPageLine.bars) + [.axis, .barWords]
  }

  private mutating func companions(of page: EntityPage, _ kind: EntityKind) {
    let entries = page.companions.filter { $0.entity.kind == kind }
    guard !entries.isEmpty else { return }
    heading("WITH \(kind.title)", note: "articles")
    lines += entries.prefix(shape.companions).map(EntityPageLine.companion)
  }
}

extension EntityKind {
  /// The kind as people say it.
  var words: String { rawValue }

  /// `a person`, `an organization`.
  var phrase: String { self == .organization ? "an \(words)" : "a \(words)" }
}

extension Counting {
  /// `1 article`, `1,234 articles`.
  static func of(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
