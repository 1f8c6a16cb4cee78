package import Catalogue
internal import Localization
package import News
package import Screen
package import Text

/// Something on an entity's page that can be chosen.
package enum EntityPageTarget: Hashable, Sendable {
  /// The name on top.
  case title
  /// A name as it is written, as an index into the page's forms.
  case form(Int)
  /// The line in place of the forms that are not shown.
  case moreForms
  /// The timeline; the screen says which of its bars is chosen.
  case timeline
  case companion(EntityKey)
  /// The articles; the screen says which of them is chosen.
  case articles
}

/// The page of an entity: what is known, what is chosen, how far it is scrolled.
package struct EntityPageScreen: Hashable {
  package let key: EntityKey
  /// The entity as it was known where the page was asked for.
  let known: Entity?
  /// Nil until it is known.
  package internal(set) var page: EntityPage?
  /// True if the collection doesn't name the entity (any more).
  package internal(set) var isGone = false
  package internal(set) var selected = EntityPageTarget.title
  /// A day of the bar that is chosen; nil for the last bar.
  package internal(set) var day: DayNumber?
  /// The articles, a window at a time; the chosen one and how far they are scrolled.
  package internal(set) var articles = ListState()
  /// The first visible line of the column that has the names.
  package internal(set) var top = 0
  /// True if all forms are shown.
  package internal(set) var showsAllForms = false

  init(_ key: EntityKey, known: Entity?) {
    self.key = key
    self.known = known
  }

  /// The entity with its names, as far as is known.
  package var entity: Entity? { page?.entity ?? known }

  /// Its articles, the newest first.
  var listing: Listing { Listing(entity: page?.entity.key ?? key) }
}

// MARK: - The screen

extension EntityPageScreen: ReaderScreen {
  package static let name: ScreenName = "entity-page"

  /// `i`: the page of the chosen name; if no name is chosen, the page of the article's main name.
  package static func open(over model: inout Model) -> [Effect] {
    guard let entity = model.chosenName?.entity ?? model.connections?.weightiest?.entity else {
      return model.refuse(
        model.connections == nil
          ? model.missingArticleWords
          : wording(en: "no name in this article", vi: "bài này không có tên nào"))
    }
    return open(entity.key, known: entity, over: &model)
  }

  static func open(_ key: EntityKey, known: Entity?, over model: inout Model) -> [Effect] {
    model.lay(EntityPageScreen(key, known: known))
    return model.refreshScreen()
  }

  package var title: String { wording(en: "All about a name", vi: "Mọi điều về một tên") }

