internal import News

/// The names and terms of an article with their prominence: what is compared of it.
package struct StoryProfile: Sendable {
  /// One name or term of an article.
  package struct Occurrence: Sendable {
    package let feature: StoryFeature
    /// The level of its `Prominence`.
    let level: UInt8

    /// The logarithm of its prominence and 1.
    var weight: Double { Prominence.weight(of: level) }
  }

  /// By feature, each once.
  package let occurrences: [Occurrence]

  init(_ occurrences: [Occurrence]) {
    self.occurrences = occurrences.sorted { $0.feature < $1.feature }
  }

  /// A profile of features, ascending by number, with the level of each.
  package init(features: [Int64], levels: [UInt8]) {
    occurrences = zip(features, levels).map { Occurrence(feature: StoryFeature(number: $0), level: $1) }
  }

  /// A profile of occurrences in their order.
  init(ordered occurrences: [Occurrence]) {
    self.occurrences = occurrences
  }

  package init(_ analysis: ArticleAnalysis) {
    let prominences = analysis.nameProminences
    let names = analysis.entities.map {
      Occurrence(
        feature: StoryFeature(name: $0.key, $0.kind), level: (prominences[$0.key] ?? Prominence()).level)
    }
    // The terms are in order already, and all names come before them.
    let terms = analysis.terms.map { Occurrence(feature: StoryFeature($0.term), level: $0.prominence.level) }
    occurrences = names.sorted { $0.feature < $1.feature } + terms
  }
}

extension StoryProfile {
  /// The features' numbers, ascending, and the level of each.
  package var columns: (features: [Int64], levels: [UInt8]) {
    (occurrences.map(\.feature.number), occurrences.map(\.level))
  }

  /// The share of the features of two profiles that both have, 0 to 1; 1 for two empty profiles.
  package func jaccardSimilarity(to other: StoryProfile) -> Double {
    let common = CommonOccurrences(occurrences, other.occurrences).reduce(0) { count, _ in count + 1 }
    let all = occurrences.count + other.occurrences.count - common
    return all == 0 ? 1 : Double(common) / Double(all)
  }
}

/// The features that are in both of two lists, which are sorted by feature.
struct CommonOccurrences: Sequence, IteratorProtocol {
  private let left: [StoryProfile.Occurrence]
  private let right: [StoryProfile.Occurrence]
  private var leftPosition = 0
  private var rightPosition = 0

  init(_ left: [StoryProfile.Occurrence], _ right: [StoryProfile.Occurrence]) {
    self.left = left
    self.right = right
  }

  mutating func next() -> (StoryProfile.Occurrence, StoryProfile.Occurrence)? {
    while leftPosition < left.count, rightPosition < right.count {
      let (mine, other) = (left[leftPosition], right[rightPosition])
      if mine.feature <= other.feature { leftPosition += 1 }
      if other.feature <= mine.feature { rightPosition += 1 }
      if mine.feature == other.feature { return (mine, other) }
    }
    return nil
  }
}
