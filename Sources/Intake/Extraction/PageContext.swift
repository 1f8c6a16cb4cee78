internal import News
internal import Text

/// The measures of a page's blocks that depend on other blocks.
struct PageContext {
  let page: PageBlocks
  /// For each block the number of blocks to the block of prose before or behind it in the main container.
  let previousProse: [Int]
  let nextProse: [Int]

  private let title: Set<UInt64>
  /// The page's titles, folded, and the bytes of the longest title.
  private let foldedTitles: Set<String>
  private let longestTitle: Int
  private let proseSums: [Double]
  private let largestParent: Double
  private let container: Int
  private let lengths: [Int]

  var blocks: [PageBlock] { page.blocks }
  /// The number of the block that is the page's headline.
  let headline: Int?
  /// The elements around the headline, outermost first.
  private let headlinePath: [Int]
  /// For each block the number of its list or table in `units`; -1 for other blocks.
  private let unitNumbers: [Int]
  private let units: [Unit]

  /// A list or table.
  struct Unit {
    fileprivate(set) var blocks: Range<Int>
    fileprivate var length = 0
    fileprivate var linkLength = 0

    var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
  }

  /// `titles`: the titles of the page.
  init(_ page: PageBlocks, titles: [String]) {
    self.page = page
    title = Set(titles.map { ElementName.nameHash(Array($0.utf8).filter(\.isWordByte)) })
    foldedTitles = Set(titles.map(PageTitle.folded).filter { !$0.isEmpty })
    longestTitle = titles.map(\.utf8.count).max() ?? 0
    headline = Self.headline(of: page, title)
    headlinePath = headline.map { page.tree.path(to: page.blocks[$0].element) } ?? []
    (units, unitNumbers) = Self.units(of: page)
    var direct = [Double](repeating: 0, count: page.tree.nodes.count)
    for block in page.blocks where block.isProse {
      direct[page.tree[block.element].parent] += Double(block.measures.length)
    }
    largestParent = direct.max() ?? 0
    parentLengths = direct
    proseSums = page.sums { $0.isProse ? Double($0.measures.length) : 0 }
    container = page.container(holding: 0.7, of: proseSums)
    let tree = page.tree
    let inside = container..<tree[container].end
    let isProse = page.blocks.map { $0.isProse && inside.contains($0.element) }
    var (before, behind) = ([Int](), [Int]())
    var gap = 99
    for prose in isProse {
      gap += 1
      before.append(gap)
      if prose { gap = 0 }
    }
    gap = 99
    for prose in isProse.reversed() {
      gap += 1
      behind.append(gap)
      if prose { gap = 0 }
    }
    previousProse = before
    nextProse = behind.reversed()
    var sum = 0
    lengths = page.blocks.map {
      sum += $0.measures.length
      return sum
    }
  }

  private let parentLengths: [Double]

  /// 0 for a paragraph of `<p>`, 1 for other paragraphs, further numbers for other kinds.
  func kind(of block: PageBlock) -> Int {
    switch block.block.kind {
    case .heading:
      switch page.tree[block.element].name {
      case .h1: 2
      case .h2: 3
      default: 4
      }
    case .listItem: 5
    case .quotation, .post: 6
    case .caption: 7
    case .tableRow: 8
    case .code: 9
    default: page.tree[block.element].name == .p ? 0 : 1
    }
  }

  /// The fifth of the page's text in which a block lies.
  func place(of index: Int) -> Int {
    guard let all = lengths.last, all > 0 else { return 0 }
    return min(4, lengths[index] * 5 / (all + 1))
  }

  /// The share of prose directly in the parent, measured by the parent with most prose: 0 none, 3 more than half.
  func parentShare(of block: PageBlock) -> Int {
    let share = parentLengths[page.tree[block.element].parent]
    if share == 0 || largestParent == 0 { return 0 }
    return share * 10 < largestParent ? 1 : share * 2 < largestParent ? 2 : 3
  }

  /// The distance in the tree from the element that holds most of the prose: 0 directly within it, 4 outside.
  func distance(of block: PageBlock) -> Int {
    var element = block.element
    for distance in 0..<4 {
      if element == container { return distance }
      element = page.tree[element].parent
    }
    return (container..<page.tree[container].end).contains(block.element) ? 3 : 4
  }

  /// True if a block has the words of the page's title.
  func isTitle(_ block: PageBlock) -> Bool {
    title.contains(ElementName.nameHash(block.block.words.filter(\.isWordByte)))
  }
}

extension PageContext {
  /// The fewest bytes of a block, other than a heading, that repeats the headline, and the bytes of marks and blanks by
  /// which the block may be longer.
  private static let (shortestRepetition, marks) = (20, 20)

  /// True for a heading with the words of the headline, and for any other block with as many words that are the headline's.
  func repeatsTitle(_ block: PageBlock) -> Bool {
    if block.block.kind == .heading, isTitle(block) { return true }
    let length = block.block.words.count
    guard length <= longestTitle + Self.marks,
      block.block.kind == .heading || length >= Self.shortestRepetition
    else { return false }
    return foldedTitles.contains(PageTitle.folded(String(decoding: block.block.words, as: UTF8.self)))
  }
}

