internal import Languages
internal import News

/// Articles that were just read and listed, so that their analysis needn't read them again. Of a large collection only
/// some have room.
struct RecentArticles: Sendable {
  /// In UTF-8 bytes of all texts together.
  private static let capacity = 32 * 1024 * 1024

  private var articles: [ArticleID: Article] = [:]
  private var size = 0

  mutating func add(_ read: [Article]) {
    for article in read {
      let length = article.text.utf8.count
      guard size + length <= Self.capacity, articles.updateValue(article, forKey: article.id) == nil else {
        continue
      }
      size += length
    }
  }

  /// The article with an id, if it is read in this language.
  func article(_ id: ArticleID, in language: Language) -> Article? {
    articles[id].flatMap { $0.language.language == language ? $0 : nil }
  }
}
