internal import Corpus
internal import Linguistics

/// Finds the articles worth a close look: those that share the rarest names and terms with one, or what these are
/// called in their language.
///
/// All pairs are never looked at. The article's features are followed through their postings, the heaviest
/// first, until the budget is spent; a feature that stands in very many articles tells little and costs much,
/// so it is followed only as long as there is budget for it.
struct Candidates {
  /// So many postings are read for one article at most, of so many features: some milliseconds.
  private static let budget = 40_000
  private static let mostFeatures = 200
  /// So many articles of each language are looked at closely. Of each, because articles in the same language
  /// share so many words that they would crowd out those in the others.
  private static let closestPerLanguage = 40
  /// Lengths are padded by so many words: few words in common are much of a short article, by chance.
  private static let padding = 100.0

  private let index: StoryIndex

  /// What is followed, with its weight within the language and across.
  private struct Lead {
    var own = 0.0
    var across = 0.0
  }

  init(_ index: StoryIndex) {
    self.index = index
  }

  /// The most promising articles for one, by their number; itself not among them.
  func around(_ article: Int32, _ profile: StoryProfile) throws -> [Int32] {
    guard let facts = index.facts(of: article) else { return [] }
    var closest: [Language: Leaders] = [:]
    for (slot, score) in try scores(around: profile, facts.language).enumerated()
    where score > 0 && index.roster.numbers[slot] != article {
      let length = (Double(index.roster.words[slot]) + Self.padding).squareRoot()
      closest[index.roster.language(at: slot), default: Leaders(capacity: Self.closestPerLanguage)]
        .offer(index.roster.numbers[slot], score: score / length)
    }
    return closest.values.flatMap(\.articles)
  }

  /// For each slot the weight of what the article shares, as far as the budget reaches.
  private func scores(around profile: StoryProfile, _ language: Language) throws -> [Double] {
    var budget = Self.budget
    var scores = [Double](repeating: 0, count: index.roster.count)
    let features = index.known.features
    for (feature, lead) in leads(of: profile).prefix(Self.mostFeatures) where features[feature] <= budget {
      let articles = try index.articles(with: feature)
      budget -= articles.count
      for other in articles {
        guard let slot = index.roster.slot(ofNumber: Int64(other)) else { continue }
        scores[slot] += index.roster.language(at: slot) == language ? lead.own : lead.across
      }
    }
    return scores
  }

  /// The features to follow, the heaviest first.
  private func leads(of profile: StoryProfile) -> [(feature: Feature, lead: Lead)] {
    let (space, weights) = (index.space, index.weights)
    var leads: [Feature: Lead] = [:]
    for component in space.own(profile).components {
      leads[component.feature, default: Lead()].own =
        Double(component.weight) * weights.rarity(of: component.feature)
    }
    for component in space.concepts(profile).components {
      let weight = Double(component.weight) * weights.rarity(of: component.feature)
      leads[component.feature, default: Lead()].across += weight
      guard let term = component.feature.term else { continue }
      for rendering in index.known.lexicon.renderings(of: term) where rendering.term.isOfVietnamese {
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
