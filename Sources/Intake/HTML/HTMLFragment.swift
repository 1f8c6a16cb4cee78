package import News
internal import Text

/// A piece of HTML out of a feed, a mail or JSON: all of its visible text becomes parts.
package struct HTMLFragment: Sendable {
  private let blocks: [HTMLBlock]

  /// - Parameter base: the absolute address against which the addresses of links are resolved. Without a base, links
  ///   with relative addresses are plain words.
  package init(_ html: String, base: String? = nil) {
    let bytes = Array(html.utf8)
    if !bytes.contains(UInt8(ascii: "<")) {
      var words = BlockWords()
      words.add(HTMLReference.resolved(in: bytes)[...])
      let text = words.take().words
      blocks =
        text.isEmpty ? [] : [HTMLBlock(kind: .paragraph, marker: nil, words: text, links: [], node: 0)]
      return
    }
    let tree = HTMLParser(bytes).tree
    let base = tree.base(of: base)
    blocks = HTMLBlocks(of: tree, in: 0..<tree.nodes.count) { WebAddress.resolve($0, against: base) }.blocks
  }

  /// Adds the parts to a text, and the links with their ranges in the text.
  package func append(to text: inout DerivedText, links: inout [TextLink]) {
    for block in blocks { text.append(block, links: &links) }
  }

  /// The text, with a blank line between paragraphs.
  package var plainText: String {
    var text = DerivedText()
    var links: [TextLink] = []
    append(to: &text, links: &links)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// The text on one line, for titles.
  package var line: String {
    let lines = blocks.map { $0.words.map { $0 == 0x0a ? 0x20 : $0 } }
    return String(decoding: Array(lines.joined(separator: [0x20])), as: UTF8.self)
  }
}

extension HTMLReference {
  /// A text without tags, with the characters of its references. NULs become blanks.
  static func resolved(in text: [UInt8]) -> [UInt8] {
    var resolved: [UInt8] = []
    resolved.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      if text[position] == UInt8(ascii: "&"), let (scalar, end) = character(in: text, at: position) {
        resolved += UTF8.encode(scalar).map(Array.init) ?? []
        position = end
      } else {
        resolved.append(text[position] == 0 ? 0x20 : text[position])
        position += 1
      }
    }
    return resolved
  }
}

extension HTMLTree {
  /// The base address of links: that of the first `<base>`, resolved against the page's own address.
  func base(of address: String?) -> String? {
    let element = nodes.indices.first { nodes[$0].name == .base && attribute(.href, of: $0) != nil }
    return element.flatMap { attribute(.href, of: $0) }.flatMap { WebAddress.resolve($0, against: address) }
      ?? address
  }
}
