internal import News
internal import Text

/// Reads the blocks of a part of a page in document order.
struct HTMLBlocks {
  private(set) var blocks: [HTMLBlock] = []

  private let tree: HTMLTree
  /// Resolves the address of a link.
  private let resolve: (String) -> String?
  private var words = BlockWords()
  private var context = Context()
  /// The open elements that change the context, innermost last, with the context around them.
  private var open: [(element: Int, around: Context, isInline: Bool)] = []
  /// The node of the first word of the block.
  private var firstNode = 0
  private var isAtEnd = false

  /// The meaning of the text in the open elements.
  private struct Context {
    var kind = Part.Kind.paragraph
    /// The marker of an item that has no words yet.
    var marker: String?
    var isPreformatted = false
    /// True in a table of data, whose rows are blocks.
    var isInRow = false
    /// The number of the last item of a numbered list; nil in other lists.
    var number: Int?
  }

  /// - Parameters:
  ///   - skips: true for an element to leave out with all that it contains.
  ///   - kind: the kind of an element's text, if the caller knows better than the element's name.
  init(
    of tree: HTMLTree, in range: Range<Int>, resolving resolve: @escaping (String) -> String?,
    skipping skips: (Int) -> Bool = { _ in false }, kind: (Int) -> Part.Kind? = { _ in nil }
  ) {
    self.tree = tree
    self.resolve = resolve
    let tables = DataTables(in: tree, range)
    let unseen = ZeroSizeText(in: tree, range)
    var number = range.lowerBound
    while number < range.upperBound {
      closeElements(before: number)
      let node = tree[number]
      if node.name == .text {
        if !unseen.contains(number, in: tree) { add(node, number) }
      } else if node.name.isHidden || tree.isHidden(number) || skips(number) {
        number = node.end
        continue
      } else {
        enter(number, node, kind(number), isData: tables.contains(number))
      }
      number += 1
    }
    closeElements(before: range.upperBound)
    isAtEnd = true
    endBlock()
  }
}

// MARK: - Elements

extension HTMLBlocks {
  private mutating func add(_ node: HTMLTree.Node, _ number: Int) {
    if words.isEmpty { firstNode = number }
    if context.isPreformatted {
      words.addPreserving(tree.text[node.words])
    } else {
      words.add(tree.text[node.words])
    }
  }

  private mutating func enter(_ number: Int, _ node: HTMLTree.Node, _ kind: Part.Kind?, isData: Bool) {
    switch node.name {
    case .br:
      // Two breaks in a row part paragraphs.
      if context.isInRow {
        words.addSpaceBetweenWords()
      } else if words.endsWithLineBreak, !context.isPreformatted {
        endBlock()
      } else {
        words.addLineBreak()
      }
    case .a:
      words.openLink(to: tree.attribute(.href, of: number).flatMap(resolve))
      open.append((number, context, true))
    case .q:
      words.add(Array("“".utf8)[...])
      open.append((number, context, true))
    case .span where kind == nil && !node.attributes.isEmpty: open.append((number, context, true))
    case .td, .th:
      if context.isInRow { beginCell() } else { begin(number, node, kind) }
    case let name where name.isBlock || kind != nil:
      if context.isInRow, name != .tr, name != .caption {
        words.addSpaceBetweenWords()
      } else {
        begin(number, node, kind)
      }
      if isData { context.isInRow = true }
    default: break
    }
  }

  private mutating func beginCell() {
    if !words.isEmpty { words.add(Array(" · ".utf8)[...]) }
    words.addSpaceBetweenWords()
  }

