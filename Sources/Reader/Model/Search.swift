package import Catalogue
package import News
internal import Screen
package import Text

/// The search that narrows the list. Its query is the listing's.
package struct Search: Hashable, Sendable {
  /// As it was typed.
  package let typed: String
  /// The order of the list before the search, which is restored when the search ends.
  let orderBefore: SortOrder
  /// The searches that this search narrows, as they were typed, the widest first. When this search ends, the last of them
  /// is restored.
  var wider: [String] = []

  /// The search with the query of a saved search in the place of its name.
  func writingOut(_ saved: SavedSearch) -> Search {
    let write = { Query.replacing(saved, in: $0) ?? $0 }
    return Search(typed: write(typed), orderBefore: orderBefore, wider: wider.map(write))
  }
}

/// The places of a search's words in an article.
package struct Matches: Hashable, Sendable {
  /// The query and the article in which its words are looked for.
  package struct Subject: Hashable, Sendable {
    package let article: ArticleID
    package let query: Query
  }

  let subject: Subject
  /// In the text's order, without overlap.
  package let hits: [SearchHit]
  package var ranges: [TextRange] { hits.map(\.range) }
  /// The match that `n` and `N` went to last, as an index into `hits`.
  package internal(set) var current: Int?

  var currentRange: TextRange? { current.map { hits[$0].range } }

  init(_ subject: Subject, hits: [SearchHit]) {
    self.subject = subject
    self.hits = hits
  }
}

/// A query that may be half typed: the longest beginning of the text that is a query. `port lang:` finds what `port `
/// finds until a language follows the colon, so that the list stays calm while the user types.
struct PartialQuery {
  let query: Query
  /// The beginning of the text that `query` was made of.
  let typed: String
  /// The first error of the whole text.
  let error: QueryError?

  init(_ typed: String, in context: QueryContext) {
    do throws(QueryError) {
      query = try Query(parsing: typed, in: context)
      self.typed = typed
      error = nil
    } catch {
      // An error is found before the end of the text, so each call gets a shorter text.
      let start = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(error.position)))
      let rest = PartialQuery(start, in: context)
      query = rest.query
      self.typed = rest.typed
      self.error = error
    }
  }
}
