internal import News
internal import Text

/// The blocks of a page that make its article.
struct ArticleBlocks {
  let blocks: [HTMLBlock]
  /// The text of the page's headline.
  let title: String?

  /// The least logit of a block of the article.
  private static let least = 0.0

  init(of page: PageBlocks, titles: [String]) {
    let context = PageContext(page, titles: titles)
    title = context.headline.map { String(decoding: page.blocks[$0].block.words, as: UTF8.self) }
    let logits = BlockModel.fitted.logits(of: context)
    blocks = zip(page.blocks, logits).filter { $1 >= Self.least }.map(\.0.block)
  }
}
