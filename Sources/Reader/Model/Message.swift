package import Corpus
package import Screen

/// Something that happened.
package enum Message: Sendable {
  case key(Key)
  case mouse(MouseEvent)
  case resized(Size)
  /// The answer to `Effect.fetchRows`.
  case rows(RowWindow)
  /// The answer to `Effect.fetchArticle`; the article is nil where the collection no longer has it.
  case article(ArticleID, Article?)
  /// The answer to `Effect.fetchConnections`. May come twice: at once with what is known, later complete.
  case connections(Connections)
  /// The answer to `Effect.setPage`.
  case page(ArticleID, Page)
  /// How far the loading of the collection is.
  case loading(LoadingState)
  /// The collection changed: what was fetched before may be stale.
  case collectionChanged
}

/// How far a collection is loaded.
package struct LoadingState: Hashable, Sendable {
  /// Articles that are loaded and can be listed.
  package var articles: Int
  /// Files that were refused, a line each: `seeds/x.txt: not text (NUL at byte 12); skipped`.
  package var refusals: [String]
  /// Whether every file has been looked at.
  package var isComplete: Bool

  package init(articles: Int = 0, refusals: [String] = [], isComplete: Bool = false) {
    self.articles = articles
    self.refusals = refusals
    self.isComplete = isComplete
  }
}
