internal import Text

extension Format {
  /// The value of `type` in the front matter of a file that gazette exported and that is no article: a list, a comparison.
  package static let exportType = "gazette-export"

  /// Markdown, with front matter or without.
  static let markdown = Format(
    name: "markdown", version: 6, recognises: MarkdownArticle.recognises, draft: MarkdownArticle.draft)
}

/// A file of Markdown as an article.
enum MarkdownArticle {
  /// Recognises a file by its name, or by front matter with the fields of an article.
  @Sendable static func recognises(_ sample: FileSample) -> Bool {
    sample.isNamed("md", "markdown", "mdown", "mkd")
      || FrontMatter(in: Array(sample.bytes)).map { ArticleFields($0.fields) != ArticleFields() } ?? false
  }

  /// Throws `blank` if the file has no words, and `document` if gazette wrote it and it is no article.
  @Sendable static func draft(of contents: [UInt8]) throws(FileProblem.Cause) -> ArticleDraft {
    let decoded = try DecodedText(contents)
    let frontMatter = FrontMatter(in: decoded.bytes)
    if frontMatter?.texts["type"] == Format.exportType { throw .document(.export) }
    let fields = ArticleFields(frontMatter?.fields ?? [:])
    let (text, links) = derivedText(
      title: fields.title, MarkdownBlocks(of: Array(decoded.bytes[(frontMatter?.end ?? 0)...])))
    guard !text.bytes.isEmpty else { throw .blank }
    var draft = ArticleDraft(text: DecodedText(wellFormed: text.bytes, encoding: decoded.encoding))
    draft.parts = text.parts
    draft.fields = fields
    draft.links = links
    return draft
  }

  /// The headline is the title, else a heading of the first level before all other text.
  private static func derivedText(
    title: String?, _ markdown: MarkdownBlocks
  ) -> (text: DerivedText, links: [TextLink]) {
    var text = DerivedText()
    var links: [TextLink] = []
    if let title { text.append(.headline, Array(title.utf8)) }
    for block in markdown.blocks {
      let words = markdown.text(of: block)
      let count = text.parts.count
      if case .heading(let level) = block.kind {
        let isTitle = text.parts.allSatisfy { $0.kind == .headline } && level == 1
        // The title is often repeated as a heading.
        if isTitle, !text.parts.isEmpty, words.bytes == Array((title ?? "").utf8) { continue }
        text.append(isTitle && text.parts.isEmpty ? .headline : .heading, words.bytes)
      } else {
        text.append(words.isImage ? .caption : block.kind.part, words.bytes, marker: block.marker)
      }
      if text.parts.count > count, let part = text.parts.last { links += self.links(in: words, of: part) }
    }
    return (text, links)
  }

  /// The links of a block whose words became a part, without the white space at their ends.
  private static func links(in words: MarkdownInline, of part: Part) -> [TextLink] {
    guard !words.links.isEmpty else { return [] }
    let text = UTF8Text(words.bytes.replacingNULs)
    let kept = text.trimmed(text.range)
    let shift = part.range.lowerBound - kept.lowerBound
    return words.links.map { link in
      let range = link.range.clamped(to: kept)
      return TextLink(range.lowerBound + shift..<range.upperBound + shift, to: link.address)
    }
  }
}
