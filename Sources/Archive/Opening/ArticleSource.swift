internal import Languages
internal import News

/// Where a library takes an article's text from.
enum ArticleSource: Sendable {
  case files
  /// Articles that are at hand.
  case memory([ArticleID: Article])

  /// The article with an id; nil where the file holds another one by now, or none.
  func article(_ id: ArticleID, at path: String) -> Article? {
    switch self {
    case .files:
      let article = try? ArticleReader().article(at: Location(path: path))
      return article?.id == id ? article : nil
    case .memory(let articles): return articles[id]
    }
  }

  /// The text of an article, read without working out what it says.
  func text(of id: ArticleID, at path: String) -> String? {
    switch self {
    case .files:
      let read = try? ArticleReader.text(at: Location(path: path))
      return read?.id == id ? read?.text : nil
    case .memory(let articles): return articles[id]?.text
    }
  }
}
