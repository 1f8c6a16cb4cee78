internal import Catalogue
internal import News

extension Model {
  /// `W`: fetches the page of the article that is read.
  mutating func fetchPage() -> [Effect] {
    guard reader.isShown, let article = reader.article else {
      notice = "no article is open"
      return []
    }
    guard article.link != nil else {
      notice = "the article has no address of its own"
      return []
    }
    notice = "fetching the page…"
    return [.fetchPage(path: article.path)]
  }
}
