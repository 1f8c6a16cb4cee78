package import Catalogue
package import News
package import Screen

/// Something that happened.
package enum Message: Sendable {
  case key(Key)
  case mouse(MouseEvent)
  case resized(Size)
  /// Text that was pasted, as the terminal sent it.
  case pasted(String)
  /// The answer to a question. Answers to one question may come several times.
  case answered(any AnyReply)
  /// A correction, or that it was taken back, is kept.
  case corrected(CorrectionChange)
  /// A change of marks is kept.
  case marked(MarkChange)
  /// How far the loading of the collection is.
  case loading(LoadingState)
  /// The collection changed: earlier answers may be out of date.
  case collectionChanged
  /// The time of `Effect.remind` is over.
  case reminded(ArticleID)
  /// Words to be shown once: a line without control characters.
  case told(String)
  /// An article's file was edited: the article that it has now, instead of the article with this id.
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
