internal import Text

/// The article as its format gives it. `ArticleReader` finds the values that the draft lacks in the text: parts,
/// headline, language, date and source.
package struct ArticleDraft: Sendable {
  /// The text. If the format has a headline of its own, the text begins with the headline.
  package let text: DecodedText
  /// The parts at the beginning of the text that the format knows, which tile it up to their end: the headline, fields.
  package var head: [Part] = []
  /// The parts, which tile the text. Nil if the recogniser of plain text must find the parts behind the headline.
  package var parts: [Part]?
  /// The named fields of the article in the file.
  package var fields = ArticleFields()
  /// The links in the text, in its order.
  package var links: [TextLink] = []

  package init(text: DecodedText) {
    self.text = text
  }
}
