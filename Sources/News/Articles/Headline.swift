package import Text

/// The headline of an article, written or derived.
package struct Headline: Hashable, Sendable {
  /// The words, on one line, ready to be shown (still with whatever control characters the file has).
  package let text: String
  /// The range of the words in the article's text, in UTF-8 bytes.
  package let range: TextRange
  /// Whether it was taken from the first sentence, because the article has no headline of its own.
  package let isDerived: Bool
  /// Whether the sentence goes on where the headline ends.
  package let isCut: Bool

  package init(text: String, range: TextRange, isDerived: Bool, isCut: Bool) {
    self.text = text
    self.range = range
    self.isDerived = isDerived
    self.isCut = isCut
  }
}