  /// Begins a block, in which the context may be another.
  private mutating func begin(_ number: Int, _ node: HTMLTree.Node, _ kind: Part.Kind?) {
    endBlock()
    let around = context
    switch node.name {
    case .hr: return
    case .ol: context.number = (tree.attribute(.start, of: number).flatMap { Int($0.prefix(6)) } ?? 1) - 1
    case .ul, .menu, .dir, .dl: context.number = nil
    case .li: beginItem(number)
    case .blockquote: context.kind = .quotation
    case .figure, .figcaption, .caption: context.kind = .caption
    case .pre, .listing, .xmp:
      context.kind = .code
      context.isPreformatted = true
    case .tr: if context.isInRow { context.kind = .tableRow }
    case let name where name.headingLevel != nil: context.kind = .heading
    default: break
    }
    if let kind { context.kind = kind }
    open.append((number, around, false))
  }

  private mutating func beginItem(_ number: Int) {
    guard context.kind != .caption else { return }
    context.kind = .listItem
    if let before = context.number { context.number = before + 1 }
    context.marker = context.number.map { "\($0)." } ?? "-"
  }

  /// Ends the elements that lie before a node.
  private mutating func closeElements(before number: Int) {
    while let last = open.last, tree[last.element].end <= number {
      open.removeLast()
      switch tree[last.element].name {
      case .a: words.closeLink()
      case .q: words.add(Array("”".utf8)[...])
      case .span where last.isInline: words.endSpan()
      default:
        endBlock()
        let number = context.number
        context = last.around
        // The next item of the list has the next number.
        if tree[last.element].name == .li { context.number = number }
      }
    }
  }
}

// MARK: - Blocks

extension HTMLBlocks {
  /// The most blocks of a page. Further blocks become lines of the last, so that memory stays in bounds.
  private static let most = 200_000

  private mutating func endBlock() {
    guard !words.isEmpty else { return }
    if blocks.count >= Self.most, !isAtEnd {
      words.addLineBreak()
      return
    }
    let isPreformatted = context.isPreformatted
    let (bytes, links) = words.take(keepingIndent: isPreformatted)
    guard !bytes.isEmpty else { return }
    if isPreformatted {
      for line in bytes.split(separator: 0x0a, maxSplits: Self.most) { append(.code, Array(line), []) }
    } else {
      append(context.kind, bytes, links)
    }
  }

  private mutating func append(_ kind: Part.Kind, _ bytes: [UInt8], _ links: [TextLink]) {
    // A further paragraph of an item continues the item.
    blocks.append(HTMLBlock(kind: kind, marker: context.marker, words: bytes, links: links, node: firstNode))
    if context.marker == nil { return }
    context.marker = nil
    for index in open.indices { open[index].around.marker = nil }
  }
}

/// The tables that show data and no layout: every row has several short cells or the table several rows, and no cell
/// contains headings, lists or further tables.
struct DataTables {
  private var tables: Set<Int> = []
  /// The most bytes of a cell of data.
  private static let longestCell = 300

  init(in tree: HTMLTree, _ range: Range<Int>) {
    var open: [(number: Int, isData: Bool, cells: Int, rows: Int, cellBytes: Int)] = []
    for number in range {
      while let last = open.last, tree[last.number].end <= number { close(open.removeLast()) }
      let node = tree[number]
      if node.name == .table {
        if !open.isEmpty { open[open.count - 1].isData = false }
        open.append((number, true, 0, 0, 0))
        continue
      }
      guard let last = open.indices.last else { continue }
      switch node.name {
      case .tr: open[last].rows += 1
      case .td, .th:
        open[last].cells += 1
        open[last].cellBytes = 0
      case .text:
        open[last].cellBytes += node.words.count
        if open[last].cellBytes > Self.longestCell { open[last].isData = false }
      case .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .article, .section, .form, .blockquote, .pre, .figure:
        open[last].isData = false
      default: break
      }
    }
    while let last = open.popLast() { close(last) }
  }

  private mutating func close(_ table: (number: Int, isData: Bool, cells: Int, rows: Int, cellBytes: Int)) {
    if table.isData, table.rows > 1, table.cells >= table.rows + 2 { tables.insert(table.number) }
  }

  func contains(_ number: Int) -> Bool { tables.contains(number) }
}