  package var keys: [Hint] {
    [
      .move(wording(en: "choose a line", vi: "chọn một dòng")),
      Hint(
        [.focus(.cycle(.next)), .focus(.cycle(.previous))],
        wording(en: "next section, previous section", vi: "phần sau, phần trước")),
      Hint(
        [.focus(.side(.previous)), .focus(.side(.next))],
        wording(
          en: "timeline: another bar; elsewhere: the column to the left, to the right",
          vi: "dòng thời gian: cột khác trong biểu đồ; nơi khác: cột bên trái, bên phải")),
      Hint(
        .open,
        wording(
          en:
            "name: list the articles with it; bar: list its articles; other name: its page; article: read it",
          vi:
            "tên: liệt kê các bài có tên đó; cột biểu đồ: liệt kê các bài; tên khác: trang của tên đó; bài: đọc"
        )),
      Hint(
        .articlesOfBoth,
        wording(
          en: "other name: list the articles that name both", vi: "tên khác: liệt kê các bài nêu cả hai tên")),
      Hint(.correct, wording(en: "correct the chosen name", vi: "sửa tên đang chọn")),
      Hint(.undo, wording(en: "undo the last correction", vi: "hoàn tác lần sửa gần nhất")),
      Hint(
        [.takeBack, .history(.previous)],
        wording(en: "back to the page from which this one was opened", vi: "về trang đã mở ra trang này")),
      Hint(.close, wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    let open =
      switch selected {
      case .title: wording(en: "list its articles", vi: "liệt kê các bài")
      case .form: wording(en: "list articles with it", vi: "các bài có tên này")
      case .moreForms: wording(en: "show all", vi: "hiện hết")
      case .timeline: wording(en: "list these", vi: "liệt kê")
      case .companion: wording(en: "all about it", vi: "thông tin về tên")
      case .articles: wording(en: "read", vi: "đọc")
      }
    let sideways = Hint(
      [.focus(.side(.previous)), .focus(.side(.next))], wording(en: "other bar", vi: "cột khác"))
    var both: [Hint] = []
    if case .companion = selected {
      both = [Hint(.articlesOfBoth, wording(en: "articles with both", vi: "bài có cả hai"))]
    }
    return [Hint(.open, open)] + both + (selected == .timeline ? [sideways] : [])
      + [
        .move(wording(en: "move", vi: "di chuyển")),
        Hint(.focus(.cycle(.next)), wording(en: "sections", vi: "các phần")),
        Hint(.correct, wording(en: "correct", vi: "sửa")),
        Hint(.takeBack, wording(en: "back", vi: "quay lại")),
      ] + Hint.helpAndClose
  }

  /// The chosen entity beside the page's own, else the page's own, in the chosen form.
  package var chosenName: ChosenName? {
    var entity = entity
    if case .companion(let key) = selected { entity = page?.companions.first { $0.id == key }?.entity }
    var form: String?
    if case .form(let index) = selected { form = page?.names[index].name }
    return entity.map { ChosenName(entity: $0, form: form) }
  }

  package func findings(in model: Model) -> [Finding] { page.map { [.entityPage($0.id)] } ?? [] }

  /// The chosen name or article, then all names of the entity.
  package func copies(in model: Model) -> [CopyChoice] {
    guard let entity else { return [] }
    let chosen: CopyChoice? =
      switch selected {
      case .articles: articles.selectedRow.map { .headline($0.headline.wording) }
      case .form(let index): page.map { .name($0.names[index].name) }
      case .companion: chosenName.map { .name($0.entity.name(in: model.readingLanguage)) }
      case .title, .moreForms, .timeline: nil
      }
    let all = entity.names.sorted { $0.key < $1.key }.map(\.value).joined(separator: " = ")
    return [chosen].compactMap(\.self) + [
      .name(entity.name(in: model.readingLanguage)),
      CopyChoice(Wording(en: "all names", vi: "mọi tên gọi"), all),
    ]
  }

  /// Keeps the chosen line in sight.
  package mutating func resize(in model: Model) -> [Effect] { settle(in: model) }

  /// Asks for all that the page shows, for the first time or again.
  package mutating func refresh(in model: Model) -> [Effect] {
    [.ask(EntityPageQuestion(key: key)), fetchArticles(in: model)]
  }

  package var isAwaitingContent: Bool {
    guard !isGone else { return false }
    return page == nil || articles.isAwaited(for: listing) || isRowAwaited
  }

  /// True if the chosen article is on its way.
  private var isRowAwaited: Bool {
    selected == .articles && articles.pending != nil && articles.total > 0 && articles.selectedRow == nil
  }

  package func draw(on canvas: inout Canvas, of model: Model) { drawEntityPage(self, of: model, on: &canvas) }
}

// MARK: - Answers

extension EntityPageScreen {
  func content(in model: Model) -> EntityPageContent {
    EntityPageContent(
      self, size: model.size, isComplete: model.loading.isComplete)
  }

  mutating func receive(_ page: EntityPage?, in model: Model) -> [Effect] {
    let listing = listing
    self.page = page
    isGone = page == nil
    // The entity has another key after it was joined to another one.
    let rows = listing == self.listing ? [] : [fetchArticles(in: model)]
    return rows + settle(in: model)
  }

  /// Takes in articles of the entity. An answer to an older question is passed over.
  mutating func receive(_ window: RowWindow, in model: Model) -> [Effect] {
    if window.request == articles.pending {
      articles.take(window)
      articles.selection = min(articles.selection, max(0, articles.total - 1))
    }
    return settle(in: model)
  }

  /// Brings the chosen line in sight, and asks for articles that are missing.
  mutating func settle(in model: Model) -> [Effect] {
    let content = content(in: model)
    reveal(in: content)
    guard let request = articles.request(for: listing, visible: content.layout.visibleArticles) else {
      return []
    }
    articles.await(request)
    return [.ask(EntityRows(request: request))]
  }

  private mutating func fetchArticles(in model: Model) -> Effect {
    let visible = EntityPageLayout(model.size).visibleArticles
    let request = RowRequest(
      listing: listing, anchor: .index(articles.selection), count: ListState.windowSize(visible))
    articles.await(request)
    return .ask(EntityRows(request: request))
  }
}

/// The page of an entity; nil if no article names the entity.
package struct EntityPageQuestion: Question {
  package let key: EntityKey

  package init(key: EntityKey) { self.key = key }

  package func answer(from sources: Sources, report: @escaping @Sendable (EntityPage?) -> Void) async {
    report(await sources.archive.entityPage(of: key))
  }

  package func receive(_ page: EntityPage?, in model: inout Model) -> [Effect] {
    model.changeScreens(of: EntityPageScreen.self) { screen, model in
      screen.key == key ? screen.receive(page, in: model) : []
    }
  }
}

/// Rows of the articles that name an entity.
package struct EntityRows: Question {
  package let request: RowRequest

  package func answer(from sources: Sources, report: @escaping @Sendable (RowWindow) -> Void) async {
    await sources.archive.rows(request, marked: sources.journal, reporting: report)
  }

  package func receive(_ window: RowWindow, in model: inout Model) -> [Effect] {
    model.changeScreens(of: EntityPageScreen.self) { screen, model in
      screen.articles.pending == window.request ? screen.receive(window, in: model) : []
    }
  }
}
