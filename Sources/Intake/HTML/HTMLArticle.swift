package import News
internal import Text

/// The article of a web page.
package enum HTMLArticle {
  package static func draft(
    of page: [UInt8], charset: String?, address: String?
  ) throws(FileProblem.Cause) -> ArticleDraft {
    let decoded = try DecodedText(page)
    var text = DerivedText()
    var links: [TextLink] = []
    HTMLFragment(decoded.string, base: address).append(to: &text, links: &links)
    guard !text.bytes.isEmpty else { throw .blank }
    var draft = ArticleDraft(text: DecodedText(wellFormed: text.bytes, encoding: decoded.encoding))
    draft.parts = text.parts
    draft.links = links
    draft.fields.link = address
    return draft
  }
}
