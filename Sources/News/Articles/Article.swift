package import Languages
package import Text

/// One article: its text as it was written, and what was derived from it as ranges into that text.
package struct Article: Sendable, Identifiable {
  /// Stable id, made of the bytes of the file or of the entry alone.
  package let id: ArticleID
  /// Where the article is: the path as the user named it, continued to the file, and the entry of the file.
  package let location: Location
  /// The name of the format from which the article was read: `plain`, `markdown`, `json-lines`.
  package let format: String
  /// Plain text: the whole decoded text, never changed, never trimmed. Other formats: the text derived from the file's
  /// bytes, with the headline first.
  package let text: String
  /// How the file's bytes spelled the text.
  package let encoding: TextEncoding
  /// The headline: written, or derived from the first sentence.
  package let headline: Headline
  /// The date, or nil where neither the head nor the text gives one.
  package let date: ArticleDate?
  /// The language, with the detector's confidence.
  package let language: LanguageGuess
  /// The agency or the paper that published the article: as the file says, else as the text names it.
  package let source: String?
  /// The authors as the file gives them, with commas between them.
  package let author: String?
  /// The article's own address on the web.
  package let link: String?
  /// The article's topics as the file gives them.
  package let tags: [String]
  /// The parts in their order. They tile the text: the first begins at 0, each begins where the one before
  /// ends, the last ends at the text's end.
  package let parts: [Part]
  /// Words in the parts that are read (`Part.Kind.isProse`).
  package let wordCount: Int
  /// Whether the text stops in the middle of a sentence.
  package let breaksOff: Bool

  package init(
    id: ArticleID, location: Location, format: String = "plain", text: String, encoding: TextEncoding,
    headline: Headline, date: ArticleDate?, language: LanguageGuess, source: String?, author: String? = nil,
    link: String? = nil, tags: [String] = [], parts: [Part], wordCount: Int, breaksOff: Bool
  ) {
    self.id = id
    self.location = location
    self.format = format
    self.text = text
    self.encoding = encoding
    self.headline = headline
    self.date = date
    self.language = language
    self.source = source
    self.author = author
    self.link = link
    self.tags = tags
    self.parts = parts
    self.wordCount = wordCount
    self.breaksOff = breaksOff
  }

  /// The path of the article's file.
  package var path: String { location.path }

  /// The text in a range of byte offsets.
  package func text(in range: TextRange) -> Substring {
    text[
      text.utf8.index(
        text.startIndex, offsetBy: range.lowerBound)..<text.utf8.index(
          text.startIndex, offsetBy: range.upperBound)]
  }
}

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

/// How a file's bytes spell its text.
package enum TextEncoding: String, Hashable, Sendable, Codable {
  case utf8 = "utf-8"
  /// UTF-8 after a byte order mark (three bytes, which are no part of the text).
  case utf8WithBOM = "utf-8-bom"
  /// UTF-16, little-endian, after a byte order mark.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, big-endian, after a byte order mark.
  case utf16BigEndian = "utf-16be"
}
