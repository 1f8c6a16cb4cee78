internal import News
internal import Text

/// The blocks of a page that make its article.
struct ArticleBlocks {
  let blocks: [HTMLBlock]
  /// The text of the page's headline.
  let title: String?

  /// The short lines before and behind the headline, nearest first, in which pages set the date.
  let linesBesideHeadline: [String]

  private static let mostLines = 12

  init(of page: PageBlocks, titles: [String]) {
    let context = PageContext(page, titles: titles)
    title = context.headline.map { String(decoding: page.blocks[$0].block.words, as: UTF8.self) }
    linesBesideHeadline = Self.lines(beside: context.headline ?? 0, in: page)
    let chosen = BlockSelection(BlockModel.fitted.logits(of: context), in: context).isChosen
    blocks = zip(page.blocks, chosen).filter(\.1).map(\.0.block)
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
