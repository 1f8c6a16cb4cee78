internal import Languages
internal import News

/// An article that a join has taken.
struct JoinEntry: Sendable {
  let article: Int32
  /// The number of its language.
  let language: UInt8
  /// The number of the day on which it was written; nil if no day is known.
  let day: Int32?
}

/// An article as a join compares it with others.
struct JoinedArticle: Sendable {
  /// Its place among those of the join.
  let place: Int32
  let entry: JoinEntry
  let date: ArticleDate?
  let words: Int
  let facts: SharedFacts
  /// For articles in the same language and in others; nil where the article isn't compared with such.
  let own: StoryVector?
  let across: StoryVector?

  func vector(isAcross: Bool) -> StoryVector? { isAcross ? across : own }
}

/// Some articles whose links are sought, with the articles that each is compared with.
///
/// The comparisons are done partner by partner, so that the vectors of each partner are made once for all articles of a
/// block, and needn't be kept.
struct JoinBlock: Sendable {
  /// Two articles to be compared, in the order of the partners' places.
  struct Pair: Comparable, Sendable {
    private let bits: UInt64

    init(partner: Int32, seeker: Int) {
      bits = UInt64(UInt32(bitPattern: partner)) << 32 | UInt64(UInt32(truncatingIfNeeded: seeker))
    }

    /// The place of the article that was taken before.
    var partner: Int32 { Int32(truncatingIfNeeded: bits >> 32) }
    /// The index in the block of the article whose links are sought.
    var seeker: Int { Int(UInt32(truncatingIfNeeded: bits)) }

    static func < (left: Pair, right: Pair) -> Bool { left.bits < right.bits }
  }

  /// In the order of their places.
  private(set) var articles: [JoinedArticle] = []
  private(set) var pairs: [Pair] = []

  /// `partners`: the places of the articles that are compared with the article.
  mutating func append(_ article: JoinedArticle, partners: [Int32]) {
    for partner in partners { pairs.append(Pair(partner: partner, seeker: articles.count)) }
    articles.append(article)
  }

  /// The pairs of each partner, by place.
  func pairsByPartner() -> [ArraySlice<Pair>] {
    let pairs = pairs.sorted()
    var groups: [ArraySlice<Pair>] = []
    var start = 0
    while start < pairs.count {
      let partner = pairs[start].partner
      let end = pairs[start...].firstIndex { $0.partner != partner } ?? pairs.endIndex
      groups.append(pairs[start..<end])
      start = end
    }
    return groups
  }
}
