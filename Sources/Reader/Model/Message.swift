package import Catalogue
package import News
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
  /// The answer to `Effect.fetchComparison`; nil where one of the two articles is gone.
  case comparison(ComparisonRequest, Comparison?)
  /// The answer to `Effect.fetchGlossary`; nil where the article is gone.
  case glossary(ArticleID, Glossary?)
  /// The answer to `Effect.fetchTimeline`.
  case timeline(Timeline)
  /// The answer to `Effect.setPage`.
  case page(ArticleID, Page)
  /// The answer to `Effect.fetchMatches`: in the text's order, without overlap.
  case matches(ArticleID, Query, [SearchHit])
  /// The answer to `Effect.fetchNames`, best first.
  case names(beginning: String, [Entity])
  /// The answer to `Effect.fetchEntityPage`; nil where no article names it.
  case entityPage(EntityKey, EntityPage?)
  /// The answer to `Effect.fetchEntityRows`.
  case entityRows(RowWindow)
  /// The answer to `Effect.fetchCandidates`, best first.
  case candidates(beginning: String, [Connections.NameEntry])
  /// A correction, or that it was taken back, is kept.
  case corrected(CorrectionChange)
  /// How far the loading of the collection is.
  case loading(LoadingState)
  /// The collection changed: what was fetched before may be stale.
  case collectionChanged
  /// The answer to `Effect.fetchRecord`; it comes before the article that was asked for with it.
  case record(ArticleID, ReadingRecord)
  /// A change of marks is kept.
  case marked(MarkChange)
  /// The answer to `Effect.markAllRead`: what was marked.
  case markedAll(MarkChange)
  /// The answer to `Effect.findUnread`; nil where all articles are read.
  case unread(UnreadRequest, Int?)
  /// The answer to `Effect.fetchPlace`; nil where the collection was never read.
  case place(Place?)
  /// The answer to `Effect.fetchSearches`.
  case searches(SearchHistory)
  /// Text that was pasted, as the terminal sent it.
  case pasted(String)
  /// The time of `Effect.remind` is over.
  case reminded(ArticleID)
  /// Something to be told once: a line without control characters.
  case told(String)
  /// An article's file was edited: what it holds now, instead of the article with this id.
  case edited(ArticleID, Article)
}

/// How far a collection is loaded.
package struct LoadingState: Hashable, Sendable {
  /// Articles that are loaded and can be listed.
  package var articles: Int
  /// Files that were refused, a line each: `seeds/x.txt: not text (NUL at byte 12); skipped`.
  package var refusals: [String]
  /// Whether every file has been looked at.
  package var isComplete: Bool
  /// How far the reading of new and changed files is; nil where none are read.
  package var progress: Progress?

  /// How far something is, and how fast it goes.
  package struct Progress: Hashable, Sendable {
    package let done: Int
    package let total: Int
    /// Files a second.
    package let rate: Int

    package init(done: Int, total: Int, rate: Int) {
      self.done = done
      self.total = total
      self.rate = rate
    }

    /// Seconds that the rest takes at this rate; nil where nothing is known of it.
    package var secondsLeft: Int? { rate > 0 ? (total - done + rate - 1) / rate : nil }
  }

  package init(articles: Int = 0, refusals: [String] = [], isComplete: Bool = false) {
    self.articles = articles
    self.refusals = refusals
    self.isComplete = isComplete
  }
}
