/// Articles by their heaviest features, in memory. Each feature has a list of its articles, the last added first.
struct PrefixIndex: Sendable {
  /// An article with a feature. Twelve bytes, because a list is spread over memory.
  struct Posting: Sendable {
    private static let languageBits: UInt32 = 8
    private static let unit = Float(UInt16.max)

    /// The article's place, above the number of its language.
    private let bits: UInt32
    /// The posting of the article that was added before; -1 for none.
    fileprivate let next: Int32
    private let share: UInt16
    /// Days before the first day of a join.
    let age: UInt16

    fileprivate init(_ article: Item, weight: Float, next: Int32) {
      bits = UInt32(truncatingIfNeeded: article.place) << Self.languageBits | UInt32(article.language)
      share = UInt16(min(max(0, weight), 1) * Self.unit)
      age = article.age
      self.next = next
    }

    var place: Int32 { Int32(bits >> Self.languageBits) }
    var language: UInt8 { UInt8(truncatingIfNeeded: bits) }
    /// The share of the feature in the article's direction.
    var weight: Float { Float(share) / Self.unit }
  }

  /// An article to be added, by its place among those of a join.
  struct Item {
    let place: Int32
    let language: UInt8
    let age: UInt16
  }

  /// By the feature's place in the table of features: the last posting; -1 for none. Empty without articles.
  private var heads: [Int32] = []
  private var postings: [Posting] = []
  /// The number of places in the table of features.
  private let places: Int

  /// `places`: the number of places in the table of features. `postings`: as many may be added.
  init(places: Int, postings count: Int) {
    self.places = places
    postings.reserveCapacity(count)
  }

  /// Adds an article with its features.
  mutating func add(_ article: Item, _ features: some Sequence<WeighedFeature>) {
    if heads.isEmpty { heads = Array(repeating: -1, count: places) }
    for feature in features {
      let next = heads[Int(feature.place)]
      heads[Int(feature.place)] = Int32(postings.count)
      postings.append(Posting(article, weight: feature.weight, next: next))
    }
  }

  /// Calls `body` with each article that has a feature until it returns false.
  @inline(__always)
  func forEachPosting(of feature: WeighedFeature, _ body: (Posting) -> Bool) {
    guard !heads.isEmpty else { return }
    var place = heads[Int(feature.place)]
    while place >= 0 {
      let posting = postings[Int(place)]
      guard body(posting) else { return }
      place = posting.next
    }
  }
}
