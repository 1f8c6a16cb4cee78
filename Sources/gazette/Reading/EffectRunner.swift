internal import Archive
internal import Corpus
internal import Reader

/// Puts the screen's questions to the library, beside the main thread; the answers come by mail.
struct EffectRunner {
  private let rows: RequestLane<RowRequest>
  private let article: RequestLane<ArticleID>
  private let connections: RequestLane<ArticleID>
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
  }

  func setPage(_ request: PageRequest) { page.submit(request) }
  func fetchRows(_ request: RowRequest) { rows.submit(request) }
  func fetchArticle(_ id: ArticleID) { article.submit(id) }
  func fetchConnections(of id: ArticleID) { connections.submit(id) }
}
