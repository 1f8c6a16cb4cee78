package import Languages
package import Text

/// One article: its text as it was written, and what was derived from it as ranges into that text.
package struct Article: Sendable, Identifiable {
  /// Stable id, made of the file's bytes alone.
  package let id: ArticleID
  /// The path as it was reached: what was named on the command line, and below it the way to the file.
  package let path: String
  /// The whole decoded text. Never changed, never trimmed.
  package let text: String
  /// How the file's bytes spelled the text.
  package let encoding: TextEncoding
  /// The headline: written, or derived from the first sentence.
  package let headline: Headline
  /// The date, or nil where neither the head nor the text gives one.
  package let date: ArticleDate?
  /// The language, with the detector's confidence.
  package let language: LanguageGuess
  /// Where the text names the agency or the paper that published it.
  package let source: TextRange?
  /// The parts in their order. They tile the text: the first begins at 0, each begins where the one before
  /// ends, the last ends at the text's end.
  package let parts: [Part]
  /// Words in the parts that are read (`Part.Kind.isProse`).
  package let wordCount: Int
  /// Whether the text stops in the middle of a sentence.
  package let breaksOff: Bool

  package init(
    id: ArticleID, path: String, text: String, encoding: TextEncoding, headline: Headline, date: ArticleDate?,
    language: LanguageGuess, source: TextRange?, parts: [Part], wordCount: Int, breaksOff: Bool
  ) {
    self.id = id
    self.path = path
    self.text = text
    self.encoding = encoding
    self.headline = headline
    self.date = date
    self.language = language
    self.source = source
    self.parts = parts
    self.wordCount = wordCount
    self.breaksOff = breaksOff
  }

  /// The text in a range of byte offsets.
  package func text(in range: TextRange) -> Substring {
    text[
      text.utf8.index(
        text.startIndex, offsetBy: range.lowerBound)..<text.utf8.index(
          text.startIndex, offsetBy: range.upperBound)]
  }
}

extension Article {
  package var location: Location { Location(path: path) }
}
