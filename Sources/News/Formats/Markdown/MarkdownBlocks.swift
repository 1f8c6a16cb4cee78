internal import Text

/// A block of Markdown: a heading, a paragraph, an item of a list.
struct MarkdownBlock: Sendable {
  enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph, item, quotation, code, tableRow

    /// The kind of the article's part.
    var part: Part.Kind {
      switch self {
      case .heading: .heading
      case .paragraph: .paragraph
      case .item: .listItem
      case .quotation: .quotation
      case .code: .code
      case .tableRow: .tableRow
      }
    }
  }

  let kind: Kind
  /// The marker of an item: `-`, `1.`.
  let marker: String?
  /// The words and line breaks, with the marks for emphasis and links.
  let content: [UInt8]
}

/// Splits Markdown into blocks, after CommonMark 0.31 and the tables of GitHub.
///
/// The blocks of a document are a flat list here, because an article has no nested parts: an item of a list within a
/// list is an item, a paragraph in a quotation is a quotation. Takes time in proportion to the text, whatever it holds.
/// The libraries for Markdown in Debian do not: cmark-gfm 0.29.0.gfm.6 takes minutes and gigabytes for a table of
/// 120 kB that is wide and long.
struct MarkdownBlocks: Sendable {
  private(set) var blocks: [MarkdownBlock] = []
  /// The addresses of all links that the text defines, by their folded labels.
  private(set) var labels: [[UInt8]: ArraySlice<UInt8>] = [:]

  private var paragraph: [UInt8] = []
  private var kind = MarkdownBlock.Kind.paragraph
  private var marker: String?
  private var state = State.text
  /// The indentation of the text of the open list items, outermost first.
  private var indents: [Int] = []
  private var quoteDepth = 0

  private enum State: Hashable {
    case text
    /// In a block of code between fences that repeat a character.
    case code(fence: UInt8, length: Int, indent: Int)
    case table
    /// In markup that isn't shown, up to the end of this text.
    case hidden(until: String)
  }

  init(of bytes: [UInt8]) {
    let text = UTF8Text(bytes)
    var position = 0
    while position < bytes.count {
      let end = text.lineEnd(from: position)
      take(MarkdownLine(bytes[position..<end]))
      position = end + max(1, text.lineBreakLength(at: end))
    }
    endParagraph()
  }

  /// The words of a block without the marks for emphasis, links and images.
  func text(of block: MarkdownBlock) -> MarkdownInline {
    block.kind == .code
      ? MarkdownInline(verbatim: block.content) : MarkdownInline(block.content, labels: labels)
  }
}

// MARK: - Lines

extension MarkdownBlocks {
  private mutating func take(_ line: MarkdownLine) {
    var line = line
    switch state {
    case .code(let fence, let length, let indent):
      takeCode(line, fence, length, indent)
      return
    case .hidden(let end):
      if line.contains(end) { state = .text }
      return
    case .text, .table: break
    }
    let depth = line.skipQuoteMarks()
    if line.isBlank { return endBlock(quoteDepth: depth) }
    if depth != quoteDepth {
      // A paragraph of a quotation may continue without the mark.
      let isLazy = depth < quoteDepth && !paragraph.isEmpty && !line.beginsBlock
      if !isLazy { endBlock(quoteDepth: depth) }
    }
    if case .table = state {
      addRow(line)
      return
    }
    if !paragraph.isEmpty, takeUnderline(line) { return }
    takeText(line)
  }

  private mutating func endBlock(quoteDepth depth: Int) {
    endParagraph()
    state = .text
    if depth != quoteDepth { indents = [] }
    quoteDepth = depth
  }

