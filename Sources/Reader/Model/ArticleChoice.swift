internal import Catalogue
package import News

/// The articles that the user chose, so that one key changes all of them.
package struct ArticleChoice: Hashable, Sendable {
  package private(set) var articles: Set<ArticleID> = []
  /// The chosen articles that the listing lacks: keys leave them alone.
  package private(set) var unlisted: Set<ArticleID> = []
  /// The article that was chosen last: a range begins there.
  private(set) var last: ArticleID?

  package var isEmpty: Bool { articles.isEmpty }
  package var count: Int { articles.count }
  /// The chosen articles that are listed.
  package var listed: Set<ArticleID> { articles.subtracting(unlisted) }

  /// Chooses an article, or takes it out of the choice.
  mutating func toggle(_ article: ArticleID) {
    if articles.remove(article) == nil { articles.insert(article) }
    unlisted.remove(article)
    last = article
  }

  /// Chooses all of some articles, or takes them out of the choice if all are chosen.
  mutating func toggle(_ some: [ArticleID]) {
    if articles.isSuperset(of: some) { articles.subtract(some) } else { articles.formUnion(some) }
    unlisted.subtract(some)
    last = some.last ?? last
  }

  /// Notes which of the chosen articles are listed.
  mutating func note(listed: Set<ArticleID>) { unlisted = articles.subtracting(listed) }

  /// Takes articles out of the choice.
  mutating func remove(_ some: [ArticleID]) {
    articles.subtract(some)
    unlisted.subtract(some)
    if last.map(some.contains) == true { last = nil }
  }

  mutating func add(_ added: [ArticleID]) {
    articles.formUnion(added)
    unlisted.subtract(added)
    last = added.last ?? last
  }

  /// The chosen articles that are listed: first those of some rows in their order, then the others.
  func ordered(by rows: [ArticleRow]) -> [ArticleID] {
    let listed = listed
    let shown = rows.map(\.id).filter(listed.contains)
    return shown + listed.subtracting(shown).sorted()
  }

  /// Puts later versions in the place of articles.
  mutating func replace(_ old: ArticleID, by new: ArticleID) {
    if articles.remove(old) != nil { articles.insert(new) }
    if unlisted.remove(old) != nil { unlisted.insert(new) }
    if last == old { last = new }
  }
}
