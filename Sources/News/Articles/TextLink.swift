package import Text

/// A link in the text of an article.
package struct TextLink: Hashable, Sendable {
  /// The range of the words of the link, in UTF-8 bytes of the text.
  package let range: TextRange
  /// The absolute address: `http:`, `https:` or `mailto:`.
  package let address: String

  package init(_ range: TextRange, to address: String) {
    self.range = range
    self.address = address
  }
}
