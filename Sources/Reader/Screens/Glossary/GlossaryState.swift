package import Catalogue
package import News

/// The screen that shows what an article's names and terms are called in another language.
package struct GlossaryState: Hashable, Sendable {
  let article: ArticleID
  /// Nil until it is known.
  package internal(set) var glossary: Glossary?
  /// Whether the article is no longer in the collection.
  package internal(set) var isGone = false
  /// The chosen entry.
  package internal(set) var selected = 0
  /// The first entry that is shown.
  package internal(set) var top = 0

  init(article: ArticleID) {
    self.article = article
  }

  var entries: [Glossary.Entry] { glossary?.entries ?? [] }

  var chosen: Glossary.Entry? { entries.indices.contains(selected) ? entries[selected] : nil }

  mutating func choose(_ index: Int, visible: Int) {
    selected = min(max(0, index), max(0, entries.count - 1))
    top = min(max(top, selected - visible + 1), selected)
    top = max(0, min(top, entries.count - visible))
  }
}

/// Which articles a glossary is made of.
package enum GlossaryScope: Hashable, Sendable {
  case article(ArticleID)
  case listing(Listing)
}
