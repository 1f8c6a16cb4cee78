internal import Languages

/// Finds the articles worth a comparison: those that share the rarest names and terms with one, or the translations of
/// these.
///
/// Most pairs of articles are never compared. The article's features are followed through their postings, the heaviest
/// first, until the budget is spent. A feature of very many articles says little and costs much, so it is followed only
/// as long as there is budget for it.
struct Candidates {
  /// The number of words added to each length, because a short article shares a large part of its words by chance.
  private static let padding = 100.0

  private let stories: StoryCollection
  private let budget: CandidateBudget
  /// Kept from article to article, so that the memory is allocated once.
  private var shared = ScoreAccumulator()

  /// The weight of a followed feature within the language and across languages.
  private struct Lead {
    var own: Float = 0
    var across: Float = 0
  }

  init(_ stories: StoryCollection, _ budget: CandidateBudget) {
    self.stories = stories
    self.budget = budget
  }

  /// The most promising articles for an article, by their number; itself not among them.
  mutating func around(_ article: Int32, _ profile: StoryProfile, in space: inout VectorSpace) throws
    -> [Int32]
  {
    let articles = stories.articles
    guard let own = articles.slot(of: article) else { return [] }
    defer { shared.clear() }
    try follow(leads(of: profile, in: &space), language: articles.languages[own])
    var closest: [UInt8: Leaders] = [:]
    for slot in shared.slots where slot != Int32(own) {
      let length = (Double(articles.words[Int(slot)]) + Self.padding).squareRoot()
      let score = Double(shared[slot]) / length
      guard score >= budget.leastScore else { continue }
      closest[articles.languages[Int(slot)], default: Leaders(capacity: budget.closestPerLanguage)]
        .offer(slot, score: score)
    }
    return closest.values.flatMap(\.slots).map { articles.numbers[Int($0)] }
  }

  /// The features that `around` follows, if no article is gone since its features were counted.
  func followed(_ profile: StoryProfile, in space: inout VectorSpace) -> [StoryFeature] {
    var (postings, followed) = (budget.postings, [StoryFeature]())
    let weights = stories.weights
    for (feature, _) in leads(of: profile, in: &space).prefix(budget.features) {
      let documents = weights.documents(of: feature)
      guard documents <= postings else { continue }
      postings -= documents
      followed.append(feature)
    }
    return followed
  }

  /// Adds up the weight of the shared features for each slot, as far as the budget goes.
  private mutating func follow(_ leads: [(feature: StoryFeature, lead: Lead)], language: UInt8) throws {
    var postings = budget.postings
    let (articles, weights) = (stories.articles, stories.weights)
    for (feature, lead) in leads.prefix(budget.features)
    where weights.documents(of: feature) <= postings {
      let others = try stories.articles(with: feature)
      postings -= others.count
      for other in others {
        guard let slot = articles.slot(of: other) else { continue }
        let isOwn = articles.languages[slot] == language
        shared.add(isOwn ? lead.own : lead.across, to: Int32(slot))
      }
    }
  }

  /// The features to follow, the heaviest first.
  private func leads(of profile: StoryProfile, in space: inout VectorSpace) -> [(
    feature: StoryFeature, lead: Lead
  )] {
    var leads: [StoryFeature: Lead] = [:]
    for component in space.own(profile).components {
      leads[component.feature, default: Lead()].own =
        component.weight * space.rarities.rarity(of: component.feature)
    }
    for (feature, weight) in concepts(of: profile, in: &space) {
      leads[feature, default: Lead()].across += weight
      guard let term = feature.term else { continue }
      for rendering in stories.statistics.lexicon.renderings(of: term) where rendering.term.space == .own {
        leads[StoryFeature(rendering.term), default: Lead()].across += weight * Float(rendering.weight)
      }
    }
    return leads.map { (feature: $0.key, lead: $0.value) }
      .sorted { left, right in
        (max(right.lead.own, right.lead.across), left.feature)
          < (max(left.lead.own, left.lead.across), right.feature)
      }
  }

  /// The features by which an article is compared across languages, the heaviest ones within the budget.
  private func concepts(of profile: StoryProfile, in space: inout VectorSpace) -> [(
    feature: StoryFeature, weight: Float
  )] {
    let concepts = space.concepts(profile).components.map { component in
      (
        feature: component.feature, weight: component.weight * space.rarities.rarity(of: component.feature)
      )
    }
    guard concepts.count > budget.concepts else { return concepts }
    return concepts.sorted { $0.weight > $1.weight }.prefix(budget.concepts).sorted {
      $0.feature < $1.feature
    }
  }
}

/// The limits of the work of a search for related stories.
package struct CandidateBudget: Sendable {
  /// The most postings that are read for one article, and the most features whose postings are read.
  let postings: Int
  let features: Int
  /// The most features that are looked up in the other language.
  let concepts: Int
  /// The number of articles of each language that are compared. Each language has its own number, because articles in
  /// the same language share so many words that they would crowd out the articles in other languages.
  let closestPerLanguage: Int
  /// Articles whose shared features weigh less, for their length, are not compared.
  let leastScore: Double

  /// For the reader of an article: some milliseconds.
  package static let everything = CandidateBudget(
    postings: 40_000, features: 200, concepts: .max, closestPerLanguage: 40, leastScore: 0)
  /// For the reader of an article of a large archive on a server.
  package static let largeArchive = CandidateBudget(
    postings: 10_000, features: 100, concepts: .max, closestPerLanguage: 40, leastScore: 0)
  /// For the question which articles tell the same story: rare features answer it. Of the pairs whose comparison finds
  /// evidence of one story, 995 in 1,000 have the least score (`eval clusters`).
  package static let sameStory = CandidateBudget(
    postings: 5_000, features: 60, concepts: 60, closestPerLanguage: 12, leastScore: 0.1)
}
