package import Catalogue
internal import News
package import Text

/// The search that narrows the list. Its query is the listing's.
package struct Search: Hashable, Sendable {
  /// As it was typed.
  package let typed: String
  /// The order of the list before, which the search's end puts back.
  let orderBefore: SortOrder
  /// The searches that this one narrows, as they were typed, the widest first: its end puts the last of them back.
  var wider: [String] = []
}

/// Where a search's words stand in an article.
package struct Matches: Hashable, Sendable {
  /// What was looked for, and where.
  struct Question: Hashable, Sendable {
    let article: ArticleID
    let query: Query
  }

  let question: Question
  /// In the text's order, without overlap.
  package let hits: [SearchHit]
  package var ranges: [TextRange] { hits.map(\.range) }
  /// The match that `n` and `N` went to last, as an index into `hits`.
  package internal(set) var current: Int?

  init(_ question: Question, hits: [SearchHit]) {
    self.question = question
    self.hits = hits
  }
}
