internal import Text

/// A text with its folded words, in which several searches look for their words.
package struct SearchableText: Sendable {
  package let text: String
  let folded: FoldedText
  /// The ranges of the words in the folded text.
  let words: [Range<Int>]

  package init(_ text: String) {
    self.text = text
    folded = FoldedText(text).joiningAbbreviations
    words = WordSequence.wordRanges(in: folded.bytes)
  }
}
