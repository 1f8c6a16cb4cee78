internal import News
internal import Text

/// The features of a block from which the model computes its chance to belong to the article.
struct BlockFeatures {
  /// The numbers of the features that hold.
  private(set) var numbers: [Int] = []

  /// The names of all features, in the order of their numbers.
  static let names: [String] = {
    let hints = (0..<PageHints.count).map {
      $0 < PageHints.words.count ? PageHints.words[$0].name : "bit\($0)"
    }
    return hints.map { "near " + $0 } + hints.map { "far " + $0 }
      + groups.flatMap { group in
        (0..<group.size).map { "\(group.name) \($0)" }
      }
  }()

  private enum Group: Int, CaseIterable {
    case length, links, marks, ends, kind, capitals, headline, place, previousLength, nextLength
    case previousLinks, nextLinks, parentShare, distance, repeated, title, proseLength, nextProse,
      previousProse
    case headingBefore, items, headlineGap, headlineLevels, unitLinks

    var name: String { "\(self)" }

    var size: Int {
      switch self {
      case .length, .proseLength: 7
      case .links, .marks, .place, .distance: 5
      case .ends, .repeated, .title: 1
      case .kind: 10
      case .capitals: 2
      case .headline: 3
      case .previousLength, .nextLength, .parentShare: 4
      case .previousLinks, .nextLinks: 3
      case .nextProse, .previousProse: 5
      case .headingBefore: 4
      case .items: 4
      case .headlineGap: 6
      case .headlineLevels: 8
      case .unitLinks: 5
      }
    }
  }

  private static let groups = Group.allCases.map { (name: $0.name, size: $0.size) }
  private static let starts: [Int] = {
    var starts: [Int] = []
    var start = PageHints.count * 2
    for group in Group.allCases {
      starts.append(start)
      start += group.size
    }
    return starts
  }()

  private mutating func add(_ group: Group, _ value: Int) {
    numbers.append(Self.starts[group.rawValue] + min(value, group.size - 1))
  }

  private mutating func add(_ hints: PageHints, from start: Int) {
    var bits = hints.rawValue
    while bits != 0 {
      numbers.append(start + bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }
}

extension BlockFeatures {
  /// The features of a block.
  init(of index: Int, in page: PageContext) {
    let block = page.blocks[index]
    let measures = block.measures
    numbers.reserveCapacity(40)
    add(block.near, from: 0)
    add(block.far, from: PageHints.count)
    add(.length, Self.lengthClass(measures.length))
    add(.links, Self.linkClass(measures.linkDensity))
    add(.marks, [0, 1, 2, 3, 3, 3][min(measures.punctuation, 5)] + (measures.punctuation > 5 ? 1 : 0))
    if measures.endsSentence { add(.ends, 0) }
    let kind = page.kind(of: block)
    add(.kind, kind)
    if measures.capitals * 3 > measures.length { add(.capitals, 0) }
    if measures.digits * 5 > measures.length { add(.capitals, 1) }
    add(.headline, page.headline.map { index < $0 ? 0 : 1 } ?? 2)
    add(.place, page.place(of: index))
    addNeighbours(of: index, in: page)
    add(.parentShare, page.parentShare(of: block))
    add(.distance, page.distance(of: block))
    if block.isRepeated { add(.repeated, 0) }
    if page.isTitle(block) { add(.title, 0) }
    add(.headlineGap, page.gapFromHeadline(of: index))
    add(.headlineLevels, page.levelsFromHeadline(of: block))
    if let unit = page.unit(of: index) { add(.unitLinks, Self.linkClass(unit.linkDensity)) }
    if kind == 0 { add(.proseLength, Self.lengthClass(measures.length)) }
  }

  private mutating func addNeighbours(of index: Int, in page: PageContext) {
    if index > 0 {
      let previous = page.blocks[index - 1]
      add(.previousLength, Self.lengthClass(previous.measures.length) / 2)
      add(.previousLinks, Self.linkClass(previous.measures.linkDensity) / 2)
    }
    if index + 1 < page.blocks.count {
      let next = page.blocks[index + 1]
      add(.nextLength, Self.lengthClass(next.measures.length) / 2)
      add(.nextLinks, Self.linkClass(next.measures.linkDensity) / 2)
    }
    add(.previousProse, Self.gapClass(page.previousProse[index]))
    add(.nextProse, Self.gapClass(page.nextProse[index]))
    if page.blocks[index].block.kind == .heading { add(.headingBefore, Self.gapClass(page.nextProse[index])) }
    if page.blocks[index].block.kind == .listItem {
      add(.items, Self.lengthClass(page.blocks[index].measures.length) / 2)
    }
  }

  private static func lengthClass(_ length: Int) -> Int {
    switch length {
    case ..<15: 0
    case ..<30: 1
    case ..<60: 2
    case ..<120: 3
    case ..<240: 4
    case ..<480: 5
    default: 6
    }
  }

  private static func linkClass(_ density: Double) -> Int {
    switch density {
    case 0: 0
    case ..<0.15: 1
    case ..<0.4: 2
    case ..<0.8: 3
    default: 4
    }
  }

  private static func gapClass(_ gap: Int) -> Int {
    switch gap {
    case 1: 0
    case 2: 1
    case 3...4: 2
    case 5...10: 3
    default: 4
    }
  }
}
