/// Articles grouped into stories: agglomerative clustering with average linkage over a sparse graph of links.
///
/// The links are followed once, strongest first. The clusters of a link's two articles join if the mean of all links
/// between them, a missing link counted as 0, is high enough: one wrong link can't chain two stories of several
/// articles. A story begins with two articles that are called the same story. The result depends on the links alone, not
/// on their order.
package struct StoryClusters: Sendable {
  /// Two clusters with a lower mean stay apart. This number, the next one and the weakest link were chosen on labelled
  /// news in two languages (`eval clusters`).
  private static let leastMean: Double = 0.6
  /// A cluster of more articles counts as one of so many: the first and the last report of a long story need not have
  /// much in common.
  private static let mostCompared = 6

  /// The clusters of two and more articles. The articles of a cluster are in ascending order, the clusters by their first
  /// article.
  package private(set) var stories: [[Int32]] = []

  package init(_ links: some Sequence<StoryLink>) {
    let links = links.sorted()
    var forest = ClusterForest(links)
    for link in links {
      let (one, other) = (forest.cluster(of: link.first), forest.cluster(of: link.second))
      guard one != other else { continue }
      let bar = forest.areAlone(one, other) ? SimilarityGrade.sameStory : Self.leastMean
      if forest.mean(one, other, of: Self.mostCompared) >= bar { forest.join(one, other) }
    }
    stories = forest.clusters
  }
}

/// Clusters that grow, with the sums of the links between them.
private struct ClusterForest {
  /// The articles that have a link, ascending. An article's place here is its number in the forest, and its cluster's as
  /// long as the article is alone.
  private let articles: [Int32]
  private let places: [Int32: Int]
  /// By place: the place of the cluster's first article.
  private var leads: [Int]
  /// By lead: the places of the cluster's articles.
  private var members: [[Int]]
  /// By lead: the sum of the scores of the links to each other cluster, by its lead.
  private var sums: [[Int: Double]]

  init(_ links: [StoryLink]) {
    articles = Set(links.flatMap { [$0.first, $0.second] }).sorted()
    leads = Array(articles.indices)
    members = articles.indices.map { [$0] }
    sums = Array(repeating: [:], count: articles.count)
    places = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($0.element, $0.offset) })
    for link in links {
      guard let first = places[link.first], let second = places[link.second] else { continue }
      sums[first][second, default: 0] += link.score
      sums[second][first, default: 0] += link.score
    }
  }

  /// The lead of an article's cluster.
  func cluster(of article: Int32) -> Int { leads[places[article] ?? 0] }

  /// True if two clusters have one article each.
  func areAlone(_ one: Int, _ other: Int) -> Bool { members[one].count + members[other].count == 2 }

  /// The mean of the links between two clusters. `most`: the size at which a cluster is taken to end.
  func mean(_ one: Int, _ other: Int, of most: Int) -> Double {
    let pairs = min(most, members[one].count) * min(most, members[other].count)
    return (sums[one][other] ?? 0) / Double(pairs)
  }

  /// Joins two clusters. The one with fewer links is taken into the other.
  mutating func join(_ one: Int, _ other: Int) {
    let (kept, gone) = sums[one].count >= sums[other].count ? (one, other) : (other, one)
    for (neighbour, sum) in sums[gone] where neighbour != kept {
      sums[kept][neighbour, default: 0] += sum
      sums[neighbour][gone] = nil
      sums[neighbour][kept, default: 0] += sum
    }
    sums[kept][gone] = nil
    sums[gone] = [:]
    for member in members[gone] { leads[member] = kept }
    members[kept] += members[gone]
    members[gone] = []
  }

  var clusters: [[Int32]] {
    members.filter { $0.count > 1 }.map { places in places.sorted().map { articles[$0] } }
      .sorted { $0[0] < $1[0] }
  }
}
