package import Languages
package import News

/// The condition that a search puts on articles.
///
///     Query(parsing: #"ma túy OR cocaine -lang:en name:"Kristi Noem" after:2025-01"#)
///
/// Conditions side by side must all hold. `OR` separates two such groups and binds least.
package indirect enum Query: Hashable, Sendable {
  /// Every article.
  case everything
  case text(TextMatch)
  case language(Language)
  /// An article with an entity that has this name in any language.
  case name(String)
  /// An article whose authors have these words side by side, letter case and diacritics aside.
  case author(String)
  /// An article of a source whose name has these words side by side, letter case and diacritics aside.
  case source(String)
  /// Dated on the first day of this date or later.
  case after(ArticleDate)
  /// Dated before the first day of this date.
  case before(ArticleDate)
  case mark(ReadingMark)
  /// An article whose story is told in several languages, or in one. Articles with unknown coverage don't match.
  case coverage(Coverage)
  /// An article with this tag of the user's, letter case and diacritics aside.
  case tag(String)
  case has(Feature)
  /// An article with so many words.
  case words(ClosedRange<Int>)
  /// An article below a folder with this name, or of one of these sources, which the user put into a folder with this
  /// name.
  case folder(String, sources: [String])
  /// An article whose path contains this text; letter case makes no difference.
  case path(String)
  case not(Query)
  /// All of at least two.
  case all([Query])
  /// Any of at least two.
  case any([Query])

  /// Marks that the user sets on articles, as queries name them.
  package enum ReadingMark: String, Hashable, Sendable, CaseIterable {
    case read, unread, starred, hidden
  }

  /// Things that an article can have, as queries name them.
  package enum Feature: String, Hashable, Sendable, CaseIterable {
    /// A passage of several words in quotation marks.
    case quote
    /// A note of the user's.
    case note
    /// A tag of the user's.
    case tag
    case author, source, date
    /// An address of its own on the web.
    case link
  }
}

/// Words to be found in a text.
package struct TextMatch: Hashable, Sendable {
  /// The way in which words are compared.
  package enum Form: Hashable, Sendable {
    /// Folded: letter case, diacritics and composition aside.
    case word
    /// As `word`, but a word of the text may be longer: the user is still typing.
    case prefix
    /// Folded words in this order, side by side.
    case phrase
    /// Letter by letter, composition aside.
    case exact
    /// Folded words in any order, with at most so many other words between the first and the last.
    case near(Int)
  }

  /// The part of the article that must have the words.
  package enum Field: Hashable, Sendable {
    case anywhere, title
  }

  /// The words as typed, without signs of the query language.
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
  /// The most conditions of a query: a page of words. Each condition is looked up in the index.
  package static let mostConditions = 500

  /// The words to highlight in a matching article, in the query's order.
  package var soughtWords: [TextMatch] {
    switch self {
    case .text(let match): [match]
    case .all(let parts), .any(let parts): parts.flatMap(\.soughtWords)
    default: []
    }
  }

  /// One query for all of `parts`: a single part unchanged, `everything` for no parts.
  static func joining(_ parts: [Query]) -> Query {
    let parts = parts.filter { $0 != .everything }
    guard let first = parts.first else { return .everything }
    return parts.count == 1 ? first : .all(parts)
  }
}

/// The coverage of a story by the languages of the collection.
package enum Coverage: String, Hashable, Sendable, CaseIterable {
  /// No article in another language tells it.
  case single
  /// An article in another language tells it too.
  case paired
}
