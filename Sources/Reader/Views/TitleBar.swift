internal import Corpus
internal import Screen

/// The title bar: the collection on the left, what narrows the list behind it, the languages on the right.
struct TitleBar {
  /// One language, or all, to choose from.
  struct Choice {
    /// Nil for all languages.
    let language: Language?
    let text: String
    let column: Int
    let isActive: Bool
  }

  let name: String
  /// For a bar that has no room for the whole name.
  let shortName: String
  let filter: String?
  /// Whether files are still being read.
  let isGrowing: Bool
  /// `12 unread`; nil where all that is listed is read.
  let unread: String?
  let choices: [Choice]
  let columns: Int

  init(_ model: Model) {
    name = Self.name(of: model)
    shortName = " \(model.title)"
    isGrowing = !model.loading.isComplete
    unread = model.list.window.flatMap {
      $0.unreadCount > 0 ? "\(Counting.grouped($0.unreadCount)) unread" : nil
    }
    columns = model.size.columns
    filter = model.filterEntity.map { $0.name(in: model.reader.article?.language.language ?? .english) }
    choices = Self.choices(for: model)
  }

  private static func name(of model: Model) -> String { " gazette · \(model.title)" }

  /// The choice that stands at a column.
  func choice(at column: Int) -> Choice? {
    choices.first { ($0.column..<$0.column + Width.of($0.text)).contains(column) }
  }

  /// Languages with their own names where there is room, with their codes where there is not, and those that
  /// still don't fit left out.
  private static func choices(for model: Model) -> [Choice] {
    // The collection's name, and what the list is narrowed to, keep their room.
    let third = model.size.columns / 3
    let kept = model.filterEntity == nil ? min(third, Width.of(model.title) + 1) : third + third / 2
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
    let all = (language: Language?.none, text: "All \(Counting.grouped(model.census.total))")
    return [all] + model.census.entries.map { (language: $0.language, text: text($0)) }
  }

  /// With three blanks between choices and one at the end.
  private static func width(_ choices: [(language: Language?, text: String)]) -> Int {
    choices.reduce(0) { $0 + Width.of($1.text) + 3 } - 2
  }
}

func drawTitleBar(_ bar: TitleBar, on canvas: inout Canvas) {
  let end = (bar.choices.first?.column ?? bar.columns) - 2
  let name = Width.of(bar.name) <= end ? bar.name : Fitting.fit(bar.shortName, columns: end)
  let column = canvas.write(name, column: 0, row: 0, style: Style(.plain, .bold))
  let room = drawUnread(of: bar, on: &canvas, column: column, end: end)
  if room - column > 10 { drawState(of: bar, on: &canvas, column: column + 2, end: room) }
  for choice in bar.choices {
    let style = choice.isActive ? Style(.accent, [.bold, .underline]) : Style(.quiet)
    canvas.write(choice.text, column: choice.column, row: 0, style: style)
  }
}

/// How many articles are unread, where that leaves room for all else; returns where the room ends then.
private func drawUnread(of bar: TitleBar, on canvas: inout Canvas, column: Int, end: Int) -> Int {
  let state = bar.filter.map { Width.of($0) + 7 } ?? (bar.isGrowing ? 10 : 0)
  guard let unread = bar.unread else { return end }
  let start = end - Width.of(unread)
  guard column + state + 2 <= start else { return end }
  canvas.write(unread, column: start - 1, row: 0, style: Style(.accent))
  return start - 3
}

/// What the list is narrowed to, or that it still grows.
private func drawState(of bar: TitleBar, on canvas: inout Canvas, column: Int, end: Int) {
  if let filter = bar.filter {
    let used = canvas.write("only ", column: column, row: 0, style: Style(.quiet))
    let words = Fitting.fit(filter, columns: end - column - used)
    canvas.write(words, column: column + used, row: 0, style: Style(.accent, .bold))
  } else if bar.isGrowing {
    canvas.write(Fitting.fit("reading…", columns: end - column), column: column, row: 0, style: Style(.quiet))
  }
}
