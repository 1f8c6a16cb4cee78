/// Articles by their heaviest features, in memory. Each feature has a list of its articles, the last added first.
///
/// A list is a chain of blocks, each larger than the one before: most of a long list is side by side in memory, and a
/// short list takes little of it.
struct PrefixIndex: Sendable {
  /// An article with a feature, in eight bytes.
  struct Posting: Sendable {
    private static let unit = Float(UInt16.max)

    /// From the upper bits: the article's place (24 bits), its language (8), the feature's share (16), the age (16).
    fileprivate let bits: UInt64

    fileprivate init(bits: UInt64) {
      self.bits = bits
    }

    fileprivate init(_ article: Item, weight: Float) {
      let share = UInt16(min(max(0, weight), 1) * Self.unit)
      bits =
        UInt64(UInt32(bitPattern: article.place)) << 40 | UInt64(article.language) << 32
        | UInt64(share) << 16 | UInt64(article.age)
    }

    var place: Int32 { Int32(truncatingIfNeeded: bits >> 40) }
    var language: UInt8 { UInt8(truncatingIfNeeded: bits >> 32) }
    /// The share of the feature in the article's direction.
    var weight: Float { Float(UInt16(truncatingIfNeeded: bits >> 16)) / Self.unit }
    /// Days before the first day of a join.
    var age: UInt16 { UInt16(truncatingIfNeeded: bits) }
  }

  /// An article to be added, by its place among those of a join.
  struct Item {
    let place: Int32
    let language: UInt8
    let age: UInt16
  }

  /// The head of a block of postings, in eight bytes.
  private struct Block {
    private static let smallest = 2
    private static let largest = 64

    /// The start of the block before it; -1 for none.
    let previous: Int32
    let capacity: Int
    var count: Int

    /// The first block of a list, or the next one after `last`, which begins at `previous`.
    init(after last: Block?, at previous: Int32) {
      self.previous = previous
      capacity = last.map { min(Self.largest, 2 * $0.capacity) } ?? Self.smallest
      count = 0
    }

    init(bits: UInt64) {
      previous = Int32(truncatingIfNeeded: bits >> 32)
      capacity = Int(UInt16(truncatingIfNeeded: bits >> 16))
      count = Int(UInt16(truncatingIfNeeded: bits))
    }

    var bits: UInt64 {
      UInt64(UInt32(bitPattern: previous)) << 32 | UInt64(capacity) << 16 | UInt64(count)
    }
  }

  /// By the feature's place in the table of features: the start of its last block; -1 for none. Empty without articles.
  private var heads: [Int32] = []
  /// The blocks: the head of each with its postings behind, in the order in which they were added.
  private var blocks: [UInt64] = []
  /// The number of places in the table of features.
  private let places: Int

  /// `places`: the number of places in the table of features. `postings`: as many may be added.
  init(places: Int, postings count: Int) {
    self.places = places
    blocks.reserveCapacity(2 * count)
  }

  /// Adds an article with its features.
  mutating func add(_ article: Item, _ features: some Sequence<WeighedFeature>) {
    if heads.isEmpty { heads = Array(repeating: -1, count: places) }
    for feature in features { append(Posting(article, weight: feature.weight), at: Int(feature.place)) }
  }

  private mutating func append(_ posting: Posting, at place: Int) {
    let start = heads[place]
    let last = start < 0 ? nil : Block(bits: blocks[Int(start)])
    if var last, last.count < last.capacity {
      last.count += 1
      blocks[Int(start)] = last.bits
      blocks[Int(start) + last.count] = posting.bits
      return
    }
    var block = Block(after: last, at: start)
    block.count = 1
    heads[place] = Int32(blocks.count)
    blocks.append(block.bits)
    blocks.append(posting.bits)
    blocks.append(contentsOf: repeatElement(0, count: block.capacity - 1))
  }

  /// Calls `body` with each article that has a feature until it returns false.
  @inline(__always)
  func forEachPosting(of feature: WeighedFeature, _ body: (Posting) -> Bool) {
    guard !heads.isEmpty else { return }
    let blocks = blocks.span
    var start = Int(heads[Int(feature.place)])
    while start >= 0 {
      let block = Block(bits: blocks[start])
      var index = start + block.count
      while index > start {
        guard body(Posting(bits: blocks[index])) else { return }
        index -= 1
      }
      start = Int(block.previous)
    }
  }
}
