internal import Languages
internal import News

/// The source of the texts of articles.
enum ArticleSource: Sendable {
  case files
  /// Articles that are at hand.
  case memory([ArticleID: Article])

  /// The article with an id; nil if its file contains another article by now, or none. `languages`: the languages of
  /// its neighbours, which decide the language of a short text; for a known article the language that was decided.
  func article(_ id: ArticleID, at location: Location, among languages: [Language]) -> Article? {
    switch self {
    case .files:
      let reader = ArticleReader { detectLanguage(of: $0, among: languages) }
      let article = try? reader.article(at: location)
      return article?.id == id ? article : nil
    case .memory(let articles): return articles[id]
    }
  }

  /// The text of an article, read without recognising its parts.
  func text(of id: ArticleID, at location: Location) -> String? {
    switch self {
    case .files:
      let read = try? ArticleReader.text(at: location)
      return read?.id == id ? read?.text : nil
    case .memory(let articles): return articles[id]?.text
    }
  }
}
