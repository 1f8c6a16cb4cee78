/// The heaviest features of an article, within its language and across languages.
struct JoinFeatures {
  /// The number of features that are followed, of which the first are kept for the articles that come later. Nearly all
  /// pairs with a link, 98 in 100, are found by so few (`eval clusters`).
  private static let followed = 40
  static let kept = 20

  let own: [WeighedFeature]
  /// Empty where nothing is compared across languages.
  let across: [WeighedFeature]

  /// `across`: the article as it is compared across languages; nil where nothing is.
  init(own: StoryVector?, across: StoryVector?, _ space: inout VectorSpace) {
    self.own = own.map { space.heaviest(Self.followed, of: $0) } ?? []
    self.across = across.map { space.heaviest(Self.followed, of: $0) } ?? []
  }
}

/// The articles that a join has taken, and which of them are worth a comparison with the next.
struct JoinCandidates: Sendable {
  /// The most articles of a language that are compared with one.
  private static let closestPerLanguage = 32
  /// The most articles that are looked at for one, within its language and across languages.
  private static let postings = 2000
  /// Articles whose heaviest features make a smaller part of the cosine are not compared. A link within a language needs a
  /// cosine of 0.16, of which the heaviest features make a third and more.
  private static let leastScore: Float = 0.05
  private static let span = Int(SimilarityGrade.longestStory)

  /// Articles by their features within the language, and across languages.
  private struct Indexes {
    var own: PrefixIndex
    var across: PrefixIndex

    init(places: Int, articles: Int) {
      own = PrefixIndex(places: places, postings: JoinFeatures.kept * articles)
      across = PrefixIndex(places: places, postings: JoinFeatures.kept * articles)
    }

    mutating func add(_ article: PrefixIndex.Item, _ features: JoinFeatures) {
      own.add(article, features.own.prefix(JoinFeatures.kept))
      across.add(article, features.across.prefix(JoinFeatures.kept))
    }
  }

  /// By place.
  private var entries: [JoinEntry] = []
  /// The day from which others are counted.
  private var firstDay: Int32?
  /// The articles with a day, newest first, and those without.
  private var dated: Indexes
  private var undated: Indexes
  /// Kept from article to article, so that the memory is allocated once.
  private var scores = ScoreAccumulator()

  /// `places`: the number of places in the table of features. `articles`: as many may be added.
  init(places: Int, articles: Int) {
    dated = Indexes(places: places, articles: articles)
    undated = Indexes(places: places, articles: articles)
  }

  /// The place of the article that is added next.
  var nextPlace: Int32 { Int32(entries.count) }

  /// The article at a place.
  func entry(at place: Int32) -> JoinEntry { entries[Int(place)] }

  mutating func add(_ entry: JoinEntry, _ features: JoinFeatures) {
    if firstDay == nil { firstDay = entry.day }
    let item = PrefixIndex.Item(
      place: Int32(entries.count), language: entry.language, age: UInt16(clamping: age(of: entry) ?? 0))
    entries.append(entry)
    if entry.day == nil { undated.add(item, features) } else { dated.add(item, features) }
  }

  /// The places of the most promising articles for the next one, in ascending order.
  mutating func around(_ entry: JoinEntry, _ features: JoinFeatures) -> [Int32] {
    defer { scores.clear() }
    let age = age(of: entry)
    follow(features.own, in: dated.own, undated.own, age) { $0 == entry.language }
    follow(features.across, in: dated.across, undated.across, age) { $0 != entry.language }
    // By the number of the language.
    var closest: [Leaders] = []
    for place in scores.slots where scores[place] >= Self.leastScore {
      let language = Int(entries[Int(place)].language)
      while closest.count <= language { closest.append(Leaders(capacity: Self.closestPerLanguage)) }
      closest[language].offer(place, score: Double(scores[place]))
    }
    return closest.flatMap(\.slots).sorted()
  }

  /// The days from an article to the first one; nil if it has none.
  private func age(of entry: JoinEntry) -> Int? {
    entry.day.map { Int((firstDay ?? $0) - $0) }
  }

  /// Adds up the shares of the cosine of the articles with the same features.
  @inline(__always)
  private mutating func follow(
    _ features: [WeighedFeature], in dated: PrefixIndex, _ undated: PrefixIndex, _ age: Int?,
    isWanted: (UInt8) -> Bool
  ) {
    var rest = Self.postings
    for feature in features where rest > 0 {
      dated.forEachPosting(of: feature) { posting in
        let distance = age.map { $0 - Int(posting.age) } ?? 0
        // Newest first, save articles whose links are known: they come a span too early.
        guard distance <= 2 * Self.span else { return false }
        rest -= 1
        if abs(distance) <= Self.span, isWanted(posting.language) {
          scores.add(feature.weight * posting.weight, to: posting.place)
        }
        return rest > 0
      }
      undated.forEachPosting(of: feature) { posting in
        rest -= 1
        if isWanted(posting.language) { scores.add(feature.weight * posting.weight, to: posting.place) }
        return rest > 0
      }
    }
  }
}
