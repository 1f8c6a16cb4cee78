package import Catalogue
internal import Localization
package import Screen

/// The searches that the user keeps under names, a line each, with the numbers of articles.
package struct SavedSearchesScreen: Hashable {
  /// A saved search with what it finds.
  package struct Entry: Hashable, Sendable {
    package let search: SavedSearch
    /// The numbers of articles and of unread ones; nil before they are known.
    package var total: Count?
    package var unread: Count?
    /// The mistake in the query.
    package var error: QueryError?
  }

  /// Nil before the first answer.
  package internal(set) var entries: [Entry]?
  package internal(set) var selected = 0
  package internal(set) var top = 0

  var count: Int { entries?.count ?? 0 }
  package var chosen: Entry? {
    entries.flatMap { $0.indices.contains(selected) ? $0[selected] : nil }
  }
}

// MARK: - The screen

extension SavedSearchesScreen: ListScreen {
  package static let name: ScreenName = "searches"

  /// `I`: the saved searches.
  package static func open(over model: inout Model) -> [Effect] {
    model.lay(SavedSearchesScreen())
    return [.ask(SavedSearchCounts())]
  }

  package var title: String { wording(en: "Saved searches", vi: "Tìm kiếm đã lưu") }

  package var keys: [Hint] {
    [
      .move(wording(en: "choose a search", vi: "chọn một tìm kiếm")),
      Hint(.open, wording(en: "list what it finds", vi: "liệt kê kết quả")),
      Hint(.keepSearch, wording(en: "keep the search of the list", vi: "lưu tìm kiếm của danh sách")),
      Hint(.rejectTerm, wording(en: "remove the search", vi: "xóa tìm kiếm")),
      Hint(.undo, wording(en: "undo that", vi: "hoàn tác")),
      Hint(.edit, wording(en: "edit searches.toml in $EDITOR", vi: "sửa searches.toml bằng $EDITOR")),
      Hint(.copyCitation, wording(en: "copy the query", vi: "chép truy vấn")),
      Hint(.export, wording(en: "export the list", vi: "xuất danh sách")),
      Hint([.screen(Self.name), .takeBack, .close], wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    let chosenHints =
      chosen == nil
      ? []
      : [
        Hint.move(wording(en: "choose", vi: "chọn")), Hint(.open, wording(en: "list", vi: "liệt kê")),
        Hint(.rejectTerm, wording(en: "remove", vi: "xóa")),
      ]
    return chosenHints + [
      Hint(.keepSearch, wording(en: "keep the present search", vi: "lưu tìm kiếm hiện tại")),
      Hint(.edit, wording(en: "edit the file", vi: "sửa tệp")),
    ] + Hint.helpAndClose
  }

  package mutating func refresh(in model: Model) -> [Effect] { [.ask(SavedSearchCounts())] }

  package var isAwaitingContent: Bool { entries == nil }

  package func findings(in model: Model) -> [Finding] { count == 0 ? [] : [.savedSearches] }

  package func copies(in model: Model) -> [CopyChoice] {
    guard let search = chosen?.search else { return [] }
    return [CopyChoice(Wording(en: "query", vi: "truy vấn"), search.query), .name(search.name)]
  }

  package func draw(on canvas: inout Canvas, of model: Model) {
    drawSavedSearches(self, of: model, on: &canvas)
  }

  static func list(on size: Size) -> Rect { SavedSearchesLayout(size).list }

  /// The chosen search stays chosen.
  mutating func receive(_ entries: [Entry], size: Size) {
    let name = chosen?.search.name
    self.entries = entries
    choose(entries.firstIndex { $0.search.name == name } ?? selected, size: size)
  }
}

// MARK: - Keys and mouse

extension SavedSearchesScreen {
  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    switch action {
    case .screen(Self.name), .takeBack, .close: return model.closeScreen()
    case .move(let motion): move(motion, size: model.size)
    case .open: return open(in: &model)
    case .rejectTerm: return chosen.map { model.change(.remove($0.search)) } ?? []
    case .undo: return model.undo()
    case .edit: return [.editSavedSearches]
    case .copyCitation: return model.copyChosen()
    default: break
    }
    return []
  }

  /// Lists what the chosen search finds. The search names the saved one, so that it follows its changes.
  func open(in model: inout Model) -> [Effect] {
    guard let chosen else { return [] }
    if let error = chosen.error { return model.refuse(error.wording) }
    let name = chosen.search.name
    let isWord = !name.contains(where: \.isWhitespace) && !name.contains { "\"“”„".contains($0) }
    return model.closeScreen() + model.search(for: "in:" + (isWord ? name : "\"\(name)\""))
  }
}

/// The saved searches with the numbers of articles that each finds. The first answer has no numbers.
package struct SavedSearchCounts: Question {
  package static let isAwaitedByKeys = true

  package init() {}

  package struct Answer: Sendable {
    let names: SearchVocabulary
    package let entries: [SavedSearchesScreen.Entry]
  }

  package func answer(from sources: Sources, report: @escaping @Sendable (Answer) -> Void) async {
    let names = await SearchVocabulary(of: sources)
    var entries = names.context.searches.all.map { SavedSearchesScreen.Entry(search: $0) }
    report(Answer(names: names, entries: entries))
    await sources.journal.listable()
    for index in entries.indices {
      guard !Task.isCancelled else { return }
      do throws(QueryError) {
        // Nothing of a saved search is still being typed.
        let query = try Query(parsing: entries[index].search.query + " ", in: names.context)
        let window = await Self.window(of: Listing(query: query), from: sources)
        (entries[index].total, entries[index].unread) = (window?.total, window?.unreadCount)
      } catch {
        entries[index].error = error
      }
    }
    report(Answer(names: names, entries: entries))
  }

  private static func window(of listing: Listing, from sources: Sources) async -> RowWindow? {
    let request = RowRequest(listing: listing, anchor: .index(0), count: 0)
    return await sources.archive.window(for: request, marked: sources.journal)
  }

  package func receive(_ answer: Answer, in model: inout Model) -> [Effect] {
    model.receive(answer.names)
      + model.changeScreens(of: SavedSearchesScreen.self) { screen, model in
        screen.receive(answer.entries, size: model.size)
        return []
      }
  }
}
