internal import Text

/// What a format finds out about an article. `ArticleReader` adds what the draft doesn't give: parts, headline,
/// language, date and source are then found in the text.
struct ArticleDraft: Sendable {
  /// The text; with the headline first where the format has a headline of its own.
  let text: DecodedText
  /// Where the text has the headline that the file gives.
  var headline: TextRange?
  /// The parts, tiling the text. Nil where the recogniser of plain text finds them behind the headline.
  var parts: [Part]?
  /// The named fields of the article in the file.
  var fields = ArticleFields()

  init(text: DecodedText) {
    self.text = text
  }
}
