internal import Catalogue
internal import News

/// All that a search changes, as it was before: what is listed, chosen and read, and how far all is scrolled.
struct Vantage: Sendable {
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
  /// Puts a place back. What may have changed since, because the collection grew, is asked for again.
  mutating func goBack(to place: Vantage) -> [Effect] {
    focus = place.focus
    listing = place.listing
    filterEntity = place.filterEntity
    search = place.search
    list = place.list
    reader = place.reader
    sidebar = place.sidebar
    history = place.history
    beginPageAnew()
    // The screen may have another size by now.
    let missing = relayout()
    return missing + fetchRowsOfPlace() + fetchArticleOfPlace()
  }

  /// A page of which the rest was on its way is set again: its answer may have come while another was shown.
  private mutating func beginPageAnew() {
    guard !reader.page.isComplete else { return }
    reader.awaited.offset = reader.page.offset(ofLine: reader.top) ?? reader.awaited.offset
    reader.page = Page()
  }

  private mutating func fetchRowsOfPlace() -> [Effect] {
    guard let row = list.selectedRow else { return fetchRows(anchor: .index(list.selection)) }
    return fetchRows(anchor: .article(row.id, orIndex: list.selection))
  }

  private mutating func fetchArticleOfPlace() -> [Effect] {
    guard let id = reader.wanted else { return [] }
    reader.awaited.matches = nil
    let article = reader.isShown ? [] : [Effect.fetchArticle(id)]
    let names = connections?.isComplete == true ? [] : [Effect.fetchConnections(id)]
    return article + names + fetchMatches()
  }
}
