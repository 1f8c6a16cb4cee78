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
    let weighted = index.profiles[article].occurrences
      .map { (feature: $0.feature, weight: measure.weight(of: $0)) }
      .filter { $0.weight > 0 }
      .sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }
    var budget = Self.budget
    var scores: [Int32: Double] = [:]
    for (feature, weight) in weighted {
      let articles = index.articles(with: feature)
      guard articles.count > 1, articles.count <= budget else { continue }
      budget -= articles.count
      for other in articles { scores[other, default: 0] += weight * weight }
    }
    scores[Int32(article)] = nil
    return closest(scores)
  }

  private func closest(_ scores: [Int32: Double]) -> [Int] {
    let languages = Dictionary(grouping: scores) { index.profiles[Int($0.key)].language }
    return languages.values.flatMap { scores in
      scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(Self.closestPerLanguage).map { Int($0.key) }
    }
  }
}
