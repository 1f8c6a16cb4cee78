package import Text

/// A range of a text that matches a search.
package struct SearchHit: Hashable, Sendable {
  package let range: TextRange
  /// The name in the text, if the user typed another name of the same entity.
  package let alias: NameAlias?

  package init(_ range: TextRange, alias: NameAlias? = nil) {
    self.range = range
    self.alias = alias
  }
}

/// A name in a text that matches because the user typed another name of the same entity: `Belgium = Bỉ`.
package struct NameAlias: Hashable, Sendable {
  /// The typed name.
  package let typed: String
  /// The name in the text.
  package let name: String

  package init(typed: String, name: String) {
    self.typed = typed
    self.name = name
  }

  /// The text for the screen and for printed output.
  package var sign: String { "\(typed) = \(name)" }
}
