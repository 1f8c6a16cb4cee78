internal import News
internal import Text

/// The blocks of a page that make its article.
struct ArticleBlocks {
  let blocks: [HTMLBlock]
  /// The text of the page's headline.
  let title: String?

  /// The short lines before and behind the headline, nearest first, in which pages set the date.
  let linesBesideHeadline: [String]

  /// The lines behind the headline in elements for the names of authors.
  let bylines: [String]

  private static let mostLines = 12

  init(of page: PageBlocks, titles: [String]) {
    let context = PageContext(page, titles: titles)
    title = context.headline.map { String(decoding: page.blocks[$0].block.words, as: UTF8.self) }
    linesBesideHeadline = Self.lines(beside: context.headline ?? 0, in: page)
    let chosen = BlockSelection(BlockModel.fitted.logits(of: context), in: context).isChosen
    let bylines = page.blocks.map { $0.isByline(in: page.tree) }
    blocks = page.blocks.indices.filter { chosen[$0] }.map { index in
      bylines[index] ? page.blocks[index].block.marked(as: .byline) : page.blocks[index].block
    }
    let first = context.headline ?? 0
    let last = chosen.lastIndex(of: true) ?? first
    self.bylines = (first..<max(first, last + 1)).clamped(to: bylines.indices).filter { bylines[$0] }
      .map { String(decoding: page.blocks[$0].block.words, as: UTF8.self) }
  }
}

extension ArticleBlocks {
  private static func lines(beside headline: Int, in page: PageBlocks) -> [String] {
    let behind = headline..<min(page.blocks.count, headline + mostLines)
    let before = max(0, headline - mostLines / 2)..<headline
    return (Array(behind) + before.reversed())
      .filter { page.blocks[$0].measures.length < 120 }
      .map { String(decoding: page.blocks[$0].block.words, as: UTF8.self) }
  }
}

extension PageBlock {
  /// The most letters of a line of authors.
  private static let longestByline = 60

  /// True for a short line in an element for the names of authors.
  fileprivate func isByline(in tree: HTMLTree) -> Bool {
    guard (4...Self.longestByline).contains(measures.length), measures.digits == 0, block.kind == .paragraph
    else {
      return false
    }
    let own = PageHints(of: element, in: tree).union(PageHints(of: tree[block.node].parent, in: tree))
    return !own.isDisjoint(with: .named("author"))
  }
}

extension HTMLBlock {
  fileprivate func marked(as kind: Part.Kind) -> HTMLBlock {
    HTMLBlock(kind: kind, marker: marker, words: words, links: links, node: node)
  }
}
