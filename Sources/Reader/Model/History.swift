package import News

/// The articles that were read, in their order, and the reader's position among them.
package struct History: Sendable {
  /// An article of the history.
  package struct Entry: Hashable, Sendable {
    package fileprivate(set) var article: ArticleID
    /// The position at which the article was left, as an offset into its text; nil at its beginning.
    package var offset: Int?
    /// True if the user read the article or jumped to it, and didn't only pass it in the list.
    var isKept: Bool
  }

  package private(set) var entries: [Entry] = []
  package private(set) var index = -1

  /// More than anyone goes back; older entries are forgotten.
  private static let capacity = 500

  package var current: Entry? { entries.indices.contains(index) ? entries[index] : nil }

  /// Goes to an article. An article that was only passed is replaced; the articles ahead are forgotten.
  mutating func visit(_ article: ArticleID, isKept: Bool) {
    guard current?.article != article else {
      if isKept { keep() }
      return
    }
    if let current, !current.isKept { index -= 1 }
    entries.removeSubrange((index + 1)...)
    entries.append(Entry(article: article, offset: nil, isKept: isKept))
    if entries.count > Self.capacity { entries.removeFirst() }
    index = entries.count - 1
  }

  /// The current article is being read: going on doesn't replace it.
  mutating func keep() {
    guard entries.indices.contains(index) else { return }
    entries[index].isKept = true
  }

  /// Remembers the position at which the current article is left.
  mutating func leave(at offset: Int?) {
    guard entries.indices.contains(index) else { return }
    entries[index].offset = offset
  }

  /// Puts a later version of an article in its place.
  mutating func replace(_ old: ArticleID, by new: ArticleID) {
    for index in entries.indices where entries[index].article == old { entries[index].article = new }
  }

  /// Goes a step and returns the entry there; nil at either end.
  mutating func step(_ direction: Direction) -> Entry? {
    guard entries.indices.contains(index + direction.step) else { return nil }
    index += direction.step
    return entries[index]
  }
}

/// The related stories of one article in turn: each press of the same key goes to the next story, and from the last
/// story back to the article.
struct StoryCycle: Hashable, Sendable {
  /// The action of the key: related stories in any language, or in another language.
  let action: Action
  private let stops: [ArticleID]
  private var index = 0

  /// A cycle that has gone to the first of `stories`. `stories` is not empty.
  init(by action: Action, from start: ArticleID, stories: [ArticleID]) {
    self.action = action
    stops = stories + [start]
  }

  /// The article that the cycle has gone to.
  var current: ArticleID { stops[index] }

  /// Goes to the next stop and returns it.
  mutating func step() -> ArticleID {
    index = (index + 1) % stops.count
    return current
  }
}
