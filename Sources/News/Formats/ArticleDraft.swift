internal import Text

/// The article as its format gives it. `ArticleReader` finds the values that the draft lacks in the text: parts,
/// headline, language, date and source.
struct ArticleDraft: Sendable {
  /// The text. If the format has a headline of its own, the text begins with the headline.
  let text: DecodedText
  /// The parts at the beginning of the text that the format knows, which tile it up to their end: the headline, fields.
  var head: [Part] = []
  /// The parts, which tile the text. Nil if the recogniser of plain text must find the parts behind the headline.
  var parts: [Part]?
  /// The named fields of the article in the file.
  var fields = ArticleFields()

  init(text: DecodedText) {
    self.text = text
  }
}
