internal import Catalogue
internal import News
internal import Screen

// MARK: - Opening and closing

extension Model {
  /// The name that keys about names mean: the chosen one, or the one that narrows the list.
  var chosenName: Entity? {
    if case .entity(let state) = overlay { return state.chosenName }
    var key = reader.mention.flatMap { connections?.mentions[$0].entity } ?? reader.chosen
    if focus == .sidebar, case .name(let selected) = sidebar.selected { key = selected }
    if let key, let entry = connections?.names.first(where: { $0.id == key }) { return entry.entity }
    return filterEntity
  }

  /// `i`: all that is known of the chosen name; where none is chosen, of the one that the article is most about.
  mutating func openEntityPage() -> [Effect] {
    guard let entity = chosenName ?? connections?.weightiest?.entity else {
      awaitNames(for: .entityPage, orSay: "no name in this article")
      return []
    }
    return openEntityPage(of: entity.key, known: entity)
  }

  /// Does what was asked for about a name when the article's names are known; where they are, says why nothing is done.
  mutating func awaitNames(for action: Action, orSay words: String) {
    if connections == nil, reader.wanted != nil {
      reader.awaited.jump = action
    } else {
      notice = words
    }
  }

  private mutating func openEntityPage(of key: EntityKey, known: Entity?) -> [Effect] {
    lay(.entity(EntityPageState(key, known: known)))
    return fetchEntityPage()
  }

  /// Asks for all that the page on top shows, for the first time or again.
  private mutating func fetchEntityPage() -> [Effect] {
    guard case .entity(var state) = overlay else { return [] }
    let rows = state.fetchArticles(visible: EntityPageShape(size).visibleArticles)
    replaceOverlay(with: .entity(state))
    return [.fetchEntityPage(state.key), rows]
  }

  /// The collection, or what the user says of it, changed: the page on top is asked for again, those below when
  /// they are on top.
  mutating func refreshEntityPage() -> [Effect] { fetchEntityPage() }

  /// Goes back to the page, or the panes, from which this one was opened.
  mutating func leaveEntityPage() -> [Effect] {
    closeOverlay()
    return fetchEntityPage()
  }

  /// Closes this page and those from which it was opened.
  mutating func closeEntityPages() {
    while case .entity = overlay { closeOverlay() }
  }
}

// MARK: - Answers

extension Model {
  /// Takes in what was asked about an entity, wherever its page lies.
  mutating func receive(_ page: EntityPage?, of key: EntityKey) -> [Effect] {
    receive(forms: page?.partableNames ?? [], of: key)
    let visible = EntityPageShape(size).visibleArticles
    return changeEntityPages { state in
      guard state.key == key else { return [] }
      let listing = state.listing
      state.page = page
      state.isGone = page == nil
      // Under another key since it was joined to another one.
      return listing == state.listing ? [] : [state.fetchArticles(visible: visible)]
    }
  }

  /// Takes in articles of an entity. An answer to an older question is passed over.
  mutating func receive(articlesOfEntity window: RowWindow) -> [Effect] {
    changeEntityPages { state in
      guard window.request == state.articles.pending else { return [] }
      state.articles.pending = nil
      state.articles.window = window
      state.articles.selection = min(state.articles.selection, max(0, state.articles.total - 1))
      return []
    }
  }

  private mutating func changeEntityPages(_ change: (inout EntityPageState) -> [Effect]) -> [Effect] {
    var effects: [Effect] = []
    for index in overlays.indices {
      guard case .entity(var state) = overlays[index] else { continue }
      effects += change(&state)
      overlays[index] = .entity(state)
    }
    guard case .entity(let state) = overlay else { return effects }
    return effects + show(state)
  }

  /// Shows a state of the page on top with what is chosen in sight, and asks for articles that are missing.
  mutating func show(_ state: EntityPageState) -> [Effect] {
    var state = state
    let body = body(of: state)
    state.reveal(in: body)
    let visible = body.shape.visibleArticles
    let request = state.articles.request(for: state.listing, visible: visible)
    if let request { state.articles.pending = request }
    replaceOverlay(with: .entity(state))
    return request.map { [.fetchEntityRows($0)] } ?? []
  }
}

extension Model {
  /// Keeps what is chosen in sight when the screen's size has changed.
  mutating func revealInEntityPage() -> [Effect] {
    guard case .entity(let state) = overlay else { return [] }
    return show(state)
  }
}

extension EntityPageState {
  /// The entity that keys about names mean: the chosen one beside it, or the page's own.
  var chosenName: Entity? {
    guard case .companion(let key) = selected else { return entity }
    return page?.companions.first { $0.id == key }?.entity
  }

  fileprivate mutating func fetchArticles(visible: Int) -> Effect {
    let request = RowRequest(
      listing: listing, anchor: .index(articles.selection), count: ListState.windowSize(visible))
    articles.pending = request
    return .fetchEntityRows(request)
  }
}

// MARK: - Following

extension Model {
  mutating func perform(_ action: Action, in state: EntityPageState) -> [Effect] {
    switch action {
    case .move(let motion): return show(state.moved(motion, in: body(of: state)))
    case .focus(.cycle(let direction)): return show(state.movedSection(direction, in: body(of: state)))
    case .focus(.side(let direction)): return show(state.movedSideways(direction, in: body(of: state)))
    case .open: return follow(state)
    case .takeBack, .history(.previous): return leaveEntityPage()
    case .close: closeEntityPages()
    case .entityPage: if case .companion = state.selected { return follow(state) }
    case .help: return openHelp()
    case .correct: return openCorrection()
    case .undo: return undo()
    default: break
    }
    return []
  }

  /// Enter: goes where the chosen line leads.
  private mutating func follow(_ state: EntityPageState) -> [Effect] {
    guard let page = state.page else { return [] }
    switch state.selected {
    case .title: return list(page.entity, searching: nil)
    case .form(let index):
      guard page.names.indices.contains(index) else { return [] }
      return list(page.entity, searching: page.names[index].query)
    case .moreForms:
      var unfolded = state
      unfolded.showsAllForms = true
      unfolded.selected = .form(EntityPageShape(size).forms)
      return show(unfolded)
    case .timeline:
      let body = body(of: state)
      return body.bar.map { list(page.entity, searching: body.timeline.query(for: body.timeline.bars[$0])) }
        ?? []
    case .companion(let key):
      return openEntityPage(of: key, known: page.companions.first { $0.id == key }?.entity)
    case .articles: return state.articles.selectedRow.map { read($0, in: state) } ?? []
    }
  }

  /// Goes to an article that names an entity; its mentions are marked there.
  private mutating func read(_ row: ArticleRow, in state: EntityPageState) -> [Effect] {
    closeEntityPages()
    let effects = jump(to: row.id) + moveFocus(.to(.reader))
    reader.awaited.name = state.page?.entity.key
    if reader.isShown { reader.chosen = reader.awaited.name }
    return effects
  }

  /// Lists the articles that name an entity, or those of them that a search finds too.
  private mutating func list(_ entity: Entity, searching typed: String?) -> [Effect] {
    closeEntityPages()
    let orderBefore = search?.orderBefore ?? listing.order
    search = typed.map { Search(typed: $0, orderBefore: orderBefore) }
    listing.query = typed.map { UnderstoodQuery($0).query }
    listing.order = orderBefore
    return filterName(entity) + moveFocus(.to(.list))
  }
}

extension EntityPage.NameCount {
  /// The query that finds what is written so.
  fileprivate var query: String { "=\"\(name.filter { $0 != "\"" })\"" }
}
