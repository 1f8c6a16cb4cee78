internal import News

/// Chooses the blocks of the article by the logits of `BlockModel`.
struct BlockSelection {
  /// The least logit of a block, and of a block of a page with too little text otherwise.
  private static let least = -0.2
  private static let leastOfShort = -0.8
  /// The fewest letters of an article, by which a page has too little text.
  private static let shortest = 500

  private(set) var isChosen: [Bool]

  init(_ logits: [Double], in page: PageContext) {
    isChosen = Self.chosen(logits, in: page, from: Self.least)
    let length = zip(isChosen, page.blocks).reduce(0) { $0 + ($1.0 ? $1.1.measures.length : 0) }
    // Every page is taken for one with an article, so that the best of its blocks count.
    if length < Self.shortest { isChosen = Self.chosen(logits, in: page, from: Self.leastOfShort) }
  }

  private static func chosen(_ logits: [Double], in page: PageContext, from least: Double) -> [Bool] {
    // The headline is set before the blocks.
    logits.enumerated().map { $1 >= least && $0 != page.headline }
  }
}
