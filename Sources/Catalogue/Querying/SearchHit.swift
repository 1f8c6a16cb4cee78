package import Text

/// A place in a text that a search found.
package struct SearchHit: Hashable, Sendable {
  package let range: TextRange
  /// The name that stands there, where another one of the same entity was typed.
  package let alias: NameAlias?

  package init(_ range: TextRange, alias: NameAlias? = nil) {
    self.range = range
    self.alias = alias
  }
}

/// A name by which a search found what was typed by another one: `Belgium = Bỉ`.
package struct NameAlias: Hashable, Sendable {
  /// As it was typed.
  package let typed: String
  /// As the text has it.
  package let name: String

  package init(typed: String, name: String) {
    self.typed = typed
    self.name = name
  }

  /// The sign for it on the screen and in a pipe.
  package var sign: String { "\(typed) = \(name)" }
}
