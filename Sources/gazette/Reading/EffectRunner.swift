internal import Archive
internal import Corpus
internal import Reader

/// Puts the screen's questions to the library, beside the main thread; the answers come by mail.
struct EffectRunner {
  private let rows: RequestLane<RowRequest>
  private let article: RequestLane<ArticleID>
  private let connections: RequestLane<ArticleID>
  private let matches: RequestLane<(article: ArticleID, query: Query)>
  private let names: RequestLane<String>

  /// Names that Tab offers at most.
  private static let offeredNames = 20
  private let page: RequestLane<PageRequest>

  init(library: Library, mailbox: Mailbox) {
    rows = RequestLane { request in
      mailbox.post(.rows(await library.rows(request)))
    }
    article = RequestLane { id in
      mailbox.post(.article(id, await library.article(id)))
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
  func fetchArticle(_ id: ArticleID) { article.submit(id) }
  func fetchConnections(of id: ArticleID) { connections.submit(id) }
  func fetchMatches(in id: ArticleID, of query: Query) { matches.submit((article: id, query: query)) }
  func fetchNames(beginning: String) { names.submit(beginning) }
}
