/// The mistake in a query and its position. The executable words the mistake.
package struct QueryError: Error, Hashable, Sendable {
  /// The kind of mistake.
  package enum Cause: Hashable, Sendable {
    /// A quotation mark without its partner.
    case unclosedQuote
    /// No condition before or behind `OR`.
    case missingOperand
    /// Nothing behind `-` or `=`.
    case missingWord
    /// Nothing behind a field's colon.
    case missingValue(field: QueryField)
    /// A field that the language does not know.
    case unknownField(String)
    /// A value that the field can't have.
    case wrongValue(String, field: QueryField)
    /// `in:` names no saved search.
    case unknownSearch(String)
    /// A saved search that leads back to itself: the names from the search to itself again.
    case circularSearch([String])
    /// A saved search with a mistake of its own.
    indirect case faultySearch(String, Cause)
    /// More than `Query.mostConditions`.
    case tooManyConditions
  }

  package let cause: Cause
  /// The beginning of the wrong part, in Unicode scalars of the query.
  package let position: Int

  package init(_ cause: Cause, at position: Int) {
    self.cause = cause
    self.position = position
  }
}

/// The fields of the query language, by the word before the colon.
package enum QueryField: String, Hashable, Sendable, CaseIterable {
  case language = "lang"
  case name
  case author
  case source
  case after
  case before
  case mark = "is"
  case only
  case place = "in"
  case path
  case tag
  case has
  case words
  case near
  case folder

  /// All values of the field; nil for a field whose values can't be listed.
  package var values: [String]? {
    switch self {
    case .mark: Query.ReadingMark.allCases.map(\.rawValue) + Coverage.allCases.map(\.rawValue)
    case .has: Query.Feature.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// The field with a name; `language` is another name of `lang`.
  init?(word: String) {
    if word == "language" { self = .language } else { self.init(rawValue: word) }
  }
}
