package import Catalogue
package import News

/// The pane of the article, which users know as the reader: which article, how it is set, how far it is scrolled.
package struct ArticleState: Sendable {
  /// The article to read; it may still be on its way.
  package internal(set) var wanted: ArticleID?
  /// The article that is shown.
  package internal(set) var article: Article?
  /// The article to read, where the collection no longer has it.
  package internal(set) var missing: ArticleID?
  /// The article set in lines for the pane's width.
  package internal(set) var page = Page()
  /// The first visible line.
  package internal(set) var top = 0
  /// True if the text has the number of each link behind the link's words.
  package internal(set) var numbersLinks = false
  /// The names and related stories of the article that is shown; nil until they are known.
  package internal(set) var connections: Connections?
  /// The name whose mentions are marked.
  package internal(set) var chosen: EntityKey?
  /// The mention that `[` and `]` went to last, as an index into `connections.mentions`.
  package internal(set) var mention: Int?
  /// The matches of the search in the article; nil if nothing is searched or the matches are not known yet.
  package internal(set) var matches: Matches?
  /// The marks and the last position of the article to read; nil until they are known.
  package internal(set) var record: ReadingRecord?
  /// The cursor that goes through the text, whichever article it was set in.
  var readingCursor: ReadingCursor?
  /// True if the user marked the article as unread: reading on doesn't mark it as read.
  var staysUnread = false
  /// The work for the moment when the awaited article comes.
  var awaited = Awaited()

  /// The place and the marks of the article to read, for the moment when it comes.
  struct Awaited: Hashable, Sendable {
    /// The position at which the article is opened, as an offset into its text; nil for its beginning.
    var offset: Int?
    /// The position at which the reading cursor is set; nil for the first visible word.
    var cursor: Int?
    /// The matches that were asked for.
    var matches: Matches.Subject?
    /// The match at which the article is opened: the first one (`next`) or the last one (`previous`).
    var match: Direction?
    /// True if the article is marked as read.
    var isRead = false
    /// True if the article is asked for again, because its file is read by other fields now.
    var isReread = false
    /// The name whose mentions are marked then.
    var name: EntityKey?
  }

  /// True if the article to read is shown.
  package var isShown: Bool { article != nil && article?.id == wanted }

  /// Forgets the article that is shown, with all that was chosen in it.
  mutating func forgetArticle() {
    (article, connections, matches) = (nil, nil, nil)
  }

  /// The last line that may be on top.
  func lastTop(visible: Int) -> Int { max(0, page.lines.count - visible) }

  mutating func scroll(to line: Int, visible: Int) {
    top = min(max(0, line), lastTop(visible: visible))
  }

  /// The share of the article that has been shown, 0 to 100.
  func percent(visible: Int) -> Int {
    guard page.lines.count > visible else { return 100 }
    return min(100, (top + visible) * 100 / page.lines.count)
  }
}
