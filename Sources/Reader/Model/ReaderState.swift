package import Catalogue
package import News

/// The reader pane: which article, how it is set, how far it is scrolled.
package struct ReaderState: Sendable {
  /// The article that is to be read; it may still be on its way.
  package internal(set) var wanted: ArticleID?
  /// The article that is shown.
  package internal(set) var article: Article?
  /// The article that was to be read, and that the collection no longer has.
  package internal(set) var missing: ArticleID?
  /// The article set in lines for the pane's width.
  package internal(set) var page = Page()
  /// The first visible line.
  package internal(set) var top = 0
  /// The names and related stories of the article that is shown; nil until they are known.
  package internal(set) var connections: Connections?
  /// The name whose mentions are marked.
  package internal(set) var chosen: EntityKey?
  /// The mention that `[` and `]` went to last, as an index into `connections.mentions`.
  package internal(set) var mention: Int?
  /// What the search found in the article; nil where nothing is searched or it is not known yet.
  package internal(set) var matches: Matches?
  /// What is remembered of the article that is to be read; nil until it is known.
  package internal(set) var record: ReadingRecord?
  /// Whether the user took the mark of the article away, so that reading on does not bring it back.
  var staysUnread = false
  /// What is to be done when the awaited article comes.
  var awaited = Awaited()

  /// What was asked for before the article, or its connections, had come.
  struct Awaited: Hashable, Sendable {
    /// Where the article is to be opened, as an offset into its text; nil for its beginning.
    var offset: Int?
    /// How it is to be scrolled then.
    var motions: [Motion] = []
    /// The matches that were asked for.
    var matches: Matches.Subject?
    /// Whether the article is to be opened at its first match (`next`) or its last one (`previous`).
    var match: Direction?
    /// Steps from match to match that are to be taken then.
    var matchSteps: [Direction] = []
    /// Whether it counts as read.
    var isRead = false
    /// The name whose mentions are to be marked.
    var name: EntityKey?
    /// The action that is to be performed when the names and related stories are known.
    var action: Action?
  }

  /// Whether the article that is shown is the one that is to be read.
  package var isShown: Bool { article != nil && article?.id == wanted }

  /// The last line that may be on top.
  func lastTop(visible: Int) -> Int { max(0, page.lines.count - visible) }

  mutating func scroll(to line: Int, visible: Int) {
    top = min(max(0, line), lastTop(visible: visible))
  }

  /// How much of the article has been shown, 0 to 100.
  func percent(visible: Int) -> Int {
    guard page.lines.count > visible else { return 100 }
    return min(100, (top + visible) * 100 / page.lines.count)
  }
}
