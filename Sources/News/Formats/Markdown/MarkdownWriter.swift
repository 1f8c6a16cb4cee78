internal import Text

/// Writes an article as Markdown, so that `MarkdownArticle` and other programs read the same words.
///
/// The headline goes into the front matter. A derived headline is none: it repeats the first words of the text. Lines
/// that the front matter replaces (a date line, named fields) are left out.
package struct MarkdownWriter {
  private let text: UTF8Text
  private let links: [TextLink]
  private var blocks: [[UInt8]] = []
  /// The kind of the last block that was written.
  private var last: Part.Kind?
  private var marker = "-"

  /// The headline that the file of an article gives; nil if gazette derived one.
  package static func title(of article: Article) -> String? {
    guard let part = article.parts.first(where: { $0.kind == .headline }) else { return nil }
    return UTF8Text(article.text).string(in: part.range).onOneLine
  }

  /// The blocks of an article, with blank lines between them.
  package static func body(of article: Article) -> [UInt8] {
    var writer = MarkdownWriter(text: UTF8Text(article.text), links: article.links)
    for part in article.parts { writer.take(part) }
    return Array(writer.blocks.joined())
  }

  private init(text: UTF8Text, links: [TextLink]) {
    self.text = text
    self.links = links
  }

  private mutating func take(_ part: Part) {
    switch part.kind {
    case .headline, .dateLine, .fields, .space: return
    case .marker: marker = text.string(in: part.range)
    case .endMark: appendToLast(part)
    case .listItem: add(part, indent: "\(listMarker) ")
    case .heading: add(part, indent: "## ")
    case .quotation, .post: add(part, indent: "> ", continuation: "> ")
    case .code: addCode(part)
    case .tableRow: addRow(part)
    case .caption:
      addBlock(Array("![".utf8) + escaped(part, continuation: "") + Array("]()\n".utf8), part.kind)
    case .paragraph, .byline, .source, .related, .notice: add(part, indent: "")
    }
    if part.kind != .marker { marker = "-" }
  }

  private var listMarker: String {
    let number = marker.dropLast()
    let isNumber = (1...9).contains(number.utf8.count) && number.utf8.allSatisfy(\.isDigit)
    return isNumber && [".", ")"].contains(marker.last) ? marker : "-"
  }
}

// MARK: - Blocks

extension MarkdownWriter {
  private mutating func addBlock(_ bytes: [UInt8], _ kind: Part.Kind) {
    let isTight = last == kind && [.listItem, .tableRow].contains(kind)
    if last != nil, !isTight { blocks.append([0x0a]) }
    blocks.append(bytes)
    last = kind
  }

  private mutating func add(_ part: Part, indent: String, continuation: String = "") {
    let words = escaped(part, continuation: continuation)
    let line = part.kind == .heading ? MarkdownEscape.heading(words) : words
    addBlock(Array(indent.utf8) + line + [0x0a], part.kind)
  }

  /// The mark at the article's end stays on the line that it ends.
  private mutating func appendToLast(_ part: Part) {
    guard var block = blocks.popLast() else { return add(part, indent: "") }
    block.removeLast()
    blocks.append(block + [0x20] + escaped(part, continuation: "") + [0x0a])
  }

  /// Lines of a program are one block, between fences that the lines don't contain.
  private mutating func addCode(_ part: Part) {
    let line = Array(text.bytes[part.range]) + [0x0a]
    let fence = Array("```\n".utf8)
    if last == .code, let end = blocks.popLast() {
      blocks += [line, end]
    } else {
      let marks = UInt8(ascii: "`")
      let hasFence = text.bytes.split { $0 != marks }.contains { $0.count >= 3 }
      addBlock(hasFence ? Array("~~~~~~\n".utf8) : fence, .code)
      blocks += [line, blocks[blocks.count - 1]]
    }
  }

  /// The first row of a table is its head. The cells of a row are separated as `MarkdownBlocks` separates them.
  private mutating func addRow(_ part: Part) {
    let isHead = last != .tableRow
    let cells = text.string(in: part.range).split(separator: " · ", omittingEmptySubsequences: false).map {
      MarkdownEscape.words(Array($0.utf8)[...], escapesBars: true)
    }
    let bar = Array("| ".utf8)
    addBlock(bar + cells.joined(separator: Array(" | ".utf8)) + Array(" |\n".utf8), .tableRow)
    if isHead { blocks.append(Array(("|" + String(repeating: "---|", count: cells.count) + "\n").utf8)) }
  }
}

// MARK: - Words

extension MarkdownWriter {
  /// The words of a part with its links, each line with the marks of its block.
  private func escaped(_ part: Part, continuation: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = part.range.lowerBound
    for link in links
    where link.range.lowerBound >= position && link.range.upperBound <= part.range.upperBound
      && !link.range.isEmpty
    {
      bytes += MarkdownEscape.words(text.bytes[position..<link.range.lowerBound])
      bytes += [UInt8(ascii: "[")] + MarkdownEscape.words(text.bytes[link.range])
      bytes += Array("](<".utf8) + MarkdownEscape.address(link.address) + Array(">)".utf8)
      position = link.range.upperBound
    }
    bytes += MarkdownEscape.words(text.bytes[position..<part.range.upperBound])
    return MarkdownEscape.lines(bytes, continuation: continuation)
  }
}
