package import Languages
package import News

/// What a search asks for.
///
///     Query(parsing: #"ma túy OR cocaine -lang:en name:"Kristi Noem" after:2025-01"#)
///
/// Conditions side by side must all hold; `OR` stands between two such groups and binds least.
package indirect enum Query: Hashable, Sendable {
  /// Every article.
  case everything
  case text(TextMatch)
  case language(Language)
  /// An article that names whoever goes by this name, in any language.
  case name(String)
  /// Dated on the first day of this date or later.
  case after(ArticleDate)
  /// Dated before the first day of this date.
  case before(ArticleDate)
  case mark(ReadingMark)
  /// An article whose story is told in another language too, or in none; none of which that isn't known yet.
  case coverage(Coverage)
  /// A path that holds this, letter case aside.
  case path(String)
  case not(Query)
  /// All of at least two.
  case all([Query])
  /// Any of at least two.
  case any([Query])

  /// What the user did with an article.
  package enum ReadingMark: String, Hashable, Sendable, CaseIterable {
    case read, unread, starred
  }
}

/// Words to be found in a text.
package struct TextMatch: Hashable, Sendable {
  /// How the words are compared.
  package enum Form: Hashable, Sendable {
    /// Folded: letter case, diacritics and composition aside.
    case word
    /// As `word`, and the text's word may go on: what is still being typed.
    case prefix
    /// Folded words in this order, side by side.
    case phrase
    /// Letter by letter, composition aside.
    case exact
  }

  /// Where the words must stand.
  package enum Field: Hashable, Sendable {
    case anywhere, title
  }

  /// As it was typed, without marks of the query language.
  package let words: String
  package let form: Form
  package var field: Field

  package init(_ words: String, form: Form = .word, field: Field = .anywhere) {
    self.words = words
    self.form = form
    self.field = field
  }
}

extension Query {
  /// The words that a matching article may hold, in the query's order: what is to be marked in it.
  package var soughtWords: [TextMatch] {
    switch self {
    case .text(let match): [match]
    case .all(let parts), .any(let parts): parts.flatMap(\.soughtWords)
    case .everything, .language, .name, .after, .before, .mark, .coverage, .path, .not: []
    }
  }

  /// All of `parts` as one query: the only one as it is, everything where there is none.
  static func joining(_ parts: [Query]) -> Query {
    let parts = parts.filter { $0 != .everything }
    guard let first = parts.first else { return .everything }
    return parts.count == 1 ? first : .all(parts)
  }
}
