internal import Catalogue
package import News

/// The articles that the user chose, so that one key changes all of them.
package struct ArticleChoice: Hashable, Sendable {
  package private(set) var articles: Set<ArticleID> = []
  /// The article that was chosen last: a range begins there.
  private(set) var last: ArticleID?

  package var isEmpty: Bool { articles.isEmpty }
  package var count: Int { articles.count }

  /// Chooses an article, or takes it out of the choice.
  mutating func toggle(_ article: ArticleID) {
    if articles.remove(article) == nil { articles.insert(article) }
    last = article
  }

  mutating func add(_ added: [ArticleID]) {
    articles.formUnion(added)
    last = added.last ?? last
  }

  /// The chosen articles: first those of some rows in their order, then the others.
  func ordered(by rows: [ArticleRow]) -> [ArticleID] {
    let shown = rows.map(\.id).filter(articles.contains)
    return shown + articles.subtracting(shown).sorted()
  }

  /// Puts later versions in the place of articles.
  mutating func replace(_ old: ArticleID, by new: ArticleID) {
    if articles.remove(old) != nil { articles.insert(new) }
    if last == old { last = new }
  }
}
