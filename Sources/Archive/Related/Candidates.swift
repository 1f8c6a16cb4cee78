internal import Corpus

/// Finds the articles worth a close look: those that share the rarest names and terms with one.
///
/// All pairs are never looked at. The article's features are followed through their postings, the heaviest
/// first, until the budget is spent; a feature that stands in very many articles tells little and costs much,
/// so it is followed only as long as there is budget for it.
struct Candidates {
  /// So many postings are read for one article at most: some milliseconds.
  private static let budget = 40_000
  /// So many articles of each language are looked at closely. Of each, because articles in the same language
  /// share so many words that they would crowd out those in the others.
  private static let closestPerLanguage = 40

  private let index: StoryIndex
  private let weights: FeatureWeights

  init(_ index: StoryIndex) {
    self.index = index
    weights = index.weights
  }

  /// The most promising articles for one, by their number; itself not among them.
  func around(_ article: Int32, _ profile: StoryProfile) throws -> [Int32] {
    var closest: [Language: Leaders] = [:]
    for (slot, score) in try scores(around: profile).enumerated()
    where score > 0 && index.roster.numbers[slot] != article {
      let language = index.roster.language(at: slot)
      closest[language, default: Leaders(capacity: Self.closestPerLanguage)]
        .offer(index.roster.numbers[slot], score: score)
    }
    return closest.values.flatMap(\.articles)
  }

  /// For each slot the weight of what the article shares, as far as the budget reaches.
  private func scores(around profile: StoryProfile) throws -> [Double] {
    var budget = Self.budget
    var scores = [Double](repeating: 0, count: index.roster.count)
    for (feature, weight) in features(of: profile) where weights.table[feature].documents <= budget {
      let articles = try index.articles(with: feature)
      budget -= articles.count
      for other in articles {
        if let slot = index.roster.slot(ofNumber: Int64(other)) { scores[slot] += weight * weight }
      }
    }
    return scores
  }

  /// What others have too, the heaviest first.
  private func features(of profile: StoryProfile) -> [(feature: Feature, weight: Double)] {
    profile.occurrences
      .filter { weights.table[$0.feature].documents != 1 }
      .map { (feature: $0.feature, weight: weights.weight(of: $0)) }
      .filter { $0.weight > 0 }
      .sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }
  }
}

/// Those with the highest scores out of many.
private struct Leaders {
  private let capacity: Int
  /// Highest first; of equals the one that was offered first.
  private var ranking: [(article: Int32, score: Double)] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  var articles: [Int32] { ranking.map(\.article) }

  mutating func offer(_ article: Int32, score: Double) {
    if ranking.count == capacity {
      guard let last = ranking.last, score > last.score else { return }
      ranking.removeLast()
    }
    let place = ranking.firstIndex { $0.score < score } ?? ranking.endIndex
    ranking.insert((article, score), at: place)
  }
}
