package import Languages
package import Text

/// One article: its text, and ranges of the text for headline and parts.
package struct Article: Sendable, Identifiable {
  /// A stable id, made only of the bytes of the file or of the entry.
  package let id: ArticleID
  /// The path as the user named it, continued to the file, and the number of the entry in the file.
  package let location: Location
  /// Plain text: the whole decoded text, without residue of HTML and with words whole that were parted at a line's end.
  /// Other formats: the text derived from the file's bytes, with the headline first.
  package let text: String
  /// The encoding of the file.
  package let encoding: TextEncoding
  /// The written headline, or a headline derived from the first sentence.
  package let headline: Headline
  /// The date; nil if neither the head nor the text gives a date.
  package let date: ArticleDate?
  /// The language, with the detector's confidence.
  package let language: LanguageGuess
  /// The agency or paper that published the article, from the fields of the file or from the text.
  package let source: String?
  /// The format, and the fields that tell where the article comes from. The author is taken from the text where no
  /// field names one.
  package let provenance: Provenance
  /// The topics from the fields of the file.
  package let tags: [String]
  /// The parts in their order. They tile the text: the first part begins at 0, each part begins at the end of the part
  /// before, and the last part ends at the end of the text.
  package let parts: [Part]
  /// The links in the text, in its order.
  package let links: [TextLink]
  /// The number of words in the parts that are prose (`Part.Kind.isProse`).
  package let wordCount: Int
  /// True if the text stops in the middle of a sentence.
  package let breaksOff: Bool

  package init(
    id: ArticleID, location: Location, text: String, encoding: TextEncoding, headline: Headline,
    date: ArticleDate?, language: LanguageGuess, source: String?, provenance: Provenance = Provenance(),
    tags: [String] = [], parts: [Part], links: [TextLink] = [], wordCount: Int, breaksOff: Bool
  ) {
    self.id = id
    self.location = location
    self.text = text
    self.encoding = encoding
    self.headline = headline
    self.date = date
    self.language = language
    self.source = source
    self.provenance = provenance
    self.tags = tags
    self.parts = parts
    self.links = links
    self.wordCount = wordCount
    self.breaksOff = breaksOff
  }

  /// The path of the article's file.
  package var path: String { location.path }

  /// The name of the format from which the article was read.
  package var format: String { provenance.format }

  /// The authors, separated by commas.
  package var author: String? { provenance.author }

  /// The article's own address on the web.
  package var link: String? { provenance.link }

  /// The ranges of the running text, in order, without the lines and credits that surround the text.
  package var prose: [TextRange] { parts.compactMap(\.prose) }

  /// The most parts in which names and terms are looked for. A book of a thousand pages has a third of them; a text of
  /// more parts was made to take time and memory.
  private static let mostAnalysedParts = 50_000

  /// The most words and marks of this text. The longest novels have fewer.
  private static let mostAnalysedWords = 1_000_000

  /// The running text in which names and terms are looked for.
  package var analysedProse: [TextRange] {
    let prose = Array(prose.prefix(Self.mostAnalysedParts))
    // No text has more words than bytes.
    if prose.reduce(0, { $0 + $1.count }) <= Self.mostAnalysedWords { return prose }
    var left = Self.mostAnalysedWords
    return prose.compactMap { range in
      let end = end(of: range, within: &left)
      return end > range.lowerBound ? range.lowerBound..<end : nil
    }
  }

  /// The end of as much of a range as has at most `left` words and marks, which are then taken from `left`.
  private func end(of range: TextRange, within left: inout Int) -> Int {
    var isInWord = false
    var bytes = text.utf8[text.utf8.index(text.startIndex, offsetBy: range.lowerBound)...].makeIterator()
    for offset in range {
      guard let byte = bytes.next() else { break }
      // Signs beyond ASCII begin with such bytes.
      let isSign = byte == 0xe2 || byte == 0xe3 || byte >= 0xef
      if isSign || (byte.isWordByte ? !isInWord : byte > 0x20) {
        if left == 0 { return offset }
        left -= 1
      }
      isInWord = byte.isWordByte
    }
    return range.upperBound
  }

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
  /// The words on one line. Control characters of the file are kept.
  package let text: String
  /// The range of the words in the article's text, in UTF-8 bytes.
  package let range: TextRange
  /// True if the headline is taken from the first sentence, because the article has no headline of its own.
  package let isDerived: Bool
  /// True if the sentence continues behind the headline.
  package let isCut: Bool

  package init(text: String, range: TextRange, isDerived: Bool, isCut: Bool) {
    self.text = text
    self.range = range
    self.isDerived = isDerived
    self.isCut = isCut
  }
}
