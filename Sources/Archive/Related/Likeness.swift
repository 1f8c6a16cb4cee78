internal import Foundation

/// How much two articles have in common.
struct Likeness {
  /// A name or term that both have, with its share in the likeness.
  struct Bond {
    let feature: Feature
    let weight: Double
  }

  /// The cosine of the angle between the two articles as vectors of names and terms, each weighted by how often
  /// it stands there and by its rarity: 0 to 1.
  let cosine: Double
  /// The cosine of their names alone: whether they are about the same people, places and organizations. Nil
  /// where one of them names nothing.
  let nameCosine: Double?
  /// The rarity of the names that they share, added up.
  let sharedNameRarity: Double
  /// All that they share, strongest first.
  let bonds: [Bond]
}

/// Measures likenesses between articles.
struct LikenessMeasure {
  /// Squared lengths are padded by so much: two articles with one common name each are not the same story.
  private static let padding = 20.0
  /// How much a name counts for the length that no article in another language has. It could be shared, so it
  /// must count for something; its other form may merely be unknown, so it doesn't count for all.
  private static let shareOfUnsharedNames = 0.3

  let weights: FeatureWeights

  /// The likeness of two articles, in one language or across two.
  func likeness(of left: StoryProfile, and right: StoryProfile, isAcrossLanguages: Bool) -> Likeness {
    var product = Sums()
    var sharedNameRarity = 0.0
    var bonds: [Likeness.Bond] = []
    for (mine, other) in CommonOccurrences(left.occurrences, right.occurrences) {
      let weight = weights.weight(of: mine) * weights.weight(of: other)
      product.add(weight, isName: mine.feature.isName)
      if mine.feature.isName { sharedNameRarity += weights.rarity(of: mine.feature) }
      bonds.append(Likeness.Bond(feature: mine.feature, weight: weight))
    }
    let (mine, other) = (squares(of: left, isAcrossLanguages), squares(of: right, isAcrossLanguages))
    return Likeness(
      cosine: product.all / ((mine.all + Self.padding) * (other.all + Self.padding)).squareRoot(),
      nameCosine: mine.names * other.names > 0
        ? product.names / (mine.names * other.names).squareRoot() : nil,
      sharedNameRarity: sharedNameRarity,
      bonds: bonds.sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) })
  }

  /// The squared length of an article as a vector. Between two languages terms that stand in one of them only
  /// don't count: they can't be shared, however alike the articles are.
  private func squares(of profile: StoryProfile, _ isAcross: Bool) -> Sums {
    profile.occurrences.reduce(into: Sums()) { sums, occurrence in
      let weight = weights.weight(of: occurrence)
      let isName = occurrence.feature.isName
      if !isAcross || weights.table[occurrence.feature].isSharedByLanguages {
        sums.add(weight * weight, isName: isName)
      } else if isName {
        sums.add(weight * weight, isName: true, share: Self.shareOfUnsharedNames)
      }
    }
  }

  /// Sums over all features and over names.
  private struct Sums {
    var all = 0.0
    var names = 0.0

    /// `share`: how much of the value counts towards all.
    mutating func add(_ value: Double, isName: Bool, share: Double = 1) {
      all += value * share
      if isName { names += value }
    }
  }
}

/// What stands in both of two lists that are sorted by feature.
private struct CommonOccurrences: Sequence, IteratorProtocol {
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
