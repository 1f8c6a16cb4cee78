package import Catalogue
package import News

/// Something to be done outside the model. Answers come back as messages.
package enum Effect: Hashable, Sendable {
  case fetchRows(RowRequest)
  case fetchArticle(ArticleID)
  /// Have articles at hand that may be read next.
  case prefetch([ArticleID])
  /// The names and the related stories of an article.
  case fetchConnections(ArticleID)
  /// Two articles side by side.
  case fetchComparison(ComparisonRequest)
  /// What the names and terms of an article are called in another language.
  case fetchGlossary(ArticleID)
  /// Write what the names and terms of articles are called in another language to files.
  case exportGlossary(GlossaryScope)
  /// When the articles of a listing came out.
  case fetchTimeline(Listing)
  /// Set a long article for the reader's width.
  case setPage(PageRequest)
  /// Where the words of a query stand in an article.
  case fetchMatches(ArticleID, Query)
  /// The names that begin as typed, in any language.
  case fetchNames(beginning: String)
  /// All that the collection says of an entity.
  case fetchEntityPage(EntityKey)
  /// Rows of the articles that name an entity.
  case fetchEntityRows(RowRequest)
  /// The names that begin as typed, in any language, with how many articles have them.
  case fetchCandidates(beginning: String)
  /// Make a correction, or take it back, and keep that.
  case correct(CorrectionChange)
  /// Draw the whole screen anew, whatever the terminal shows.
  case redraw
  /// Stop the process as the shell's job control does, and go on when it is continued.
  case suspend
  case quit
  /// What is remembered of an article.
  case fetchRecord(ArticleID)
  /// Set or take a mark, and keep that.
  case mark(MarkChange)
  /// Mark every unread article of a listing as read.
  case markAllRead(Listing)
  case findUnread(UnreadRequest)
  /// Remember how far an article was read.
  case keepPosition(ArticleID, Int?)
  /// Remember where the collection is left.
  case keepPlace(Place)
  /// Find out where the collection was left.
  case fetchPlace
  /// Remember what was searched.
  case keepSearch(String)
  /// Find out what was searched before.
  case fetchSearches
  /// Ask again about an article after a while (`Message.reminded`). An earlier reminder is forgotten.
  case remind(after: Duration, of: ArticleID)
  /// Copy a text to the clipboard.
  case copy(String)
  /// Open an article's file in an editor.
  case edit(ArticleID, Location)
  /// Write an article, as it is set, to a file of its own.
  case export(ArticleID)
}
