internal import Corpus

extension Model {
  /// `y`: the citation of the article goes to the clipboard.
  mutating func copyCitation() -> [Effect] {
    withArticle { [.copy(Citation(of: $0).text)] }
  }

  /// `o`: the article's file is opened in an editor.
  mutating func edit() -> [Effect] {
    withArticle { [.edit($0.id, path: $0.path)] }
  }

  /// `e`: the article is written to a file of its own.
  mutating func export() -> [Effect] {
    withArticle { [.export($0.id)] }
  }

  private mutating func withArticle(_ effects: (Article) -> [Effect]) -> [Effect] {
    guard reader.isShown, let article = reader.article else {
      notice = "no article is open"
      return []
    }
    return effects(article)
  }

  /// The article's file came back from the editor with other words in it: they are shown at the same place.
  mutating func receiveEdited(_ article: Article, insteadOf old: ArticleID) -> [Effect] {
    guard reader.wanted == old else { return [] }
    let place = reader.page.offset(ofLine: reader.top)
    let effects = show(article.id, isKept: true, at: place)
    return effects + receive(article, for: article.id)
  }
}
