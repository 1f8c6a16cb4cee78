package import Catalogue
package import Languages
internal import Localization
internal import News
package import Screen

/// The dates of the listed articles: how many articles of each language came out in each day, week, month or year.
package struct TimelineScreen: Hashable {
  /// Which articles are counted.
  let listing: Listing
  /// Nil until it is known.
  package internal(set) var timeline: Timeline?
  package internal(set) var scale = TimelineScale.day
  /// The number of articles of each language in each step of the scale.
  package internal(set) var counts: [Language: [Int: Int]] = [:]
  /// The steps from the first article to the last, those of the story's chain included; nil if no date is that
  /// precise.
  package internal(set) var steps: ClosedRange<Int>?
  /// The number of articles with a date that is less precise than the scale.
  package internal(set) var vagueCount = 0
  /// The chosen step.
  package internal(set) var selected = 0
  /// The first step that is shown.
  package internal(set) var first = 0

  init(listing: Listing) {
    self.listing = listing
  }

  /// The languages, those with most articles first.
  var languages: [Language] {
    let totals = counts.mapValues { $0.values.reduce(0, +) }
    return totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  func count(in language: Language, at step: Int) -> Int { counts[language]?[step] ?? 0 }
}

extension TimelineScreen {
  /// Counts by another scale. `chain`: further dates that can be chosen. `day`: the day whose step is chosen.
  mutating func rescale(to scale: TimelineScale, chain: [ArticleDate], day: ArticleDate?, visible: Int) {
    self.scale = scale
    count()
    let reached = counts.values.flatMap(\.keys) + chain.compactMap { scale.number(of: $0) }
    steps = reached.min().flatMap { first in reached.max().map { first...$0 } }
    let wanted = day.map {
      scale.number(of: $0) ?? scale.number(of: ArticleDate($0.firstDay)) ?? 0
    }
    choose(wanted ?? steps?.upperBound ?? 0, visible: visible)
  }

  private mutating func count() {
    counts = [:]
    vagueCount = 0
    for entry in timeline?.entries ?? [] {
      if let step = scale.number(of: entry.date) {
        counts[entry.language, default: [:]][step, default: 0] += entry.count
      } else {
        vagueCount += entry.count
      }
    }
  }

  /// Chooses a step, the nearest one where it lies outside, and scrolls to it.
  mutating func choose(_ step: Int, visible: Int) {
    guard let steps else { return }
    selected = min(max(step, steps.lowerBound), steps.upperBound)
    let (start, chosen) = (steps.lowerBound, selected - steps.lowerBound)
    first =
      start
      + Scrolling.top(
        from: first - start, showing: chosen..<chosen + 1, rows: visible, count: steps.count)
  }

  /// The finest scale at which all steps can be seen at once and most dates are precise enough; years if there
  /// is no such scale.
  static func fitting(_ timeline: Timeline, columns: Int) -> TimelineScale {
    let total = timeline.entries.reduce(0) { $0 + $1.count }
    return TimelineScale.allCases.first { scale in
      let placed = timeline.entries.filter { scale.number(of: $0.date) != nil }
      let steps = placed.compactMap { scale.number(of: $0.date) }
      guard let first = steps.min(), let last = steps.max() else { return false }
      let hasMost = placed.reduce(0) { $0 + $1.count } * 2 > total
      return hasMost && (last - first + 1) * scale.columns <= columns
    } ?? .year
  }
}

// MARK: - The screen

extension TimelineScreen: ReaderScreen {
  package static let name: ScreenName = "timeline"

  /// `t`: the dates of the listed articles.
  package static func open(over model: inout Model) -> [Effect] {
    model.lay(TimelineScreen(listing: model.listing))
    return [.ask(TimelineQuestion(listing: model.listing))]
  }

  package var title: String { wording(en: "Timeline", vi: "Dòng thời gian") }

  package var keys: [Hint] {
    [
      Hint(
        [.focus(.side(.previous)), .focus(.side(.next))],
        wording(en: "an earlier, a later step", vi: "bước trước, bước sau")),
      Hint(
        [.move(.page(.next)), .move(.page(.previous))],
        wording(en: "a screen later, a screen earlier", vi: "một màn hình về sau, về trước")),
      Hint(
        [.move(.first), .move(.last)],
        wording(en: "to the first step, to the last", vi: "đến bước đầu, bước cuối")),
      Hint(
        [.zoom(.next), .zoom(.previous), .move(.line(.next)), .move(.line(.previous))],
        wording(
          en: "finer, coarser: days, weeks, months, years",
          vi: "chi tiết hơn, bao quát hơn: ngày, tuần, tháng, năm")),
      Hint(
        [.match(.next), .match(.previous)],
        wording(
          en: "next, previous story of the chain of the article that is read",
          vi: "bài sau, trước trong chuỗi của bài đang đọc")),
      Hint(
        .open,
        wording(en: "list only the articles of the chosen step", vi: "chỉ liệt kê các bài của bước đã chọn")),
      Hint([.screen(Self.name), .takeBack, .close], wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    let chain = Hint(
      [.match(.next), .match(.previous)], wording(en: "stories of the chain", vi: "bài trong chuỗi"))
    return [
      Hint(
        [.focus(.side(.previous)), .focus(.side(.next))], wording(en: "earlier, later", vi: "trước, sau")),
      Hint(.open, wording(en: "list these", vi: "liệt kê")),
      Hint([.zoom(.next), .zoom(.previous)], wording(en: "zoom", vi: "thu phóng")),
    ] + (ChainStory.chain(in: model).count > 1 ? [chain] : []) + Hint.helpAndClose
  }

  package mutating func resize(in model: Model) -> [Effect] {
    choose(selected, visible: visibleSteps(model.size))
    return []
  }

  package func findings(in model: Model) -> [Finding] { timeline == nil ? [] : [.timeline(listing)] }

  /// The chosen step in words, then a query that finds its articles.
  package func copies(in model: Model) -> [CopyChoice] {
    guard steps != nil else { return [] }
    let counts = languages.map { ($0.code, count(in: $0, at: selected)) }.filter { $0.1 > 0 }
    let words = [scale.words(for: selected)] + counts.map { "\($0.0) \($0.1)" }
    return [
      CopyChoice(Wording(en: "step", vi: "mốc thời gian"), words.joined(separator: ", ")),
      CopyChoice(Wording(en: "query", vi: "câu tìm"), query(of: selected)),
    ]
  }

  /// The typed query that finds the articles of a step.
  func query(of step: Int) -> String {
    "after:\(scale.firstDay(of: step)) before:\(scale.firstDay(of: step + 1))"
  }

  package var isAwaitingContent: Bool { timeline == nil }

  package func draw(on canvas: inout Canvas, of model: Model) { drawTimeline(self, of: model, on: &canvas) }
}

// MARK: - Keys and mouse

extension TimelineScreen {
  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    switch action {
    case .close, .takeBack, .screen(Self.name): return model.closeScreen()
    case .open: return listArticles(in: &model)
    case .zoom(let direction), .move(.line(let direction)):
      if let scale = scale.zoomed(direction) { rescale(to: scale, day: day, in: model) }
    case .focus(.side(let direction)), .focus(.cycle(let direction)):
      choose(selected + direction.step, visible: visibleSteps(model.size))
    case .move(let motion): move(motion, size: model.size)
    case .match(let direction): goToStory(direction, in: &model)
    case .copyCitation: return model.copyChosen()
    default: break
    }
    return []
  }

  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    let layout = TimelineLayout(model.size, languages: languages.count)
    switch event.action {
    case .wheelDown: move(.line(.next), size: model.size)
    case .wheelUp: move(.line(.previous), size: model.size)
    case .click, .doubleClick:
      let column = event.point.column - layout.area.column - TimelineLayout.labelColumns
      guard column >= 0, layout.area.contains(event.point) else { return [] }
      choose(first + column / scale.columns, visible: visibleSteps(model.size))
      if event.action == .doubleClick { return listArticles(in: &model) }
    }
    return []
  }

  private func visibleSteps(_ size: Size) -> Int { TimelineLayout(size, languages: 1).visible(scale) }

  private mutating func move(_ motion: Motion, size: Size) {
    guard let steps else { return }
    let visible = visibleSteps(size)
    let target = motion.target(from: selected - steps.lowerBound, pageSize: visible, count: steps.count)
    choose(steps.lowerBound + target, visible: visible)
  }

  /// `n` and `N`: the next story of the chain that has a step of its own.
  private mutating func goToStory(_ direction: Direction, in model: inout Model) {
    let steps = ChainStory.chain(in: model).compactMap { scale.number(of: $0.date) }
    let next = direction == .next ? steps.first { $0 > selected } : steps.last { $0 < selected }
    guard let next else {
      model.notice =
        direction == .next
        ? wording(en: "no later story of the chain", vi: "không có bài nào sau trong chuỗi")
        : wording(en: "no earlier story of the chain", vi: "không có bài nào trước trong chuỗi")
      return
    }
    choose(next, visible: visibleSteps(model.size))
  }

  /// Enter: lists only the articles of the chosen day, week, month or year.
  private func listArticles(in model: inout Model) -> [Effect] {
    guard languages.contains(where: { count(in: $0, at: selected) > 0 }) else {
      return model.refuse(wording(en: "no article then", vi: "lúc đó không có bài nào"))
    }
    let closing = model.closeScreen()
    return closing + model.narrowSearch(by: query(of: selected))
      + model.moveFocus(.to(.list))
  }
}

// MARK: - Answers

extension TimelineScreen {
  mutating func receive(_ timeline: Timeline, in model: Model) {
    let isFirst = self.timeline == nil
    self.timeline = timeline
    let columns = TimelineLayout(model.size, languages: 1).chartColumns
    rescale(
      to: isFirst ? Self.fitting(timeline, columns: columns) : scale,
      day: isFirst ? model.reader.article?.date : day, in: model)
  }

  private mutating func rescale(to scale: TimelineScale, day: ArticleDate?, in model: Model) {
    let visible = TimelineLayout(model.size, languages: 1).visible(scale)
    rescale(to: scale, chain: ChainStory.chain(in: model).map(\.date), day: day, visible: visible)
  }

  /// The day on which the chosen step begins.
  private var day: ArticleDate? { steps.map { _ in scale.firstDay(of: selected) } }
}

/// The number of articles of a listing for each date.
package struct TimelineQuestion: Question {
  let listing: Listing

  package func answer(from sources: Sources, report: @escaping @Sendable (Timeline) -> Void) async {
    report(await sources.archive.timeline(of: listing))
  }

  package func receive(_ timeline: Timeline, in model: inout Model) -> [Effect] {
    model.changeScreens(of: TimelineScreen.self) { screen, model in
      if screen.listing == timeline.listing { screen.receive(timeline, in: model) }
      return []
    }
  }
}
