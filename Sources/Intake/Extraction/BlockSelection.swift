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
    let logits = Self.joined(logits, in: page)
    isChosen = Self.chosen(logits, in: page, from: Self.least)
    let length = zip(isChosen, page.blocks).reduce(0) { $0 + ($1.0 ? $1.1.measures.length : 0) }
    // Every page is taken for one with an article, so that the best of its blocks count.
    if length < Self.shortest { isChosen = Self.chosen(logits, in: page, from: Self.leastOfShort) }
    if !isChosen.contains(true) { isChosen = Self.words(of: page) }
  }

  /// The logits with one value for all blocks of a list or table, which an article holds as a whole or not at all: the
  /// mean by the lengths of the blocks.
  private static func joined(_ logits: [Double], in page: PageContext) -> [Double] {
    var sums: [Int: (logit: Double, length: Double)] = [:]
    for (index, block) in page.blocks.enumerated() {
      guard let unit = page.unit(of: index) else { continue }
      let length = Double(block.measures.length)
      let sum = sums[unit.blocks.lowerBound] ?? (0, 0)
      sums[unit.blocks.lowerBound] = (sum.logit + logits[index] * length, sum.length + length)
    }
    return logits.enumerated().map { index, logit in
      guard let unit = page.unit(of: index), let sum = sums[unit.blocks.lowerBound], sum.length > 0 else {
        return logit
      }
      return sum.logit / sum.length
    }
  }

  /// The blocks of a page that looks like no article: all words but links, menus and the like.
  private static func words(of page: PageContext) -> [Bool] {
    page.blocks.enumerated().map { index, block in
      index != page.headline && block.measures.linkDensity < 0.5
        && block.near.union(block.far).isDisjoint(with: PageBlock.surroundings)
    }
  }

  private static func chosen(_ logits: [Double], in page: PageContext, from least: Double) -> [Bool] {
    // The headline is set before the blocks.
    logits.enumerated().map { $1 >= least && $0 != page.headline }
  }
}
