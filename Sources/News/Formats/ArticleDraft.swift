internal import Text

/// The article as its format gives it. `ArticleReader` finds the values that the draft lacks in the text: parts,
/// headline, language, date and source.
struct ArticleDraft: Sendable {
  /// The text. If the format has a headline of its own, the text begins with the headline.
  let text: DecodedText
  /// The range of the headline that the file gives.
  var headline: TextRange?
  /// The parts, which tile the text. Nil if the recogniser of plain text must find the parts behind the headline.
  var parts: [Part]?
  /// The named fields of the article in the file.
  var fields = ArticleFields()

  init(text: DecodedText) {
    self.text = text
  }
}
