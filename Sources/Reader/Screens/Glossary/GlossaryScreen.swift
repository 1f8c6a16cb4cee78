package import Catalogue
internal import Localization
package import News
package import Screen

/// The names and terms of an article in another language.
package struct GlossaryScreen: Hashable {
  let article: ArticleID
  /// Nil until it is known.
  package internal(set) var glossary: Glossary?
  /// True if the article is no longer in the collection.
  package internal(set) var isGone = false
  /// The chosen entry.
  package internal(set) var selected = 0
  /// The first entry that is shown.
  package internal(set) var top = 0
  /// The entries in the order in which they were shown first, by their ids. A decision moves none of them.
  private var order: [String] = []

  init(article: ArticleID) {
    self.article = article
  }

  var entries: [Glossary.Entry] { glossary?.entries ?? [] }

  var chosen: Glossary.Entry? { entries.indices.contains(selected) ? entries[selected] : nil }

  mutating func choose(_ index: Int, visible: Int) {
    selected = min(max(0, index), max(0, entries.count - 1))
    top = Scrolling.top(
      from: top, showing: selected..<selected + 1, rows: visible, count: entries.count)
  }

  mutating func receive(_ glossary: Glossary?, size: Size) {
    let former = chosen?.id
    self.glossary = glossary.map { keepingOrder(of: $0) }
    isGone = glossary == nil
    // The next entry takes the place of a chosen one that is gone.
    let place = entries.firstIndex { $0.id == former } ?? selected
    choose(place, visible: GlossaryLayout(size).visible)
  }

  /// The glossary with the entries that were shown before in their order, and those that were not behind them.
  private mutating func keepingOrder(of glossary: Glossary) -> Glossary {
    let known = Set(order)
    order += glossary.entries.map(\.id).filter { !known.contains($0) }
    let places = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
    let entries = glossary.entries.sorted { places[$0.id, default: 0] < places[$1.id, default: 0] }
    return Glossary(from: glossary.source, to: glossary.target, entries: entries)
  }
}

/// The names and terms of an article in another language; nil if the article is gone.
package struct GlossaryQuestion: Question {
  package let article: ArticleID

  package init(article: ArticleID) { self.article = article }

  package func answer(from sources: Sources, report: @escaping @Sendable (Glossary?) -> Void) async {
    report(await sources.archive.glossary(of: article))
  }

  package func receive(_ glossary: Glossary?, in model: inout Model) -> [Effect] {
    model.changeScreens(of: GlossaryScreen.self) { screen, model in
      if screen.article == article { screen.receive(glossary, size: model.size) }
      return []
    }
  }
}

// MARK: - The screen

extension GlossaryScreen: ReaderScreen {
  package static let name: ScreenName = "glossary"

  /// `w`: the glossary of the article that is read.
  package static func open(over model: inout Model) -> [Effect] {
    guard let id = model.reader.wanted else {
      return model.refuse(wording(en: "no article is open", vi: "chưa mở bài nào"))
    }
    model.lay(GlossaryScreen(article: id))
    return [.ask(GlossaryQuestion(article: id))]
  }

  package var title: String { wording(en: "Glossary", vi: "Bảng thuật ngữ") }

  package mutating func refresh(in model: Model) -> [Effect] { [.ask(GlossaryQuestion(article: article))] }

  package var keys: [Hint] {
    [
      .move(wording(en: "choose a name or a term", vi: "chọn một tên hoặc thuật ngữ")),
      Hint(.open, wording(en: "list only the articles with it", vi: "chỉ liệt kê các bài có mục đó")),
      Hint(
        .export,
        wording(en: "write the glossary to a file: TMX, CSV, …", vi: "ghi bảng thuật ngữ ra tệp: TMX, CSV, …")
      ),
      Hint(
        .acceptTerm,
        wording(
          en: "accept the translation into your termbase, or take that back",
          vi: "chấp nhận bản dịch vào kho thuật ngữ, hoặc thôi chấp nhận")),
      Hint(
        .correct, wording(en: "type the translation for your termbase", vi: "gõ bản dịch cho kho thuật ngữ")),
      Hint(
        .rejectTerm,
        wording(en: "never show this translation again", vi: "không bao giờ hiện bản dịch này nữa")),
      Hint(.undo, wording(en: "undo the last decision", vi: "hoàn tác quyết định gần nhất")),
      Hint(
        .copyCitation,
        wording(en: "copy the name or term with its translation", vi: "chép tên hoặc thuật ngữ kèm bản dịch")),
      Hint([.screen(Self.name), .takeBack, .close], wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    [
      .move(wording(en: "choose", vi: "chọn")),
      Hint(.open, wording(en: "articles with it", vi: "các bài có mục này")),
      Hint(.acceptTerm, wording(en: "accept", vi: "chấp nhận")),
      Hint(.correct, wording(en: "edit", vi: "sửa")),
      Hint(.rejectTerm, wording(en: "reject", vi: "loại")), Hint(.export, wording(en: "export", vi: "xuất")),
      Hint(.copyCitation, wording(en: "copy", vi: "chép")),
    ] + Hint.helpAndClose
  }

  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    switch action {
    case .close, .takeBack, .screen(Self.name): return model.closeScreen()
    case .open: return listArticles(in: &model)
    case .undo: return model.undoTerm()
    case .acceptTerm: return accept(in: &model)
    case .rejectTerm: return reject(in: &model)
    case .correct:
      model.notice = wording(en: "choose a name or a term first", vi: "hãy chọn một tên hoặc thuật ngữ trước")
    case .exportGlossary: return [.exportGlossary(.article(article))]
    case .copyCitation: return model.copyChosen()
    case .move(let motion):
      let visible = GlossaryLayout(model.size).visible
      choose(motion.target(from: selected, pageSize: visible, count: entries.count), visible: visible)
    default: break
    }
    return []
  }

  package func findings(in model: Model) -> [Finding] {
    glossary == nil ? [] : [.glossary(.article(article))]
  }

  /// The chosen name or term with its translation, then each alone.
  package func copies(in model: Model) -> [CopyChoice] {
    guard let chosen else { return [] }
    let words = [chosen.source] + chosen.targets.prefix(1)
    let names = [Wording(en: "term", vi: "thuật ngữ"), Wording(en: "translation", vi: "bản dịch")]
    return [CopyChoice(Wording(en: "pair", vi: "cặp từ"), words.joined(separator: " = "))]
      + zip(names, words).map { CopyChoice($0, $1) }
  }

  /// Enter: lists only the articles with the chosen name or term.
  private func listArticles(in model: inout Model) -> [Effect] {
    guard let chosen else { return [] }
    let closing = model.closeScreen()
    let listing =
      switch chosen.kind {
      case .name(let entity): model.filterName(entity)
      case .term: model.narrowSearch(by: "\"\(chosen.source.filter { $0 != "\"" })\"")
      }
    return closing + listing + model.moveFocus(.to(.list))
  }

  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    let layout = GlossaryLayout(model.size)
    switch event.action {
    case .wheelDown: choose(selected + 1, visible: layout.visible)
    case .wheelUp: choose(selected - 1, visible: layout.visible)
    case .click, .doubleClick:
      guard layout.list.contains(event.point) else { return [] }
      choose(top + event.point.row - layout.list.row, visible: layout.visible)
      if event.action == .doubleClick { return listArticles(in: &model) }
    }
    return []
  }

  package var isAwaitingContent: Bool { !isGone && glossary == nil }

  package func draw(on canvas: inout Canvas, of model: Model) { drawGlossary(self, of: model, on: &canvas) }
}
