internal import Foundation
internal import Languages

/// The similarity of two articles.
package struct StorySimilarity: Sendable {
  /// A name or term that both have, with its share of the similarity.
  struct Bond: Sendable {
    let feature: StoryFeature
    let weight: Double
  }

  /// The cosine of the two articles: by their own terms within a language, by concepts across languages.
  let cosine: Double
  /// The cosine minus the usual cosine of the two articles.
  let closeness: Double
  /// The cosine of their names alone: whether they are about the same people, places and organizations. Nil
  /// where one of them names nothing.
  let nameCosine: Double?
  /// The number of names and terms in the article with fewer of them.
  let featureCount: Int
  /// The rarity of the names that they share, added up.
  let sharedNameRarity: Double
  /// The rarity of the words that they both quote, added up.
  let sharedQuotationRarity: Double
  /// The shared features: quotations of both first, then the others, strongest first.
  let bonds: [Bond]
}

/// An article as it is compared with others.
struct ComparedStory {
  let number: Int32
  let profile: StoryProfile
  let vector: StoryVector
  /// The average similarity to the nearest articles in the other's language.
  let usualCosine: Double
}

/// Measures the similarity of articles.
struct SimilarityMeasure {
  let weights: FeatureWeights

  func similarity(of left: ComparedStory, and right: ComparedStory) -> StorySimilarity {
    let cosine = left.vector.cosine(to: right.vector)
    let shared = SharedRarity(left.profile, right.profile, weights)
    return StorySimilarity(
      cosine: cosine, closeness: cosine - (left.usualCosine + right.usualCosine) / 2,
      nameCosine: shared.nameCosine,
      featureCount: min(left.profile.occurrences.count, right.profile.occurrences.count),
      sharedNameRarity: shared.names, sharedQuotationRarity: shared.quotations,
      bonds: shared.quotationBonds + bonds(left.vector, right.vector))
  }

  private func bonds(_ left: StoryVector, _ right: StoryVector) -> [StorySimilarity.Bond] {
    left.products(with: right).map { StorySimilarity.Bond(feature: $0.feature, weight: Double($0.weight)) }
      .sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }
  }
}

/// The rarity of the names and quotations that two articles share.
private struct SharedRarity {
  /// About as strong as the strongest words are.
  private static let quotationBond = 0.05

  private(set) var names = 0.0
  private(set) var quotations = 0.0
  /// The quotations of both, as bonds.
  private(set) var quotationBonds: [StorySimilarity.Bond] = []
  private var product = 0.0
  private var squares = (left: 0.0, right: 0.0)

  init(_ left: StoryProfile, _ right: StoryProfile, _ weights: FeatureWeights) {
    for (mine, theirs) in CommonOccurrences(left.occurrences, right.occurrences) {
      let rarity = weights.rarity(of: mine.feature)
      switch mine.feature.kind {
      case .name:
        names += rarity
        product += weights.weight(of: mine) * weights.weight(of: theirs)
      case .term(.quotation):
        quotations += rarity
        quotationBonds.append(StorySimilarity.Bond(feature: mine.feature, weight: Self.quotationBond))
      case .term: break
      }
    }
    squares = (Self.nameSquare(of: left, weights), Self.nameSquare(of: right, weights))
  }

  var nameCosine: Double? {
    let square = squares.left * squares.right
    return square > 0 ? product / square.squareRoot() : nil
  }

  private static func nameSquare(of profile: StoryProfile, _ weights: FeatureWeights) -> Double {
    profile.occurrences.reduce(0) { sum, occurrence in
      guard occurrence.feature.isName else { return sum }
      let weight = weights.weight(of: occurrence)
      return sum + weight * weight
    }
  }
}
