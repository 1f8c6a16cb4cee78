package import News
internal import Text

/// The article of a page of HTML.
package enum HTMLArticle {
  /// The article of a page, without menus, comments, teasers and whatever else surrounds an article.
  ///
  /// - Parameters:
  ///   - page: the bytes of the page, in any encoding.
  ///   - charset: the encoding that the page's server named.
  ///   - address: the address of the page, against which its links are resolved.
  /// - Throws: `blank` if the page has no words, `tooLarge` if it has too many bytes.
  package static func draft(
    of page: [UInt8], charset: String? = nil, address: String? = nil
  ) throws(FileProblem.Cause) -> ArticleDraft {
    guard !page.isEmpty else { throw .empty }
    guard page.count <= Format.largestArticle else { throw .tooLarge(bytes: page.count) }
    let text = PageText(page, charset: charset)
    let parsed = HTMLParser(text.bytes)
    let address = address ?? SavedAddress.address(in: text.bytes)
    let facts = PageFacts(parsed, address: address)
    let base = parsed.tree.base(of: address ?? facts.link)
    let blocks = PageBlocks(of: parsed.tree) { WebAddress.resolve($0, against: base) ?? "" }
    let article = ArticleBlocks(of: blocks, titles: facts.titles)
    var derived = DerivedText()
    var links: [TextLink] = []
    let title = facts.title ?? article.title
    if let title { derived.append(.headline, Array(title.utf8)) }
    for block in article.blocks { derived.append(block, links: &links) }
    guard !derived.bytes.isEmpty else { throw .blank }
    var draft = ArticleDraft(text: DecodedText(wellFormed: derived.bytes, encoding: text.encoding))
    draft.parts = derived.parts
    draft.fields = facts.fields(lines: article.linesBesideHeadline, bylines: article.bylines)
    draft.fields.title = title
    draft.links = links.filter { !$0.address.isEmpty }
    return draft
  }
}
