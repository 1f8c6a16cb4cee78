internal import Languages
internal import Stories

/// Finds the articles worth a close look: those that share the rarest names and terms with one, or what these are
/// called in their language.
///
/// All pairs are never looked at. The article's features are followed through their postings, the heaviest
/// first, until the budget is spent; a feature that stands in very many articles tells little and costs much,
/// so it is followed only as long as there is budget for it.
struct Candidates {
  /// Lengths are padded by so many words: few words in common are much of a short article, by chance.
  private static let padding = 100.0

  private let index: StoryIndex
  private let reach: Reach
  /// Kept from article to article, so that the memory is asked for once.
  private var shared: SharedWeights

  /// What is followed, with its weight within the language and across.
  private struct Lead {
    var own = 0.0
    var across = 0.0
  }

  init(_ index: StoryIndex, _ reach: Reach) {
    self.index = index
    self.reach = reach
    shared = SharedWeights(slots: index.roster.count)
  }

  /// The most promising articles for one, by their number; itself not among them.
  mutating func around(_ article: Int32, _ profile: StoryProfile) throws -> [Int32] {
    let roster = index.roster
    guard let own = roster.slot(ofNumber: Int64(article)) else { return [] }
    defer { shared.clear() }
    try follow(profile, language: roster.languages[own])
    var closest: [UInt8: Leaders] = [:]
    for slot in shared.slots where slot != Int32(own) {
      let length = (Double(roster.words[Int(slot)]) + Self.padding).squareRoot()
      closest[roster.languages[Int(slot)], default: Leaders(capacity: reach.closestPerLanguage)]
        .offer(slot, score: shared[slot] / length)
    }
    return closest.values.flatMap(\.slots).map { roster.numbers[Int($0)] }
  }

  /// Adds up for each slot the weight of what the article shares, as far as the reach goes.
  private mutating func follow(_ profile: StoryProfile, language: UInt8) throws {
    var postings = reach.postings
    let (roster, features) = (index.roster, index.known.features)
    for (feature, lead) in leads(of: profile).prefix(reach.features) where features[feature] <= postings {
      let articles = try index.articles(with: feature)
      postings -= articles.count
      for other in articles {
        guard let slot = roster.slot(ofNumber: Int64(other)) else { continue }
        let isOwn = roster.languages[slot] == language
        if isOwn && reach.isAcrossOnly { continue }
        shared.add(isOwn ? lead.own : lead.across, to: Int32(slot))
      }
    }
  }

  /// The features to follow, the heaviest first.
  private func leads(of profile: StoryProfile) -> [(feature: Feature, lead: Lead)] {
    let (space, weights) = (index.space, index.weights)
    var leads: [Feature: Lead] = [:]
    if !reach.isAcrossOnly {
      for component in space.own(profile).components {
        leads[component.feature, default: Lead()].own =
          Double(component.weight) * weights.rarity(of: component.feature)
      }
    }
    for (feature, weight) in concepts(of: profile) {
      leads[feature, default: Lead()].across += weight
      guard let term = feature.term else { continue }
      for rendering in index.known.lexicon.renderings(of: term) where rendering.term.space == .own {
        leads[Feature(rendering.term), default: Lead()].across += weight * rendering.weight
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
  /// What an article is compared by across languages, the heaviest as far as the reach goes.
  private func concepts(of profile: StoryProfile) -> [(feature: Feature, weight: Double)] {
    let weights = index.weights
    let concepts = index.space.concepts(profile).components.map { component in
      (feature: component.feature, weight: Double(component.weight) * weights.rarity(of: component.feature))
    }
    guard concepts.count > reach.concepts else { return concepts }
    return concepts.sorted { $0.weight > $1.weight }.prefix(reach.concepts).sorted { $0.feature < $1.feature }
  }
}

/// For each slot of a roster the weight of what its article shares with one.
private struct SharedWeights {
  /// Those that share anything, each once.
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

/// Those with the highest scores out of many.
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
