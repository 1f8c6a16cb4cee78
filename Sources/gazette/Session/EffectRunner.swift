internal import Archive
internal import Catalogue
internal import News
internal import Reader

/// Puts the screen's questions to the library, beside the main thread; the answers come by mail.
struct EffectRunner {
  /// Names that Tab offers at most.
  static let offeredNames = 20

  private let rows: RequestLane<RowRequest>
  private let article: RequestLane<ArticleID>
  private let connections: RequestLane<ArticleID>
  private let page: RequestLane<PageRequest>
  private let matches: RequestLane<(article: ArticleID, query: Query)>
  private let names: RequestLane<String>
  /// Articles to have at hand before they are asked for.
  private let ahead: RequestLane<[ArticleID]>
  private let overlays: OverlayLanes
  private let shelf = ArticleShelf()

  let library: Library
  let state: ReadingState
  let corrections: CorrectionStore
  let mailbox: Mailbox

  init(library: Library, state: ReadingState, corrections: CorrectionStore, mailbox: Mailbox) {
    self.library = library
    self.state = state
    self.corrections = corrections
    self.mailbox = mailbox
    overlays = OverlayLanes(library: library, state: state, mailbox: mailbox)
    rows = RequestLane { request in
      await library.rows(request, marked: state) { mailbox.post(.rows($0)) }
      state.lookElsewhere()
    }
    article = RequestLane { [shelf] id in
      let article = await library.article(id)
      if let article { shelf.put(article) }
      mailbox.post(.article(id, article))
    }
    ahead = RequestLane { [shelf] ids in
      for id in ids where shelf[id] == nil && !Task.isCancelled {
        if let article = await library.article(id) { shelf.put(article) }
      }
    }
    page = RequestLane { request in
      mailbox.post(.page(request.article.id, request.page))
    }
    connections = RequestLane { id in
      guard let connections = await library.connections(of: id) else { return }
      mailbox.post(.connections(connections))
    }
    matches = RequestLane { request in
      let ranges = await library.matches(in: request.article, of: request.query)
      mailbox.post(.matches(request.article, request.query, ranges))
    }
    names = RequestLane { beginning in
      let entities = await library.names(beginning: beginning, limit: Self.offeredNames)
      mailbox.post(.names(beginning: beginning, entities))
    }
  }

  func setPage(_ request: PageRequest) { page.submit(request) }
  func fetchRows(_ request: RowRequest) { rows.submit(request) }
  func prefetch(_ ids: [ArticleID]) { ahead.submit(ids) }

  /// An article that is at hand is posted before this returns.
  func fetchArticle(_ id: ArticleID) {
    if let article = shelf[id] { mailbox.post(.article(id, article)) } else { article.submit(id) }
  }

  /// The collection has changed: what is at hand may be elsewhere by now.
  func forgetArticles() { shelf.clear() }
  func fetchConnections(of id: ArticleID) { connections.submit(id) }
  func fetchComparison(_ request: ComparisonRequest) { overlays.comparison.submit(request) }
  func fetchTimeline(of listing: Listing) { overlays.timeline.submit(listing) }
  func fetchGlossary(of id: ArticleID) { overlays.glossary.submit(id) }
  func fetchMatches(in id: ArticleID, of query: Query) { matches.submit((article: id, query: query)) }
  func fetchNames(beginning: String) { names.submit(beginning) }
  func fetchEntityPage(of key: EntityKey) { overlays.entityPage.submit(key) }
  func fetchEntityRows(_ request: RowRequest) { overlays.entityRows.submit(request) }
  func fetchCandidates(beginning: String) { overlays.candidates.submit(beginning) }
}

// MARK: - What the user did

extension EffectRunner {
  /// Answered at once, from memory: before the article that is asked for next.
  func fetchRecord(of article: ArticleID) { mailbox.post(.record(article, state.record(of: article))) }
  func mark(_ change: MarkChange) { state.mark(change) }
  func correct(_ change: CorrectionChange) { corrections.make(change) }
  func keep(position: Int?, of article: ArticleID) { state.keep(position: position, of: article) }
  func keep(_ place: Place) { state.keep(place) }
  func keep(search typed: String) { state.keep(search: typed) }

  func fetchSearches() {
    Task { [state, mailbox] in
      await state.loaded()
      mailbox.post(.searches(state.searches))
    }
  }

  func markAllRead(_ listing: Listing) {
    Task { [library, state, mailbox] in
      let change = MarkChange(.read, true, await library.unread(in: listing, marked: state))
      if !change.articles.isEmpty { state.mark(change) }
      mailbox.post(.markedAll(change))
    }
  }

  func findUnread(_ request: UnreadRequest) {
    Task { [library, state, mailbox] in
      mailbox.post(.unread(request, await library.nearestUnread(request, marked: state)))
    }
  }

  func fetchPlace() {
    Task { [state, mailbox] in
      await state.loaded()
      mailbox.post(.place(state.place))
    }
  }
}
