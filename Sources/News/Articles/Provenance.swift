/// The fields of an article that tell where it comes from, as its file gives them.
package struct Provenance: Hashable, Sendable {
  /// The name of the format from which the article was read: `plain`, `markdown`, `html`, `rss`.
  package var format = "plain"
  /// The authors, separated by commas.
  package var author: String?
  /// The article's own address on the web.
  package var link: String?
  /// The id that the publisher gave: the `guid` of a feed, the `Message-ID` of a mail.
  package var guid: String?
  /// The day of the last change.
  package var updated: ArticleDate?
  /// The path of the version that the article replaced, from the folder of its file on.
  package var previousVersion: String?

  package init() {}
}
