internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

/// A line of an entity's page.
enum EntityPageLine: Hashable {
  case title(Entity)
  /// Words that are not from the article.
  case note(String)
  case heading(String, note: String)
  case form(EntityPage.NameCount, index: Int)
  case moreForms(count: Int)
  /// A row of the timeline's bars, the lowest being 0.
  case bars(row: Int)
  /// The line below the bars, with the sign of the chosen bar.
  case axis
  /// The chosen bar in words.
  case barWords
  case companion(EntityPage.Companion)
  /// A line of an article, as an index into the listing.
  case article(Int, line: Int)
  case blank

  /// The target of the line; nil for lines that can't be chosen.
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
struct EntityPageContent {
  let state: EntityPageScreen
  let layout: EntityPageLayout
  let timeline: EntityTimeline
  /// The lines of the first column but for articles.
  let lines: [EntityPageLine]

  /// `isComplete`: whether the whole collection has been read.
  init(_ state: EntityPageScreen, size: Size, isComplete: Bool) {
    let layout = EntityPageLayout(size)
    let timeline = EntityTimeline(state.page?.timeline, columns: layout.bars)
    (self.state, self.layout, self.timeline) = (state, layout, timeline)
    var writer = EntityPageLines(layout: layout)
    writer.write(state, timeline, isComplete: isComplete)
    if state.page != nil, layout.articles == nil { writer.articles(state.articles.total) }
    lines = writer.lines
  }

  /// The number of lines in the first column.
  var lineCount: Int {
    lines.count + (layout.articles == nil ? state.articles.total * layout.articleLines : 0)
  }

  /// A line of the first column.
  func line(at index: Int) -> EntityPageLine {
    index < lines.count ? lines[index] : articleLine(index - lines.count)
  }

  /// A line of the articles, the first of an article being 0.
  func articleLine(_ index: Int) -> EntityPageLine {
    .article(index / layout.articleLines, line: index % layout.articleLines)
  }

  /// The lines of the chosen target, with the heading above them if they are the first below it.
  func range(of target: EntityPageTarget) -> Range<Int>? {
    if target == .articles {
      guard layout.articles == nil, state.articles.total > 0 else { return nil }
      let start = lines.count + state.articles.selection * layout.articleLines
      return start..<start + layout.articleLines
    }
    guard let first = lines.firstIndex(where: { $0.target == target }),
      let last = lines.lastIndex(where: { $0.target == target })
    else { return nil }
    return first..<last + 1
  }

  /// Columns from one bar to the next: two for the bar and one between bars, if there is room.
  var barColumns: Int {
    let room = layout.textColumns / max(1, timeline.bars.count)
    return room >= 3 ? 3 : max(1, room)
  }

  func column(ofBar index: Int) -> Int {
    layout.facts.column + EntityPageLayout.margin + index * barColumns
  }

  /// The chosen bar, as an index into the timeline's bars: the last bar with articles, unless another bar was chosen.
  var bar: Int? { state.day.flatMap(timeline.index(of:)) ?? timeline.bars.lastIndex { $0.count > 0 } }
}

/// Writes the lines of the first column.
private struct EntityPageLines {
  let layout: EntityPageLayout
  var lines: [EntityPageLine] = []

  mutating func write(_ state: EntityPageScreen, _ timeline: EntityTimeline, isComplete: Bool) {
    if let entity = state.entity { lines += [.title(entity), .blank] }
    guard let page = state.page else {
      note(
        state.isGone
          ? wording(en: "no article names it (any more)", vi: "không (còn) bài nào nhắc đến")
          : isComplete ? "…" : wording(en: "reading the collection…", vi: "đang đọc kho…"))
      return
    }
    facts(of: page)
    forms(of: page, all: state.showsAllForms)
    times(of: page, timeline)
    for kind in EntityKind.allCases { companions(of: page, kind) }
  }

  mutating func articles(_ total: Int) {
    heading(wording(en: "ARTICLES", vi: "CÁC BÀI"), note: Counting.grouped(total))
  }

  private mutating func note(_ words: String) {
    lines += MetadataLine.wrapped(words, columns: layout.textColumns).map(EntityPageLine.note)
  }

  private mutating func heading(_ words: String, note: String = "") {
    lines += [.blank, .heading(words, note: note)]
  }
}

extension EntityPageLines {
  /// `place · 34 mentions in 4 articles`, the same a language, and from when to when.
  private mutating func facts(of page: EntityPage) {
    let mentions = Counting.of(page.mentions, .mention)
    let articles = Counting.of(page.articles, .article)
    let counts = wording(en: "\(mentions) in \(articles)", vi: "\(mentions) trong \(articles)")
    note("\(page.entity.kind.wording) · \(counts)")
    if page.languages.count > 1 {
      let shares = page.languages.map { share in
        let (mentions, articles) = (Counting.grouped(share.mentions), Counting.grouped(share.articles))
        let counts = wording(en: "\(mentions) in \(articles)", vi: "\(mentions) trong \(articles) bài")
        return "\(share.language.endonym): \(counts)"
      }
      note(shares.joined(separator: " · "))
    }
    let dates = [page.first, page.last].compactMap(\.self).map(DateWording.spelled)
    note(
      dates.first == dates.last
        ? dates.first ?? wording(en: "undated", vi: "không rõ ngày") : dates.joined(separator: " – "))
  }

  private mutating func forms(of page: EntityPage, all: Bool) {
    heading(wording(en: "NAMES", vi: "CÁCH GỌI"))
    let isFolded = !all && page.names.count > layout.forms + 1
    for (index, form) in page.names.enumerated().prefix(isFolded ? layout.forms : .max) {
      lines.append(.form(form, index: index))
    }
    if isFolded { lines.append(.moreForms(count: page.names.count - layout.forms)) }
  }

  private mutating func times(of page: EntityPage, _ timeline: EntityTimeline) {
    guard !timeline.bars.isEmpty else { return }
    let span = timeline.unit.wording
    let unit = timeline.bars.count == 1 ? nil : wording(en: "by \(span)", vi: "theo \(span)")
    let others = page.articles - timeline.bars.reduce(0) { $0 + $1.count }
    let rest = others > 0 ? DateWording.without(page.timeline.step, count: others) : nil
    heading(
      wording(en: "TIMELINE", vi: "DÒNG THỜI GIAN"),
      note: [unit, rest].compactMap(\.self).joined(separator: " · "))
    lines += (0..<layout.barRows).reversed().map(EntityPageLine.bars) + [.axis, .barWords]
  }

  private mutating func companions(of page: EntityPage, _ kind: EntityKind) {
    let entries = page.companions.filter { $0.entity.kind == kind }
    guard !entries.isEmpty else { return }
    heading(
      wording(en: "WITH \(kind.title)", vi: "\(kind.title) CÙNG XUẤT HIỆN"),
      note: wording(en: "articles", vi: "số bài"))
    lines += entries.prefix(layout.companions).map(EntityPageLine.companion)
  }
}
