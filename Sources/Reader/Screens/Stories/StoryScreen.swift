package import Catalogue
package import Languages
internal import Localization
package import News
package import Screen

/// The articles of one story in the order of time, the languages side by side.
package struct StoryScreen: Hashable {
  /// An article of the story.
  let article: ArticleID
  /// Nil until they are known.
  package internal(set) var articles: [ArticleRow]?
  package internal(set) var selected = 0
  /// The first article that is shown.
  package internal(set) var top = 0

  init(article: ArticleID) {
    self.article = article
  }

  /// The languages of the story, those with most articles first.
  package var languages: [Language] {
    let counts = (articles ?? []).reduce(into: [Language: Int]()) { $0[$1.language, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  var chosen: ArticleRow? {
    articles.flatMap { $0.indices.contains(selected) ? $0[selected] : nil }
  }

  mutating func choose(_ index: Int, visible: Int) {
    let count = articles?.count ?? 0
    selected = min(max(0, index), max(0, count - 1))
    top = Scrolling.top(from: top, showing: selected..<selected + 1, rows: visible, count: count)
  }

  /// Takes the articles in; the one by which the story was opened is chosen at first.
  mutating func receive(_ articles: [ArticleRow], in model: Model) {
    let wanted = self.articles == nil ? article : chosen?.id ?? article
    self.articles = articles
    choose(articles.firstIndex { $0.id == wanted } ?? selected, visible: visible(in: model))
  }

  private func visible(in model: Model) -> Int { StoryLayout(model.size, languages: languages.count).visible }
}

// MARK: - The screen

extension StoryScreen: ReaderScreen {
  package static let name: ScreenName = "story"

  /// `V`: the story of the article that is read.
  package static func open(over model: inout Model) -> [Effect] {
    guard let id = model.reader.wanted else {
      return model.refuse(wording(en: "no article is open", vi: "chưa mở bài nào"))
    }
    return open(id, over: &model)
  }

  static func open(_ article: ArticleID, over model: inout Model) -> [Effect] {
    model.lay(StoryScreen(article: article))
    return [.ask(StoryArticles(article: article))]
  }

  package var title: String { wording(en: "A story", vi: "Một sự kiện") }

  package var keys: [Hint] {
    [
      .move(wording(en: "choose an article", vi: "chọn một bài")),
      Hint(
        [.focus(.side(.previous)), .focus(.side(.next))],
        wording(
          en: "the nearest article in time in the language to the left, to the right",
          vi: "bài gần nhất về thời gian ở ngôn ngữ bên trái, bên phải")),
      Hint(.open, wording(en: "read the article", vi: "đọc bài")),
      Hint(
        .otherLanguage,
        wording(en: "read the story in another language", vi: "đọc sự kiện bằng ngôn ngữ khác")),
      Hint(
        .screen(ComparisonScreen.name),
        wording(
          en: "compare the article with the central report of another language",
          vi: "so sánh bài này với bài chính của ngôn ngữ khác")),
      Hint(
        [.toggleStar, .toggleRead, .toggleHidden, .tag, .note],
        wording(
          en: "star, read or unread, hide, tags, note: the article, or the chosen ones",
          vi: "gắn sao, đã đọc hay chưa, ẩn, thẻ, ghi chú: bài này, hoặc các bài đã chọn")),
      Hint(.choose, wording(en: "choose the article and go on", vi: "chọn bài rồi sang bài sau")),
      Hint(
        .markAllRead, wording(en: "mark all articles of the story as read", vi: "đánh dấu đã đọc cả sự kiện")),
      Hint(.undo, wording(en: "undo that", vi: "hoàn tác")),
      Hint(
        [.unread(.next), .unread(.previous)],
        wording(en: "next, previous unread article", vi: "bài chưa đọc sau, trước")),
      Hint(.openAddress, wording(en: "open the article in $BROWSER", vi: "mở bài bằng $BROWSER")),
      Hint([.screen(Self.name), .takeBack, .close], wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    let sideways = Hint(
      [.focus(.side(.previous)), .focus(.side(.next))], wording(en: "other language", vi: "ngôn ngữ khác"))
    return [.move(wording(en: "choose", vi: "chọn")), Hint(.open, wording(en: "read", vi: "đọc"))]
      + (languages.count > 1
        ? [
          sideways, Hint(.otherLanguage, wording(en: "read it there", vi: "đọc bài bên đó")),
          Hint(.screen(ComparisonScreen.name), wording(en: "compare", vi: "so sánh")),
        ] : [])
      + Hint.helpAndClose
  }

  package mutating func resize(in model: Model) -> [Effect] {
    choose(selected, visible: visible(in: model))
    return []
  }

  package mutating func refresh(in model: Model) -> [Effect] { [.ask(StoryArticles(article: article))] }

  package func findings(in model: Model) -> [Finding] {
    guard articles != nil else { return [] }
    return [.story(article)] + (chosen.map { [.article($0.id)] } ?? [])
  }

  package func copies(in model: Model) -> [CopyChoice] { chosen?.copies ?? [] }

  package var isAwaitingContent: Bool { articles == nil }
  package var showsMarks: Bool { true }

  package func draw(on canvas: inout Canvas, of model: Model) { drawStory(self, of: model, on: &canvas) }
}

// MARK: - Keys and mouse

extension StoryScreen {
  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    let visible = visible(in: model)
    switch action {
    case .close, .takeBack, .screen(Self.name): return model.closeScreen()
    case .open: return chosen.map { model.read($0.id) } ?? []
    case .copyCitation: return model.copyChosen()
    case .focus(.side(let direction)), .focus(.cycle(let direction)):
      choose(neighbour(direction), visible: visible)
    case .move(let motion):
      choose(
        motion.target(from: selected, pageSize: visible, count: articles?.count ?? 0), visible: visible)
    case .undo: return model.undo() + refresh(in: model).awaitedByKeys
    case .unread(let direction): return seekUnread(direction, in: &model)
    case .choose:
      guard let chosen else { return [] }
      model.choice.toggle(chosen.id)
      choose(selected + 1, visible: visible)
    case .search:
      let close = model.keyName(for: .close)
      return model.refuse(
        wording(
          en: "a story is shown whole: \(close) leads back, where a search finds articles or stories",
          vi: "sự kiện luôn hiện đủ bài: \(close) để quay lại rồi tìm"))
    default:
      return chosen.flatMap { model.perform(action, onArticle: $0, of: articles ?? []) } ?? []
    }
    return []
  }

  /// Goes to the nearest unread article, around at the ends.
  private mutating func seekUnread(_ direction: Direction, in model: inout Model) -> [Effect] {
    guard let articles, !articles.isEmpty else { return [] }
    let path = UnreadRequest(listing: model.listing, start: selected, isForward: direction == .next)
      .path(total: articles.count)
    guard let next = path.first(where: { !articles[$0].marks.isRead }) else {
      return model.refuse(wording(en: "no unread article", vi: "không có bài chưa đọc"))
    }
    choose(next, visible: visible(in: model))
    return []
  }

  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    let layout = StoryLayout(model.size, languages: languages.count)
    switch event.action {
    case .wheelDown: return perform(.move(.line(.next)), in: &model)
    case .wheelUp: return perform(.move(.line(.previous)), in: &model)
    case .click, .doubleClick:
      let index = top + (event.point.row - layout.list.row) / layout.rowsEach
      guard layout.list.contains(event.point), index < articles?.count ?? 0 else { return [] }
      choose(index, visible: layout.visible)
      return event.action == .doubleClick ? perform(.open, in: &model) : []
    }
  }

  /// The index of the article nearest to the chosen one in the next or previous language; of two, the earlier.
  private func neighbour(_ direction: Direction) -> Int {
    guard let articles, let chosen, let column = languages.firstIndex(of: chosen.language) else {
      return selected
    }
    let next = column + direction.step
    guard languages.indices.contains(next) else { return selected }
    let places = articles.indices.filter { articles[$0].language == languages[next] }
    return places.min { (abs($0 - selected), $0) < (abs($1 - selected), $1) } ?? selected
  }
}

/// The articles of the story that an article tells, with their marks.
package struct StoryArticles: Question {
  package let article: ArticleID

  package func answer(from sources: Sources, report: @escaping @Sendable ([ArticleRow]) -> Void) async {
    let rows = await sources.archive.articles(ofStoriesWith: [article]).first ?? []
    report(
      rows.map { row in
        let record = sources.journal.record(of: row.id)
        var row = row
        (row.marks, row.annotation) = (record.marks, record.annotation)
        return row
      })
  }

  package func receive(_ articles: [ArticleRow], in model: inout Model) -> [Effect] {
    model.changeScreens(of: StoriesScreen.self) { screen, model in
      guard screen.unfolded?.story == article else { return [] }
      let line = screen.line(at: screen.selected)
      screen.unfolded?.articles = articles
      screen.choose(
        min(screen.number(of: line), screen.lineCount - 1), visible: StoriesLayout(model.size).visible)
      return []
    }
      + model.changeScreens(of: StoryScreen.self) { screen, model in
        if screen.article == article { screen.receive(articles, in: model) }
        return []
      }
  }
}
