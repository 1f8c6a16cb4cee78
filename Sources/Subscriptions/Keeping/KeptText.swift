package import News
internal import Text

/// The words of an article, by which two versions are compared. White space, kinds of parts and the composition of
/// letters make no difference: Markdown doesn't keep them all.
package struct KeptText: Hashable, Sendable {
  package let hash: UInt64
  /// The hash of the words without the headline: the front matter has that of the feed, whatever the page says.
  package let bodyHash: UInt64
  package let wordCount: Int

  package init(of article: Article) {
    let text = UTF8Text(article.text)
    var (hash, bodyHash) = (Hash64.empty, Hash64.empty)
    var count = 0
    for part in article.parts where part.kind.isProse {
      for word in text.string(in: part.range).composed.split(whereSeparator: \.isWhitespace)
      where !Self.isBar(word) {
        hash = hash.adding(word.utf8).adding(0x20)
        if part.kind != .headline { bodyHash = bodyHash.adding(word.utf8).adding(0x20) }
        count += 1
      }
    }
    (self.hash, self.bodyHash, wordCount) = (hash.mixed, bodyHash.mixed, count)
  }

  /// The sign between the cells of a row.
  private static func isBar(_ word: Substring) -> Bool { word == "·" }
}
