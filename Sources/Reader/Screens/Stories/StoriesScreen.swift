package import Catalogue
internal import Localization
internal import News
package import Screen

/// The listed articles grouped into stories, a line each; one of them may be unfolded into its articles.
package struct StoriesScreen: Hashable {
  /// The unfolded story.
  struct Unfolded: Hashable {
    let story: ArticleID
    /// The index of the story.
    var index: Int
    /// In the order of time; nil until they are known.
    var articles: [ArticleRow]?

    /// The number of lines below the story.
    var lineCount: Int { articles?.count ?? 0 }
  }

  /// Something on the screen.
  enum Line: Hashable {
    case story(Int)
    /// An article of the unfolded story, by its place there.
    case article(Int)
  }

  package internal(set) var listing: Listing
  package internal(set) var order = StoryOrder.newest
  /// The stories in memory; nil before the first answer.
  package internal(set) var window: StoryWindow?
  /// The request whose answer is awaited.
  var pending: StoryRequest?
  var unfolded: Unfolded?
  /// The chosen line, and the first visible one.
  package internal(set) var selected = 0
  package internal(set) var top = 0

  init(listing: Listing) {
    self.listing = listing
  }
}

// MARK: - The screen

extension StoriesScreen: ReaderScreen {
  package static let name: ScreenName = "stories"

  /// `v`: the stories of the listed articles, that of the chosen article first.
  package static func open(over model: inout Model) -> [Effect] {
    var screen = StoriesScreen(listing: model.listing)
    let chosen = model.list.selectedRow?.id
    let effects = screen.fetch(
      visible: StoriesLayout(model.size).visible, anchor: chosen.map { .article($0, orIndex: 0) })
    model.lay(screen)
    return effects
  }

  package var title: String { wording(en: "Stories", vi: "Sự kiện") }

  package var unfolds: Bool { true }

  package var keys: [Hint] {
    [
      .move(wording(en: "choose a story", vi: "chọn một sự kiện")),
      Hint(
        .open,
        wording(
          en: "story: all its articles in the order of time, languages side by side; article: read it",
          vi: "sự kiện: mọi bài theo thời gian, các ngôn ngữ song song; bài: đọc")),
      Hint(
        .unfold,
        wording(
          en: "unfold the story into its articles, or fold it", vi: "mở sự kiện thành các bài, hoặc gập lại")),
      Hint(
        .changeOrder,
        wording(
          en: "sort by the newest article, the number of articles, the number of languages",
          vi: "sắp xếp theo bài mới nhất, số bài, số ngôn ngữ")),
      Hint(
        [.language(.next), .language(.previous)],
        wording(
          en: "only stories with an article in one language", vi: "chỉ các sự kiện có bài bằng một ngôn ngữ")),
    ] + Self.keysOfStories + [
      Hint([.screen(Self.name), .takeBack, .close], wording(en: "close", vi: "đóng"))
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    let open = chosenArticle == nil ? wording(en: "open", vi: "mở") : wording(en: "read", vi: "đọc")
    return [
      .move(wording(en: "choose", vi: "chọn")), Hint(.open, open),
      Hint(
        .unfold, unfolded == nil ? wording(en: "unfold", vi: "mở ra") : wording(en: "fold", vi: "gập lại")),
      Hint(.otherLanguage, wording(en: "other language", vi: "ngôn ngữ khác")),
      Hint(.screen(ComparisonScreen.name), wording(en: "compare", vi: "so sánh")),
      Hint(.changeOrder, wording(en: "sort", vi: "sắp xếp")),
    ]
      + (model.census.entries.count > 1
        ? [Hint(.language(.next), wording(en: "language", vi: "ngôn ngữ"))] : []) + Hint.helpAndClose
  }

  package mutating func resize(in model: Model) -> [Effect] {
    let visible = StoriesLayout(model.size).visible
    choose(selected, visible: visible)
    return fetchMissing(visible: visible)
  }

  /// Asks again for the stories; the chosen one stays chosen.
  package mutating func refresh(in model: Model) -> [Effect] {
    listing = model.listing
    pending = nil
    return fetch(
      visible: StoriesLayout(model.size).visible,
      anchor: chosenStory.map { .article($0.id, orIndex: chosenIndex) })
  }

  /// The story that is chosen, and all stories; the list of stories first.
  package func findings(in model: Model) -> [Finding] {
    guard window != nil else { return [] }
    return [.stories(listing, order)] + (chosenStory.map { [.story($0.id)] } ?? [])
  }

  package func copies(in model: Model) -> [CopyChoice] {
    (chosenArticle ?? chosenStory?.central)?.copies ?? []
  }

  /// The order, the language and the unfolded articles that a key asked for are awaited.
  package var isAwaitingContent: Bool {
    guard let window, unfolded.map({ $0.articles != nil }) ?? true else { return true }
    guard let pending else { return false }
    let shown = window.request
    return (pending.listing, pending.order) != (shown.listing, shown.order) || total > 0 && chosenStory == nil
  }
  package var showsMarks: Bool { true }

  package func draw(on canvas: inout Canvas, of model: Model) { drawStories(self, of: model, on: &canvas) }
}

// MARK: - Lines

extension StoriesScreen {
  var total: Int { window?.total ?? 0 }

