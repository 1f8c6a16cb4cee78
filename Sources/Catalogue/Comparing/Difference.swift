package import News
package import Text

/// A statement that one of two articles lacks or gives differently.
package struct Difference: Hashable, Sendable {
  /// The kind.
  package enum Kind: Hashable, Sendable {
    case number, date, quotation
    case name(EntityKind)
  }

  /// The statement of one article.
  package struct Statement: Hashable, Sendable {
    /// The words of the article on one line: `121 metric tons of cocaine`.
    package let text: String
    /// The first occurrence, in UTF-8 bytes.
    package let range: TextRange

    package init(_ text: String, at range: TextRange) {
      self.text = text
      self.range = range
    }
  }

  package let kind: Kind
  /// At least one side has a statement.
  package let statements: Sides<Statement?>

  package init(_ kind: Kind, _ statements: Sides<Statement?>) {
    self.kind = kind
    self.statements = statements
  }

  /// True if the statements of both sides contradict each other.
  package var isContradiction: Bool { statements.left != nil && statements.right != nil }
}
