/// Why a query can't be understood, and where. The caller words it.
package struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
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
  }

  package let cause: Cause
  /// Where the part that is wrong begins, in Unicode scalars of the query.
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
  case after
  case before
  case mark = "is"
  case place = "in"
  case path

  /// The field that a word names; `language` is another word for `lang`.
  init?(word: String) {
    if word == "language" { self = .language } else { self.init(rawValue: word) }
  }
}
