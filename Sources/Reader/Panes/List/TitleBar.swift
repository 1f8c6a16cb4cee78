internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Screen

/// The title bar: the collection on the left, the filters of the list next to it, the languages on the right.
struct TitleBar {
  /// A choice: one language, or all.
  struct Choice {
    /// Nil for all languages.
    let language: Language?
    let text: String
    let column: Int
    let isActive: Bool
  }

  /// Columns that the filters of the list need.
  static let narrowingColumns = 16
  /// Columns that the collection's name keeps beside the trouble with the server.
  static let nameColumns = 14

  let name: String
  /// For a bar that has no room for the whole name.
  let shortName: String
  /// The filters of the list, each with a label.
  let narrowings: [(label: String, words: String)]
  /// The trouble with the server, in words, the longest first; empty if the server answers.
  let outage: [String]
  /// The progress of reading files or of finding names, in words, from the longest to the shortest; empty if all is known.
  let progress: [String]
  /// `12 unread`, `8 stories · 12 unread`; nil if there is nothing to count.
  let unread: String?
  let choices: [Choice]
  let columns: Int

  init(_ model: Model) {
    name = Self.name(of: model)
    shortName = " \(model.title)"
    outage = Self.outage(of: model.server)
    let loading = model.server == .answers ? Self.progress(of: model.loading) : []
    progress = model.fetching.map(Self.progress) ?? loading
    unread = model.list.window.flatMap(Self.counts)
    columns = model.size.columns
    narrowings = Self.narrowings(of: model)
    choices = Self.choices(for: model)
  }

  /// `200 stories · 400 unread`: the stories where a line is a story, and the unread articles.
  private static func counts(of window: RowWindow) -> String? {
    let count = Counting.grouped(window.unreadCount)
    let unread =
      window.unreadCount.value > 0 ? wording(en: "\(count) unread", vi: "\(count) chưa đọc") : nil
    guard window.request.listing.isByStory else { return unread }
    let total = Counting.grouped(window.total)
    let stories =
      window.total.value == 1
      ? wording(en: "1 story", vi: "1 sự kiện") : wording(en: "\(total) stories", vi: "\(total) sự kiện")
    return [stories, unread].compactMap(\.self).joined(separator: " · ")
  }

  private static func outage(of server: ServerState) -> [String] {
    switch server {
    case .answers: []
    case .isAway:
      [
        wording(en: "server away, trying again", vi: "mất kết nối, đang thử lại"),
        wording(en: "server away", vi: "mất kết nối"),
      ]
    case .refuses: [wording(en: "can't be opened", vi: "không mở được")]
    }
  }

  private static func progress(of loading: LoadingState) -> [String] {
    guard let progress = loading.progress else {
      guard loading.isComplete else { return [wording(en: "reading…", vi: "đang đọc…")] }
      return loading.analysis.map(naming) ?? []
    }
    let total = Counting.grouped(progress.total)
    if progress.entries > 0 {
      let count = Counting.grouped(progress.entries)
      let thousands = progress.entries < 1_000 ? count : "\(progress.entries / 1_000)k"
      let file = Counting.grouped(progress.done + 1)
      return [
        wording(
          en: "reading file \(file) of \(total) · \(count) articles so far",
          vi: "đang đọc tệp \(file)/\(total) · đã được \(count) bài"),
        wording(en: "reading \(count) articles", vi: "đang đọc \(count) bài"), thousands,
      ]
    }
    let done = Counting.grouped(progress.done)
    let count = wording(en: "reading \(done) of \(total)", vi: "đang đọc \(done)/\(total)")
    return [withSpeed(count, progress), count, percentage(progress)]
  }

  /// `finding names, 4,096 of 20,000`: the articles are listed, and can be searched and read.
  private static func naming(_ progress: LoadingState.Progress) -> [String] {
    let (done, total) = (Counting.grouped(progress.done), Counting.grouped(progress.total))
    let count = wording(en: "finding names, \(done) of \(total)", vi: "đang tìm tên, \(done)/\(total)")
    let share = percentage(progress)
    return [withSpeed(count, progress), count, wording(en: "names \(share)", vi: "tên \(share)"), share]
  }

  private static func withSpeed(_ count: String, _ progress: LoadingState.Progress) -> String {
    let rate = Counting.grouped(progress.rate) + wording(en: "/s", vi: "/giây")
    return [count, rate, progress.secondsLeft.map(left(after:))].compactMap(\.self).joined(separator: " · ")
  }

  private static func percentage(_ progress: LoadingState.Progress) -> String {
    "\(progress.done * 100 / max(1, progress.total))%"
  }

  private static func left(after seconds: Int) -> String {
    seconds < 120
      ? wording(en: "\(seconds) s left", vi: "còn \(seconds) giây")
      : wording(en: "\(seconds / 60) min left", vi: "còn \(seconds / 60) phút")
  }

  /// `↓ 31/48 · 12 new · 2 failing`.
  private static func progress(of fetch: FetchProgress) -> [String] {
    let pages = Counting.of(fetch.pagesLeft, .page)
    let count =
      fetch.pagesLeft > 0
      ? "↓ " + wording(en: "\(pages) left", vi: "còn \(pages)") : "↓ \(fetch.done)/\(fetch.total)"
    let found = Counting.grouped(fetch.new)
    let new = fetch.new > 0 ? "\(count) · " + wording(en: "\(found) new", vi: "\(found) mới") : count
    let failing = fetch.failing
    let all = failing > 0 ? "\(new) · " + wording(en: "\(failing) failing", vi: "\(failing) lỗi") : new
    return [all, new, count]
  }

  private static func name(of model: Model) -> String { " gazette · \(model.title)" }

