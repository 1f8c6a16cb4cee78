internal import Catalogue
internal import News

/// A copy of all that a search changes, from before the search: what is listed, chosen and read, and how far all is
/// scrolled.
struct ViewSnapshot: Sendable {
  let focus: Focus
  let listing: Listing
  let filterEntity: Entity?
  let search: Search?
  let list: ListState
  let reader: ReaderState
  let sidebar: SidebarState
  let history: History

  init(_ model: Model) {
    focus = model.focus
    listing = model.listing
    filterEntity = model.filterEntity
    search = model.search
    list = model.list
    reader = model.reader
    sidebar = model.sidebar
    history = model.history
  }
}

extension Model {
  /// Restores a view. What may have changed since, because the collection grew, is asked for again.
  mutating func restore(_ view: ViewSnapshot) -> [Effect] {
    focus = view.focus
    listing = view.listing
    filterEntity = view.filterEntity
    search = view.search
    list = view.list
    reader = view.reader
    sidebar = view.sidebar
    history = view.history
    discardPartialPage()
    // The screen may have another size by now.
    let missing = relayout()
    return missing + fetchRowsAgain() + fetchArticleAgain()
  }

  /// A page whose rest was on its way is set again: the rest may have come while another page was shown.
  private mutating func discardPartialPage() {
    guard !reader.page.isComplete else { return }
    reader.awaited.offset = reader.page.offset(ofLine: reader.top) ?? reader.awaited.offset
    reader.page = Page()
  }

  private mutating func fetchRowsAgain() -> [Effect] {
    guard let row = list.selectedRow else { return fetchRows(anchor: .index(list.selection)) }
    return fetchRows(anchor: .article(row.id, orIndex: list.selection))
  }

  private mutating func fetchArticleAgain() -> [Effect] {
    guard let id = reader.wanted else { return [] }
    reader.awaited.matches = nil
    let article = reader.isShown ? [] : [Effect.ask(ArticleQuestion(article: id))]
    let names = connections?.isComplete == true ? [] : [Effect.ask(ConnectionsQuestion(article: id))]
    return article + names + fetchMatches()
  }
}