  /// A line that is neither the underline of a heading nor the rule of a table.
  private mutating func takeText(_ line: MarkdownLine) {
    var line = line
    if paragraph.isEmpty, line.indent >= (indents.last ?? 0) + 4, !(line.isItem && !indents.isEmpty) {
      return add(.code, line.bytes(withoutIndent: (indents.last ?? 0) + 4))
    }
    if line.isRule { return endList(at: line) }
    while let item = line.takeItemMarker(canBeAnyNumber: paragraph.isEmpty || kind == .item) {
      endParagraph()
      while let last = indents.last, last > item.indent { indents.removeLast() }
      indents.append(item.contentIndent)
      (kind, marker) = (.item, item.marker)
      if line.isBlank { return }
    }
    if marker != nil, paragraph.isEmpty, line.skipQuoteMarks() > 0 { (kind, marker) = (.quotation, nil) }
    if paragraph.isEmpty {
      while let last = indents.last, line.indent < last, marker == nil { indents.removeLast() }
    }
    if let heading = line.heading {
      endParagraph()
      add(.heading(level: heading.level), heading.text)
    } else if let fence = line.fence {
      endParagraph()
      state = .code(fence: fence.character, length: fence.length, indent: line.indent)
    } else if let end = line.hiddenMarkupEnd {
      endParagraph()
      if !line.contains(end, behindStart: true) { state = .hidden(until: end) }
    } else if !line.isTemplate {
      addToParagraph(line)
    }
  }

  /// A line that isn't indented ends the lists before it.
  private mutating func endList(at line: MarkdownLine) {
    endParagraph()
    while let last = indents.last, line.indent < last { indents.removeLast() }
  }

  private mutating func takeCode(_ line: MarkdownLine, _ fence: UInt8, _ length: Int, _ indent: Int) {
    var line = line
    if quoteDepth > 0 { _ = line.skipQuoteMarks() }
    if let end = line.fence, end.character == fence, end.length >= length, end.isBare {
      state = .text
    } else {
      add(.code, line.bytes(withoutIndent: indent))
    }
  }

  /// Takes a line that makes the paragraph before it a heading, or the paragraph's last line the head of a table.
  private mutating func takeUnderline(_ line: MarkdownLine) -> Bool {
    if let level = line.underlineLevel, kind == .paragraph || kind == .item {
      kind = .heading(level: level)
      endParagraph()
      return true
    }
    guard let columns = line.tableRuleColumns else { return false }
    let start = paragraph.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    let head = MarkdownLine(paragraph[start...])
    guard head.cells.count == columns else { return false }
    paragraph.removeSubrange(max(0, start - 1)...)
    endParagraph()
    state = .table
    addRow(head)
    return true
  }
}

// MARK: - Blocks

extension MarkdownBlocks {
  private mutating func add(_ kind: MarkdownBlock.Kind, _ content: [UInt8]) {
    blocks.append(MarkdownBlock(kind: kind, marker: nil, content: content))
  }

  private mutating func addRow(_ row: MarkdownLine) {
    add(.tableRow, Array(row.cells.joined(separator: Array(" · ".utf8))))
  }

  private mutating func addToParagraph(_ line: MarkdownLine) {
    if paragraph.isEmpty {
      if quoteDepth > 0, kind == .paragraph { kind = .quotation }
    } else {
      paragraph.append(0x0a)
    }
    paragraph += line.content
  }

  private mutating func endParagraph() {
    takeDefinitions()
    if !paragraph.isEmpty { blocks.append(MarkdownBlock(kind: kind, marker: marker, content: paragraph)) }
    paragraph = []
    (kind, marker) = (.paragraph, nil)
  }

  /// Takes definitions of links, such as `[1]: https://example.com`, from the paragraph's beginning.
  private mutating func takeDefinitions() {
    guard paragraph.first == UInt8(ascii: "[") else { return }
    var rest = paragraph[...]
    while let (label, address, end) = Self.definition(in: rest) {
      if labels[label] == nil { labels[label] = address }
      rest = rest[end...]
    }
    paragraph = Array(rest)
  }

  /// The label and the address of a definition, and the beginning of the line behind the definition.
  private static func definition(
    in bytes: ArraySlice<UInt8>
  ) -> (label: [UInt8], address: ArraySlice<UInt8>, end: Int)? {
    guard bytes.first == UInt8(ascii: "["), bytes.dropFirst().first != UInt8(ascii: "^"),
      let close = bytes.prefix(MarkdownLinks.longestLabel).firstIndex(of: UInt8(ascii: "]")),
      bytes[(close + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    let label = MarkdownLinks.folded(bytes[(bytes.startIndex + 1)..<close])
    let end = bytes[close...].firstIndex(of: 0x0a).map { $0 + 1 } ?? bytes.endIndex
    return label.isEmpty ? nil : (label, bytes[(close + 2)..<max(close + 2, end)], end)
  }
}
