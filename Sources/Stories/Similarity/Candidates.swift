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
  private var shared: SharedWeights

  /// The weight of a followed feature within the language and across languages.
  private struct Lead {
    var own = 0.0
    var across = 0.0
  }

  init(_ stories: StoryCollection, _ budget: CandidateBudget) {
    self.stories = stories
    self.budget = budget
    shared = SharedWeights(slots: stories.articles.count)
  }

  /// The most promising articles for an article, by their number; itself not among them.
  mutating func around(_ article: Int32, _ profile: StoryProfile) throws -> [Int32] {
    let articles = stories.articles
    guard let own = articles.slot(of: article) else { return [] }
    defer { shared.clear() }
    try follow(profile, language: articles.languages[own])
    var closest: [UInt8: Leaders] = [:]
    for slot in shared.slots where slot != Int32(own) {
      let length = (Double(articles.words[Int(slot)]) + Self.padding).squareRoot()
      let score = shared[slot] / length
      guard score >= budget.leastScore else { continue }
      closest[articles.languages[Int(slot)], default: Leaders(capacity: budget.closestPerLanguage)]
        .offer(slot, score: score)
    }
    return closest.values.flatMap(\.slots).map { articles.numbers[Int($0)] }
  }

  /// Adds up the weight of the shared features for each slot, as far as the budget goes.
  private mutating func follow(_ profile: StoryProfile, language: UInt8) throws {
    var postings = budget.postings
    let (articles, weights) = (stories.articles, stories.weights)
    for (feature, lead) in leads(of: profile).prefix(budget.features)
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
  private func leads(of profile: StoryProfile) -> [(feature: StoryFeature, lead: Lead)] {
    let (space, weights) = (stories.space, stories.weights)
    var leads: [StoryFeature: Lead] = [:]
    for component in space.own(profile).components {
      leads[component.feature, default: Lead()].own =
        Double(component.weight) * weights.rarity(of: component.feature)
    }
    for (feature, weight) in concepts(of: profile) {
      leads[feature, default: Lead()].across += weight
      guard let term = feature.term else { continue }
      for rendering in stories.statistics.lexicon.renderings(of: term) where rendering.term.space == .own {
        leads[StoryFeature(rendering.term), default: Lead()].across += weight * rendering.weight
      }
    }
    return leads.map { (feature: $0.key, lead: $0.value) }
      .sorted { left, right in
        (max(right.lead.own, right.lead.across), left.feature)
          < (max(left.lead.own, left.lead.across), right.feature)
      }
  }
}

extension Candidates {
  /// The features by which an article is compared across languages, the heaviest ones within the budget.
  private func concepts(of profile: StoryProfile) -> [(feature: StoryFeature, weight: Double)] {
    let weights = stories.weights
    let concepts = stories.space.concepts(profile).components.map { component in
      (feature: component.feature, weight: Double(component.weight) * weights.rarity(of: component.feature))
    }
    guard concepts.count > budget.concepts else { return concepts }
    return concepts.sorted { $0.weight > $1.weight }.prefix(budget.concepts).sorted {
      $0.feature < $1.feature
    }
  }
}

/// For each slot the weight of the features that its article shares with another one.
private struct SharedWeights {
  /// The slots that share anything, each once.
  private(set) var slots: [Int32] = []
  private var weights: [Double]

  init(slots: Int) {
    weights = Array(repeating: 0, count: slots)
  }

  subscript(slot: Int32) -> Double { weights[Int(slot)] }

  mutating func add(_ weight: Double, to slot: Int32) {
    guard weight > 0 else { return }
    if weights[Int(slot)] == 0 { slots.append(slot) }
    weights[Int(slot)] += weight
  }

  mutating func clear() {
    for slot in slots { weights[Int(slot)] = 0 }
    slots.removeAll(keepingCapacity: true)
  }
}

/// The slots with the highest scores.
private struct Leaders {
  private let capacity: Int
  /// Highest first; of equals the lower slot.
  private var ranking: [(slot: Int32, score: Double)] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  var slots: [Int32] { ranking.map(\.slot) }

  mutating func offer(_ slot: Int32, score: Double) {
    if ranking.count == capacity {
      guard let last = ranking.last, (last.score, slot) < (score, last.slot) else { return }
      ranking.removeLast()
    }
    let place = ranking.firstIndex { ($0.score, slot) < (score, $0.slot) } ?? ranking.endIndex
    ranking.insert((slot, score), at: place)
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
  /// For the question which articles tell the same story: rare features answer it. Of the pairs whose comparison finds
  /// evidence of one story, 995 in 1,000 have the least score (`eval clusters`).
  package static let sameStory = CandidateBudget(
    postings: 5_000, features: 60, concepts: 60, closestPerLanguage: 12, leastScore: 0.1)
}