  var lineCount: Int { total + (unfolded?.lineCount ?? 0) }

  func line(at number: Int) -> Line {
    guard let unfolded, number > unfolded.index else { return .story(number) }
    let place = number - unfolded.index - 1
    return place < unfolded.lineCount ? .article(place) : .story(number - unfolded.lineCount)
  }

  func number(of line: Line) -> Int {
    switch line {
    case .article(let place): (unfolded?.index ?? 0) + 1 + place
    case .story(let index): index + (index > unfolded?.index ?? .max ? unfolded?.lineCount ?? 0 : 0)
    }
  }

  /// The story at an index; nil if it is not in memory.
  func story(at index: Int) -> Story? {
    guard let window, (window.start..<window.start + window.stories.count).contains(index) else { return nil }
    return window.stories[index - window.start]
  }

  /// The chosen article of the unfolded story; nil if a story is chosen.
  var chosenArticle: ArticleRow? {
    guard case .article(let place) = line(at: selected) else { return nil }
    return unfolded?.articles?[place]
  }

  /// The index of the chosen story, or of the story of the chosen article.
  var chosenIndex: Int {
    switch line(at: selected) {
    case .story(let index): index
    case .article: unfolded?.index ?? 0
    }
  }

  package var chosenStory: Story? { story(at: chosenIndex) }

  mutating func choose(_ number: Int, visible: Int) {
    selected = min(max(0, number), max(0, lineCount - 1))
    top = Scrolling.top(from: top, showing: selected..<selected + 1, rows: visible, count: lineCount)
  }

  /// Folds the unfolded story; its line is chosen where one of its articles was.
  mutating func fold() {
    let chosen = chosenIndex
    let above = unfolded.map { top > $0.index ? min(top - $0.index, $0.lineCount) : 0 } ?? 0
    unfolded = nil
    (selected, top) = (chosen, max(0, top - above))
  }
}

// MARK: - Questions

extension StoriesScreen {
  /// Asks for the stories around the chosen one.
  mutating func fetch(visible: Int, anchor: RowRequest.Anchor? = nil) -> [Effect] {
    let request = StoryRequest(
      listing: listing, order: order, anchor: anchor ?? .index(chosenIndex),
      count: ListState.windowSize(visible))
    guard request != pending else { return [] }
    pending = request
    return [.ask(StoriesQuestion(request: request))]
  }

  /// Asks for stories that are missing around the visible lines.
  mutating func fetchMissing(visible: Int) -> [Effect] {
    guard let window, total > 0 else { return [] }
    let wanted = max(0, top - 2 * visible)..<min(total, top + 2 * visible)
    let held = window.start..<window.start + window.stories.count
    return wanted.clamped(to: held) == wanted ? [] : fetch(visible: visible)
  }

  mutating func receive(_ window: StoryWindow, in model: Model) -> [Effect] {
    guard window.request == pending else { return [] }
    let isSameList =
      self.window.map { $0.request.listing.isSame(as: listing) && $0.request.order == order } == true
    pending = nil
    let (chosen, line) = (chosenStory?.id, self.line(at: selected))
    self.window = window
    settleUnfolded(in: window)
    if isSameList, case .article = line, unfolded != nil {
      selected = number(of: line)
    } else if case .article(let id, _) = window.request.anchor, id == chosen || chosen == nil {
      selected = number(of: .story(window.anchorIndex ?? 0))
    }
    let visible = StoriesLayout(model.size).visible
    choose(selected, visible: visible)
    return refetchUnfolded() + fetchMissing(visible: visible)
  }

  /// Finds the unfolded story in new stories; folds it where it isn't among them.
  private mutating func settleUnfolded(in window: StoryWindow) {
    guard let unfolded, story(at: unfolded.index)?.id != unfolded.story else { return }
    if let place = window.stories.firstIndex(where: { $0.id == unfolded.story }) {
      self.unfolded?.index = window.start + place
    } else if !(window.start..<window.start + window.stories.count).contains(unfolded.index) {
      return
    } else {
      self.unfolded = nil
    }
  }

  private func refetchUnfolded() -> [Effect] {
    unfolded.map { [.ask(StoryArticles(article: $0.story))] } ?? []
  }
}

/// Stories of a listing.
package struct StoriesQuestion: Question {
  package let request: StoryRequest

  package func answer(from sources: Sources, report: @escaping @Sendable (StoryWindow) -> Void) async {
    report(await sources.archive.stories(request))
  }

  package func receive(_ window: StoryWindow, in model: inout Model) -> [Effect] {
    model.changeScreens(of: StoriesScreen.self) { screen, model in screen.receive(window, in: model) }
  }
}
