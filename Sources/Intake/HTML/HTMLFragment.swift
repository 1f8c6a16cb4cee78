package import News
internal import Text

/// HTML out of a feed, a mail or an export, as text.
package struct HTMLFragment {
  private let blocks: [(kind: Part.Kind, words: String)]

  /// `base`: the address against which links are resolved.
  package init(_ html: String, base: String?) {
    var scanner = FragmentScanner(Array(html.utf8))
    blocks = scanner.blocks()
  }

  /// Adds the text as parts.
  package func append(to text: inout DerivedText, links: inout [TextLink]) {
    for block in blocks { text.append(block.kind, Array(block.words.utf8)) }
  }

  /// The paragraphs, separated by blank lines.
  package var plainText: String { blocks.map(\.words).joined(separator: "\n\n") }

  /// The text on one line.
  package var line: String { plainText.onOneLine }
}

/// A web page as an article.
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

/// Splits HTML at the tags of blocks.
private struct FragmentScanner {
  private static let silent: Set<String> = ["script", "style", "head", "title", "noscript", "template"]
  private static let kinds: [String: Part.Kind] = [
    "p": .paragraph, "div": .paragraph, "td": .paragraph, "tr": .paragraph, "table": .paragraph, "br": .paragraph,
    "li": .listItem, "blockquote": .quotation, "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading,
    "body": .paragraph, "ul": .paragraph, "ol": .paragraph, "section": .paragraph, "article": .paragraph,
  ]

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func blocks() -> [(kind: Part.Kind, words: String)] {
    var found: [(kind: Part.Kind, words: String)] = []
    var (words, kind): ([UInt8], Part.Kind) = ([], .paragraph)
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        words.append(bytes[position])
        position += 1
        continue
      }
      let (name, isEnd) = tag()
      if Self.silent.contains(name), !isEnd { skip(to: name) }
      guard let next = Self.kinds[name] else { continue }
      found.append((kind, Self.text(words)))
      (words, kind) = ([], isEnd ? .paragraph : next)
    }
    found.append((kind, Self.text(words)))
    return found.filter { !$0.words.isEmpty }
  }

  private mutating func tag() -> (name: String, isEnd: Bool) {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let body = bytes[(position + 1)..<end]
    position = min(bytes.count, end + 1)
    let isEnd = body.first == UInt8(ascii: "/")
    let name = (isEnd ? body.dropFirst() : body).prefix { $0.isWordByte }
    return (String(decoding: name, as: UTF8.self).lowercased(), isEnd)
  }

  private mutating func skip(to name: String) {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "/") {
        let start = position
        if tag() == (name, true) { return }
        position = start
      }
      position += 1
    }
  }

  private static func text(_ words: [UInt8]) -> String {
    var text = String(decoding: words, as: UTF8.self).onOneLine
    for (name, value) in [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacing(name, with: value)
    }
    return text
  }
}
