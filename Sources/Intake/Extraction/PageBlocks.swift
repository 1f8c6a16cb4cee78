internal import News
internal import Text

/// A block of a page with its place in the tree and what can be seen of it.
struct PageBlock {
  let block: HTMLBlock
  let measures: BlockMeasures
  /// The innermost block-level element around the first word.
  let element: Int
  /// The three elements above `element`, innermost first.
  let elements: [Int]
  /// The hints of the elements from the first word to two levels above `element`.
  let near: PageHints
  /// The hints of all elements above these.
  let far: PageHints
  /// True if an earlier block of the page has the same words.
  let isRepeated: Bool

  /// A block that reads as prose of an article: long, few links, with marks of sentences.
  var isProse: Bool {
    measures.length >= 60 && measures.linkDensity < 0.35
      && (measures.endsSentence || measures.punctuation > 1)
      && near.union(far).isDisjoint(with: Self.surroundings)
  }

  /// True for a paragraph that ends with a colon, in any script.
  var announcesList: Bool {
    block.kind == .paragraph && [":", "：", "፡"].contains { block.words.ends(with: $0) }
  }

  /// The hints of elements around an article.
  static let surroundings: PageHints = [
    .asideElement, .navElement, .footerElement, .named("comment"),
  ]
}

extension [UInt8] {
  fileprivate func ends(with mark: String) -> Bool { suffix(mark.utf8.count).elementsEqual(mark.utf8) }
}

/// All blocks of a page in document order.
struct PageBlocks {
  let tree: HTMLTree
  let blocks: [PageBlock]

  init(of tree: HTMLTree, resolving resolve: @escaping (String) -> String?) {
    self.tree = tree
    var own = tree.nodes.indices.map { tree[$0].name == .text ? [] : PageHints(of: $0, in: tree) }
    let all = HTMLBlocks(
      of: tree, in: 0..<tree.nodes.count, resolving: resolve, kind: { tree.kind(of: $0) }
    ).blocks.map { ($0, BlockMeasures(of: $0)) }
    Self.dropOffers(from: &own, in: tree, all)
    var above = own
    for number in tree.nodes.indices.dropFirst() { above[number].formUnion(above[tree[number].parent]) }
    var seen: Set<UInt64> = []
    blocks = all.map { block, measures in
      var element = tree[block.node].parent
      var near = own[element]
      while element > 0, !tree[element].name.isBlock {
        element = tree[element].parent
        near.formUnion(own[element])
      }
      let parent = tree[element].parent
      let grandparent = tree[parent].parent
      near.formUnion(own[parent].union(own[grandparent]))
      let isNew = seen.insert(ElementName.nameHash(block.words)).inserted
      return PageBlock(
        block: block, measures: measures, element: element,
        elements: [parent, grandparent, tree[grandparent].parent], near: near,
        far: grandparent == 0 ? [] : above[tree[grandparent].parent], isRepeated: !isNew)
    }
  }

  /// The hints of elements that sell something: the article, or something else.
  private static let offers = PageHints.named("newsletter").union(.named("ad"))

  /// Drops the hints of offers from elements that hold most of the page's long paragraphs: these are the article that is
  /// sold, as in `<div class="paywall">`.
  private static func dropOffers(
    from hints: inout [PageHints], in tree: HTMLTree, _ blocks: [(HTMLBlock, BlockMeasures)]
  ) {
    let offering = tree.nodes.indices.filter { !hints[$0].isDisjoint(with: offers) }
    guard !offering.isEmpty else { return }
    var lengths = [Int](repeating: 0, count: tree.nodes.count + 1)
    for (block, measures) in blocks where measures.length >= 60 && measures.linkDensity < 0.35 {
      lengths[block.node + 1] += measures.length
    }
    for number in tree.nodes.indices { lengths[number + 1] += lengths[number] }
    for number in offering where (lengths[tree[number].end] - lengths[number]) * 2 > (lengths.last ?? 0) {
      hints[number].subtract(offers)
    }
  }

  /// The sums over the subtrees of all nodes of a value of each block.
  func sums(_ value: (PageBlock) -> Double) -> [Double] {
    var sums = [Double](repeating: 0, count: tree.nodes.count)
    for block in blocks { sums[block.element] += value(block) }
    for number in tree.nodes.indices.reversed() where number > 0 { sums[tree[number].parent] += sums[number] }
    return sums
  }

  /// The innermost element that holds a share of the sum of its own parent, from the root downwards.
  func container(holding share: Double, of sums: [Double]) -> Int {
    var element = 0
    while let child = tree.children(of: element).max(by: { sums[$0] < sums[$1] }),
      sums[child] > share * sums[element], sums[child] > 0
    {
      element = child
    }
    return element
  }
}

extension HTMLTree {
  /// The kind that the class of an element gives its text: captions, and posts of social networks.
  fileprivate func kind(of number: Int) -> Part.Kind? {
    guard let classes = attribute(.class, of: number)?.lowercased() else { return nil }
    if self[number].name == .blockquote, Self.posts.contains(where: { classes.contains($0) }) { return .post }
    guard self[number].name != .figure, Self.captions.contains(where: { classes.contains($0) }) else {
      return nil
    }
    // The frame of a picture and its caption is named after the caption too.
    let holdsPicture = nodes[number..<self[number].end].contains { $0.name == .img || $0.name == .iframe }
    return holdsPicture ? nil : .caption
  }

  private static let posts = [
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed", "mastodon-embed",
    "fb-post",
  ]
  private static let captions = ["caption", "bildunterschrift"]
}
