internal import Corpus
internal import Linguistics

/// Where a library takes an article's text from.
enum ArticleSource: Sendable {
  case files
  /// Articles that are at hand.
  case memory([ArticleID: Article])

  /// The article with an id; nil where the file holds another one by now, or none. Who needs its text alone saves
  /// half of the time where its language isn't judged.
  func article(_ id: ArticleID, at path: String, isJudged: Bool = true) -> Article? {
    switch self {
    case .files:
      let reader = ArticleReader { isJudged ? detectLanguage(of: $0) : .undetermined }
      let article = try? reader.article(at: path)
      return article?.id == id ? article : nil
    case .memory(let articles): return articles[id]
    }
  }
}
