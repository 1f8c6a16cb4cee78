package import News
package import Text

/// Something that one of two articles has and the other lacks or gives differently.
package struct Difference: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    case number, date, quotation
    case name(EntityKind)
  }

  /// What one article says.
  package struct Statement: Hashable, Sendable {
    /// On one line, as it is written: `121 metric tons of cocaine`.
    package let text: String
    /// Where it stands first, in UTF-8 bytes.
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

  /// Whether both say it, but not the same.
  package var isContradiction: Bool { statements.left != nil && statements.right != nil }
}
