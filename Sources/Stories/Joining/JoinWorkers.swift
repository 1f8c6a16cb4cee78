internal import Foundation

/// The threads of a join. Each has a worker with a memory of its own, so that none waits for another.
struct JoinWorkers: Sendable {
  private var workers: [JoinWorker]

  init(_ count: Int, in stories: StoryCollection) {
    workers = (0..<max(1, count)).map { _ in JoinWorker(maker: JoinedArticleMaker(stories)) }
  }

  /// The results of `transform`, in the order of the items.
  mutating func map<Item: Sendable, Result>(
    _ items: [Item], _ transform: @Sendable (inout JoinWorker, Item) -> Result
  ) -> [Result] {
    let threads = workers.count
    guard threads > 1 else { return items.map { transform(&workers[0], $0) } }
    return [Result](unsafeUninitializedCapacity: items.count) { buffer, count in
      workers.withUnsafeMutableBufferPointer { workers in
        // Each place and each worker is used by one thread only.
        nonisolated(unsafe) let (places, workers) = (buffer, workers)
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
          for index in stride(from: thread, to: items.count, by: threads) {
            places.initializeElement(at: index, to: transform(&workers[thread], items[index]))
          }
        }
      }
      count = items.count
    }
  }
}

/// The work of one thread of a join.
struct JoinWorker: Sendable {
  private var maker: JoinedArticleMaker
  private var comparer = JoinComparer()

  init(maker: JoinedArticleMaker) {
    self.maker = maker
  }

  /// An article with its vectors and its heaviest features.
  mutating func featured(_ source: JoinSource, of articles: StoryArticles) -> JoinFeatured {
    maker.featured(source, of: articles)
  }

  /// The comparisons of a partner with articles of a block, of those that may have a link.
  mutating func comparisons(of partner: JoinPartner, with block: JoinBlock, _ articles: StoryArticles)
    -> [JoinComparison]
  {
    let theirs =
      switch partner.article {
      case .made(let article): article
      case .source(let source, let isOwn, let isAcross):
        maker.article(source, isOwn: isOwn, isAcross: isAcross, of: articles)
      }
    return partner.seekers.compactMap {
      comparer.comparison(of: block.articles[$0.seeker], seeker: $0.seeker, to: theirs)
    }
  }
}

/// An article as the archive has it, for a join.
struct JoinSource: Sendable {
  let entry: JoinEntry
  /// Its place among those of the join.
  let place: Int32
  let slot: Int
  let profile: StoryProfile
}

/// An article that some articles of a block are compared with.
struct JoinPartner: Sendable {
  /// An article of the block, or one that was taken before: is it compared within its language, and across languages?
  enum Article: Sendable {
    case made(JoinedArticle)
    case source(JoinSource, isOwn: Bool, isAcross: Bool)
  }

  let article: Article
  let seekers: ArraySlice<JoinBlock.Pair>
}

/// An article with its heaviest features.
typealias JoinFeatured = (article: JoinedArticle, features: JoinFeatures)

/// Makes the vectors of the articles of a join.
struct JoinedArticleMaker: Sendable {
  private var space: VectorSpace
  private let hasLanguages: Bool

  init(_ stories: StoryCollection) {
    space = stories.makeSpace(remembering: .allArticles)
    hasLanguages = Set(stories.articles.languages).count > 1
  }

  /// `isOwn`, `isAcross`: true if the article is compared with articles in its language, in others.
  mutating func article(
    _ source: JoinSource, isOwn: Bool = true, isAcross: Bool = true, of articles: StoryArticles
  ) -> JoinedArticle {
    let profile = source.profile
    let isTranslated = hasLanguages && isAcross && profile.isTranslated
    let own = isOwn || !isTranslated ? space.own(profile) : nil
    return JoinedArticle(
      place: source.place, entry: source.entry, date: articles.date(at: source.slot),
      words: Int(articles.words[source.slot]), facts: SharedFacts(profile, &space.rarities),
      own: own, across: isTranslated ? space.concepts(profile) : own)
  }

  /// An article as it is compared with all others, with its heaviest features.
  mutating func featured(_ source: JoinSource, of articles: StoryArticles) -> JoinFeatured {
    let article = article(source, of: articles)
    return (
      article, JoinFeatures(own: article.own, across: hasLanguages ? article.across : nil, &space)
    )
  }
}
