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
  private let measure: LikenessMeasure

  init(_ index: StoryIndex, _ measure: LikenessMeasure) {
    self.index = index
    self.measure = measure
  }

  /// The most promising articles for one, by their index; itself not among them.
  func around(_ article: Int) -> [Int] {
    let scores = scores(around: article)
    var closest: [Language: Leaders] = [:]
    for (other, score) in scores.enumerated() where score > 0 && other != article {
      let language = index.profiles[other].language
      closest[language, default: Leaders(capacity: Self.closestPerLanguage)].offer(other, score: score)
    }
    return closest.values.flatMap(\.articles)
  }

  /// For each article the weight of what it shares, as far as the budget reaches.
  private func scores(around article: Int) -> [Double] {
    var budget = Self.budget
    var scores = [Double](repeating: 0, count: index.count)
    for (feature, weight) in features(of: article) {
      let articles = index.articles(with: feature)
      guard articles.count > 1, articles.count <= budget else { continue }
      budget -= articles.count
      for other in articles { scores[Int(other)] += weight * weight }
    }
    return scores
  }

  private func features(of article: Int) -> [(feature: Vocabulary.Number, weight: Double)] {
    index.profiles[article].occurrences
      .map { (feature: $0.feature, weight: measure.weight(of: $0)) }
      .filter { $0.weight > 0 }
      .sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }
  }
}

/// Those with the highest scores out of many.
private struct Leaders {
  private let capacity: Int
  /// Highest first; of equals the one that was offered first.
  private var ranking: [(article: Int, score: Double)] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  var articles: [Int] { ranking.map(\.article) }

  mutating func offer(_ article: Int, score: Double) {
    if ranking.count == capacity {
      guard let last = ranking.last, score > last.score else { return }
      ranking.removeLast()
    }
    let place = ranking.firstIndex { $0.score < score } ?? ranking.endIndex
    ranking.insert((article, score), at: place)
  }
}
