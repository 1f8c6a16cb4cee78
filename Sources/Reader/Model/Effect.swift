package import Corpus

/// Something to be done outside the model. Answers come back as messages.
package enum Effect: Hashable, Sendable {
  case fetchRows(RowRequest)
  case fetchArticle(ArticleID)
  /// The names and the related stories of an article.
  case fetchConnections(ArticleID)
  /// Set a long article for the reader's width.
  case setPage(PageRequest)
  /// Draw the whole screen anew, whatever the terminal shows.
  case redraw
  /// Stop the process as the shell's job control does, and go on when it is continued.
  case suspend
  case quit
}
