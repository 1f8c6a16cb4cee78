/// A piece of an article's text around what a search found.
package struct Snippet: Hashable, Sendable {
  /// On one line, white space collapsed, `…` where the text goes on.
  package let text: String
  /// What was found, as ranges of UTF-8 bytes in `text`, in their order.
  package let matches: [Range<Int>]

  package init(text: String, matches: [Range<Int>]) {
    self.text = text
    self.matches = matches
  }
}
