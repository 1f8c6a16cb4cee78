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
    addInsertions(in: page)
    dropOutliers(in: page)
    if !isChosen.contains(true) { isChosen = Self.words(of: page) }
    dropRepetitions(in: page)
  }

  /// Adds tables and lists without links, quotations, programs, captions and posts of social networks between blocks of
  /// the article: nobody sets them there but the article's author. A list or table may also end the article, if the
  /// paragraph before ends with a colon.
  private mutating func addInsertions(in page: PageContext) {
    var index = 0
    while index < isChosen.count {
      let start = index
      while index < isChosen.count, !isChosen[index], page.isInsertion(index) { index += 1 }
      if start < index, start > 0, isChosen[start - 1] {
        let isBetween = index < isChosen.count && isChosen[index]
        let announced = page.blocks[start - 1].announcesList ? page.unit(of: start)?.blocks.upperBound : nil
        let end = isBetween ? index : min(index, announced ?? start)
        for inserted in start..<end { isChosen[inserted] = true }
      }
      if index == start { index += 1 }
    }
  }

  /// The share of the article in elements for advertisements and the like from which on the hint says nothing.
  private static let largestOutlier = 0.1

  /// Drops the blocks in elements for advertisements, shares, newsletters, consent and comments, unless the hint is that
  /// of the whole article.
  private mutating func dropOutliers(in page: PageContext) {
    let all = page.blocks.indices.reduce(0) { $0 + (isChosen[$1] ? page.blocks[$1].measures.length : 0) }
    for name in ["ad", "share", "newsletter", "consent", "comment", "related"] {
      let hint = PageHints.named(name)
      let hinted = page.blocks.indices.filter { isChosen[$0] && !page.blocks[$0].near.isDisjoint(with: hint) }
      let length = hinted.reduce(0) { $0 + page.blocks[$1].measures.length }
      if Double(length) < Self.largestOutlier * Double(all) {
        for index in hinted { isChosen[index] = false }
      }
    }
  }

  /// A repetition of fewer letters may be wanted, such as a refrain or `Yes.` in an interview.
  private static let shortestRepetition = 150

  /// Drops the headings that repeat the headline, and blocks that pages have twice, for narrow and for wide screens.
  private mutating func dropRepetitions(in page: PageContext) {
    var seen: Set<UInt64> = []
    for (index, block) in page.blocks.enumerated() where isChosen[index] {
      let isRepeated =
        block.measures.length >= Self.shortestRepetition
        && !seen.insert(ElementName.nameHash(block.block.words)).inserted
      if isRepeated || page.repeatsTitle(block) { isChosen[index] = false }
    }
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

extension PageContext {
  /// The letters of a caption: fewer are only the name of a photographer or agency, more are text of another kind.
  private static let caption = 25...400

  /// True for a post, a program, and a row of a table, an item of a list, a quotation or a caption without links.
  fileprivate func isInsertion(_ index: Int) -> Bool {
    switch blocks[index].block.kind {
    case .post, .code: true
    case .quotation: blocks[index].measures.linkDensity < 0.3
    case .caption:
      Self.caption.contains(blocks[index].measures.length) && blocks[index].measures.linkDensity < 0.3
    case .tableRow: (unit(of: index)?.linkDensity ?? 1) < 0.3
    case .listItem: (unit(of: index)?.linkDensity ?? 1) < 0.1
    default: false
    }
  }
}
