internal import Languages
internal import News
import Stories
import Testing

/// Invented articles of words that are numbers: twelve stories of five articles each, in one language or two, with a day,
/// with a month or without a date.
private struct InventedStories: StoryFacts {
  static let storyCount: Int32 = 12
  static let reports: Int32 = 5

  let profiles: [Int32: StoryProfile]
  private let postings: [StoryFeature: [Int32]]
  let articles: StoryArticles

  /// `dates`: by place in its story, the `sortKey` of an article of the first story; each next story is two days later.
  init(dates: [Int32], languages: [UInt8]) {
    let numbers = Array(1...Self.storyCount * Self.reports)
    var profiles: [Int32: StoryProfile] = [:]
    var postings: [StoryFeature: [Int32]] = [:]
    for number in numbers {
      let features = Self.features(of: number)
      profiles[number] = StoryProfile(
        features: features.map(\.number), levels: features.map { _ in 60 })
      for feature in features { postings[feature, default: []].append(number) }
    }
    (self.profiles, self.postings) = (profiles, postings)
    articles = StoryArticles(
      numbers: numbers, slots: [-1] + numbers.map { $0 - 1 },
      languages: numbers.map { languages[Int($0 - 1) % languages.count] },
      days: numbers.map { number in
        let date = dates[Int(number - 1) % dates.count]
        return date % 100 == 0 ? date : date + 2 * Self.story(of: number)
      },
      words: numbers.map { _ in 100 }, languageOfNumber: [.english, .french])
  }

  static func story(of number: Int32) -> Int32 { (number - 1) / reports }

  /// Words of the story, each missing in one of its articles, and words that all articles share.
  private static func features(of number: Int32) -> [StoryFeature] {
    let story = Int64(story(of: number))
    let own = (0..<30).filter { $0 % Int64(reports) != Int64(number) % Int64(reports) }
      .map { word(1_000_000 * (story + 1) + 7919 * $0) }
    let common = (0..<20).map { word(777 * $0 + 5) }
    let alone = (0..<10).map { word(90_000_000 + 1000 * Int64(number) + $0) }
    return (own + common + alone).sorted()
  }

  private static func word(_ hash: Int64) -> StoryFeature { StoryFeature(number: 1 << 39 | hash) }

  func profile(of article: Int32) -> StoryProfile? { profiles[article] }

  func articles(withAnyOf features: [StoryFeature]) -> [Int32] { features.flatMap { postings[$0] ?? [] } }

  var collection: StoryCollection {
    var table = FeatureTable(capacity: postings.count)
    for (feature, articles) in postings where articles.count > 1 {
      table.insert(feature.number, documents: articles.count)
    }
    let statistics = TermStatistics(
      table, lexicon: .shared, languages: [.english, .french], aliases: FeatureAliases())
    return StoryCollection(self, articles, statistics)
  }

  /// The pairs that the search for each article's links finds.
  func searched() throws -> Set<[Int32]> {
    var stories = RelatedStories(collection, within: .sameStory)
    return try articleNumbers.reduce(into: []) { pairs, number in
      for link in try stories.links(of: number) ?? [] { pairs.insert([link.first, link.second]) }
    }
  }

  var articleNumbers: [Int32] { Array(profiles.keys.sorted()) }
}

struct SimilarityJoinTests {
  /// A day, a month, and no date.
  private static let mixedDates: [Int32] = [2025_0301, 2025_0302, 2025_0300, 0, 2025_0303]
  private static let collections = [
    InventedStories(dates: [2025_0301], languages: [0]),
    InventedStories(dates: [0], languages: [0]),
    InventedStories(dates: mixedDates, languages: [0]),
    InventedStories(dates: mixedDates, languages: [0, 1]),
  ]

  /// The pairs that a join finds, each in the batches of a few articles.
  private static func joined(_ sought: [Int32], others: [Int32], _ invented: InventedStories) throws
    -> [[Int32]]
  {
    let collection = invented.collection
    var join = SimilarityJoin(sought, others: others, in: collection)
    var (pairs, taken) = ([[Int32]](), [Int32]())
    while case let batch = try join.next(7, in: collection), !batch.isEmpty {
      taken += batch.map { $0.article }
      pairs += batch.flatMap { $0.links }.map { [$0.first, $0.second] }
    }
    #expect(taken.sorted() == sought.sorted())
    return pairs
  }

  @Test(arguments: collections.indices)
  func `a join finds each link once that the search for each article finds`(index: Int) throws {
    let invented = Self.collections[index]
    let pairs = try Self.joined(invented.articleNumbers, others: [], invented)
    #expect(pairs.count == Set(pairs).count)
    #expect(try Set(pairs) == invented.searched())
    // All reports of a story are linked, and no others.
    #expect(pairs.count == Int(InventedStories.storyCount) * 10)
    #expect(pairs.allSatisfy { InventedStories.story(of: $0[0]) == InventedStories.story(of: $0[1]) })
  }

  @Test(arguments: collections.indices, [2 as Int32, 3, 17])
  func `a join that goes on finds the links of the articles that are left`(index: Int, step: Int32) throws {
    let invented = Self.collections[index]
    let all = invented.articleNumbers
    let sought = all.filter { $0 % step == 0 }
    let pairs = try Self.joined(sought, others: all.filter { $0 % step != 0 }, invented)
    let wanted = try invented.searched().filter { $0.contains { $0 % step == 0 } }
    #expect(pairs.count == Set(pairs).count)
    #expect(Set(pairs) == wanted)
  }

  @Test(arguments: collections.indices, [(count: 1, threads: 1), (7, 1), (7, 3), (1000, 1), (1000, 3)])
  func `a link has the score that a search finds, however many are sought at once, by however many threads`(
    index: Int, work: (count: Int, threads: Int)
  ) throws {
    let (count, threads) = work
    let invented = Self.collections[index]
    let collection = invented.collection
    var join = SimilarityJoin(invented.articleNumbers, others: [], in: collection, threads: threads)
    var joined: [StoryLink] = []
    while case let batch = try join.next(count, in: collection), !batch.isEmpty {
      joined += batch.flatMap { $0.links }
    }
    var stories = RelatedStories(collection, within: .sameStory)
    let searched = try Set(invented.articleNumbers.flatMap { try stories.links(of: $0) ?? [] })
    #expect(joined.count > 100)
    #expect(Set(joined) == searched)
  }

  @Test func `articles that lie long apart are not linked`() throws {
    // Each second article of a story is written two months later.
    let invented = InventedStories(dates: [2025_0301, 2025_0501], languages: [0])
    for pair in try Self.joined(invented.articleNumbers, others: [], invented) {
      #expect(pair[0] % 2 == pair[1] % 2)
    }
  }

  @Test func `an article that isn't analysed is left out`() throws {
    let invented = InventedStories(dates: [0], languages: [0])
    let collection = invented.collection
    var join = SimilarityJoin([1, 2, 999], others: [1000], in: collection)
    #expect(try join.next(10, in: collection).map { $0.article } == [1, 2])
    #expect(try join.next(10, in: collection).isEmpty)
  }
}