  private static func narrowings(of model: Model) -> [(label: String, words: String)] {
    let name = model.filterEntity.map {
      (label: wording(en: "only", vi: "chỉ"), words: $0.name(in: model.readingLanguage))
    }
    let search = model.search.map { (label: wording(en: "search", vi: "tìm"), words: $0.typed) }
    let ranked = model.list.window?.rankedCount.map { count in
      let newest = Counting.grouped(count)
      return (
        label: wording(en: "ranked", vi: "xếp hạng"),
        words: wording(en: "newest \(newest)", vi: "\(newest) bài mới nhất")
      )
    }
    return [name, search, model.search == nil ? nil : ranked].compactMap(\.self)
  }

  /// The choice at a column.
  func choice(at column: Int) -> Choice? {
    choices.first { ($0.column..<$0.column + Width.of($0.text)).contains(column) }
  }

  /// The languages with their own names if there is room, otherwise with their codes; languages that still don't fit
  /// are left out.
  private static func choices(for model: Model) -> [Choice] {
    // The collection's name, the trouble with the server and the conditions of the list keep their room.
    let third = model.size.columns / 3
    let isShort = narrowings(of: model).isEmpty && model.server == .answers
    let kept = isShort ? min(third, Width.of(model.title) + 1) : third + third / 2
    let room = model.size.columns - kept - 2
    let names = texts(for: model) { "\($0.endonym) \(Counting.grouped($0.count))" }
    let codes = texts(for: model) { "\($0.language.code) \(Counting.grouped($0.count))" }
    var shown = width(names) <= room ? names : codes
    while width(shown) > room, shown.count > 2 {
      shown.remove(at: shown.lastIndex { $0.language != model.listing.language } ?? shown.count - 1)
    }
    var column = model.size.columns - width(shown)
    return shown.map { language, text in
      defer { column += Width.of(text) + 3 }
      return Choice(
        language: language, text: text, column: column, isActive: language == model.listing.language)
    }
  }

  private static func texts(
    for model: Model, _ text: (Census.Entry) -> String
  ) -> [(language: Language?, text: String)] {
    let all = (
      language: Language?.none,
      text: wording(en: "All", vi: "Tất cả") + " \(Counting.grouped(model.census.total))"
    )
    var entries = model.census.entries
    // A filter that leaves nothing stays in sight.
    if let language = model.listing.language, !entries.contains(where: { $0.language == language }) {
      entries.append(Census.Entry(language: language, endonym: language.endonym, count: 0))
    }
    return [all] + entries.map { (language: $0.language, text: text($0)) }
  }

  /// The width with three blanks between choices and a blank at the end.
  private static func width(_ choices: [(language: Language?, text: String)]) -> Int {
    choices.reduce(0) { $0 + Width.of($1.text) + 3 } - 2
  }
}

func drawTitleBar(_ bar: TitleBar, on canvas: inout Canvas) {
  let end = (bar.choices.first?.column ?? bar.columns) - 2
  let column = drawName(of: bar, on: &canvas, end: end)
  let room = drawUnread(of: bar, on: &canvas, column: column, end: end)
  if room - column > 5 { drawState(of: bar, on: &canvas, column: column + 2, end: room) }
  for choice in bar.choices {
    let style = choice.isActive ? Style(.accent, [.bold, .underline]) : Style(.quiet)
    canvas.write(choice.text, column: choice.column, row: 0, style: style)
  }
}

/// Draws the name of the collection, and behind it the trouble with the server. Returns the column behind them.
private func drawName(of bar: TitleBar, on canvas: inout Canvas, end: Int) -> Int {
  let sign = bar.outage.first { Width.of($0) + TitleBar.nameColumns <= end } ?? bar.outage.last
  // If there is little room, the conditions that narrow the list come before the program's name.
  let needed = bar.narrowings.isEmpty ? 0 : TitleBar.narrowingColumns
  let room = end - (sign.map { Width.of($0) + 2 } ?? 0)
  let name = Width.of(bar.name) + needed <= room ? bar.name : Fitting.fit(bar.shortName, columns: room)
  let column = canvas.write(name, column: 0, row: 0, style: Style(.plain, .bold))
  guard let sign else { return column }
  return column + 2 + canvas.write(sign, column: column + 2, row: 0, style: Style(.alert, .bold))
}

/// Draws the number of unread articles, if there is room for it, and returns the end of the room that is left.
private func drawUnread(of bar: TitleBar, on canvas: inout Canvas, column: Int, end: Int) -> Int {
  let narrowed = bar.narrowings.reduce(0) { $0 + $1.label.count + Width.of($1.words) + 3 }
  let state = max(narrowed, bar.progress.isEmpty ? 0 : 26)
  guard let unread = bar.unread else { return end }
  let start = end - Width.of(unread)
  guard column + state + 2 <= start else { return end }
  canvas.write(unread, column: start - 1, row: 0, style: Style(.accent))
  return start - 3
}

/// Draws the filters of the list, or the progress of reading.
private func drawState(of bar: TitleBar, on canvas: inout Canvas, column: Int, end: Int) {
  var column = column
  for narrowing in bar.narrowings where end - column > narrowing.label.count + 3 {
    column += canvas.write(narrowing.label + " ", column: column, row: 0, style: Style(.quiet))
    let words = Fitting.fit(narrowing.words, columns: end - column)
    column += canvas.write(words, column: column, row: 0, style: Style(.accent, .bold)) + 2
  }
  guard bar.narrowings.isEmpty, let words = bar.progress.first(where: { Width.of($0) <= end - column }) else {
    return
  }
  canvas.write(words, column: column, row: 0, style: Style(.quiet))
}