// MARK: - Measures

extension BlockMeasures {
  /// The names of `PageContext.measures(of:)`.
  static let names = [
    "length", "link share", "marks", "ends", "capital share", "digit share", "prose before", "prose behind",
    "place",
    "distance", "prose of parent", "gap to headline", "levels to headline", "length before", "length behind",
    "links before", "links behind", "depth",
  ]
}

extension PageContext {
  /// The measures of a block as numbers.
  func measures(of index: Int) -> [Double] {
    let block = blocks[index]
    let measures = block.measures
    let length = Double(max(1, measures.length))
    let before = index > 0 ? blocks[index - 1].measures : nil
    let behind = index + 1 < blocks.count ? blocks[index + 1].measures : nil
    return [
      length, measures.linkDensity, Double(measures.punctuation), measures.endsSentence ? 1 : 0,
      Double(measures.capitals) / length, Double(measures.digits) / length,
      Double(min(99, previousProse[index])),
      Double(min(99, nextProse[index])), Double(lengths[index]) / Double(max(1, lengths.last ?? 1)),
      Double(distance(of: block)), largestParent > 0 ? parentLengths[block.elements[0]] / largestParent : 0,
      headline.map { Double(index - $0) } ?? 999, Double(levelsFromHeadline(of: block)),
      Double(before?.length ?? 0), Double(behind?.length ?? 0), before?.linkDensity ?? 0,
      behind?.linkDensity ?? 0,
      Double(min(60, page.tree.depth(of: block.element))),
    ]
  }
}

extension HTMLTree {
  fileprivate func depth(of element: Int) -> Int {
    var (depth, element) = (0, element)
    while element > 0 {
      element = nodes[element].parent
      depth += 1
    }
    return depth
  }
}

// MARK: - Headline

extension PageContext {
  /// The heading with the words of the page's title, `<h1>` first; else the first `<h1>` with several words.
  private static func headline(of page: PageBlocks, _ titles: Set<UInt64>) -> Int? {
    func isTitle(_ block: PageBlock) -> Bool {
      titles.contains(ElementName.nameHash(block.block.words.filter(\.isWordByte)))
    }
    let headings = page.blocks.indices.filter {
      page.blocks[$0].block.kind == .heading && page.blocks[$0].measures.linkDensity < 0.5
    }
    let first = headings.filter {
      page.tree[page.blocks[$0].element].name == .h1 && page.blocks[$0].measures.length > 12
    }
    return first.first { isTitle(page.blocks[$0]) } ?? headings.first { isTitle(page.blocks[$0]) }
      ?? first.first
  }

  /// The number of blocks from the headline to a block: 0 before it, 5 without a headline.
  func gapFromHeadline(of index: Int) -> Int {
    guard let headline else { return 5 }
    switch index - headline {
    case ..<0: return 0
    case 0...3: return 1
    case 4...10: return 2
    case 11...40: return 3
    default: return 4
    }
  }

  /// The number of elements between the headline and the innermost element that contains the headline and a block.
  func levelsFromHeadline(of block: PageBlock) -> Int {
    guard !headlinePath.isEmpty else { return 7 }
    let common = headlinePath.partitioningIndex { element in
      !(element..<page.tree[element].end).contains(block.element)
    }
    return min(6, headlinePath.count - common)
  }
}

// MARK: - Lists and tables

extension PageContext {
  func unit(of index: Int) -> Unit? { unitNumbers[index] < 0 ? nil : units[unitNumbers[index]] }

  /// The outermost lists and tables of data, each with its blocks.
  private static func units(of page: PageBlocks) -> (units: [Unit], numbers: [Int]) {
    var units: [Unit] = []
    var numbers: [Int] = []
    var numberOfElement: [Int: Int] = [:]
    for (index, block) in page.blocks.enumerated() {
      guard block.block.kind == .listItem || block.block.kind == .tableRow else {
        numbers.append(-1)
        continue
      }
      var element = block.element
      for _ in 0..<6 {
        if [.ul, .ol, .table, .dl].contains(page.tree[element].name) { break }
        element = page.tree[element].parent
      }
      let number = numberOfElement[element] ?? units.count
      numberOfElement[element] = number
      if number == units.count { units.append(Unit(blocks: index..<index)) }
      units[number].blocks = units[number].blocks.lowerBound..<index + 1
      units[number].length += block.measures.length
      units[number].linkLength += block.measures.linkLength
      numbers.append(number)
    }
    return (units, numbers)
  }
}

extension HTMLTree {
  /// The elements from the root to an element, which is the last.
  fileprivate func path(to element: Int) -> [Int] {
    var path = [element]
    while let last = path.last, last > 0 { path.append(nodes[last].parent) }
    return path.reversed()
  }
}
