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
  /// The cosine without their numbers.
  let wordCosine: Double
  /// The usual cosine of the two articles and articles of the other's language; 0 within a language.
  let usualCosine: Double
  /// The cosine of their numbers alone; 0 where one of them has none.
  let numberCosine: Double
  /// True if both have several numbers and hardly one of them in common.
  let hasOtherNumbers: Bool
  /// The rarity of the names that they share, added up.
  let sharedNameRarity: Double
  /// The rarity of the words that they both quote, added up.
  let sharedQuotationRarity: Double
  /// The shared features: quotations of both first, then the others, by feature.
  let bonds: [Bond]
}

/// An article as it is compared with others.
struct ComparedStory {
  let profile: StoryProfile
  let vector: StoryVector
  /// The average similarity to the nearest articles in the other's language.
  let usualCosine: Double
}

/// Measures the similarity of articles.
struct SimilarityMeasure {
  let weights: FeatureWeights

  func similarity(of left: ComparedStory, and right: ComparedStory) -> StorySimilarity {
    let shared = SharedRarity(left.profile, right.profile, weights)
    let products = left.vector.products(with: right.vector)
    let squares = left.vector.wordSquare * right.vector.wordSquare
    let words = products.words.reduce(0) { $0 + $1.weight }
    return StorySimilarity(
      cosine: Double(products.reduce(0) { $0 + $1.weight }),
      wordCosine: squares > 0 ? Double(words / squares.squareRoot()) : 0,
      usualCosine: (left.usualCosine + right.usualCosine) / 2,
      numberCosine: shared.numbers.cosine, hasOtherNumbers: shared.numbers.isApart,
      sharedNameRarity: shared.names, sharedQuotationRarity: shared.quotations,
      bonds: shared.quotationBonds
        + products.map { StorySimilarity.Bond(feature: $0.feature, weight: Double($0.weight)) })
  }
}

/// A cosine that is being added up.
private struct PartialCosine {
  /// About the square of ten numbers in the middle of a text: where texts have fewer, one in common says little.
  private static let prior = 20.0
  /// The square of two or three numbers at the beginning of a text.
  private static let severalNumbers = 5.0
  private static let leastInCommon = 0.3

  private var product = 0.0
  private var squares = (left: 0.0, right: 0.0)

  mutating func addLeft(_ weight: Double) { squares.left += weight * weight }
  mutating func addRight(_ weight: Double) { squares.right += weight * weight }
  mutating func addShared(_ left: Double, _ right: Double) { product += left * right }

  var cosine: Double {
    product / ((squares.left + Self.prior) * (squares.right + Self.prior)).squareRoot()
  }

  /// True if both directions have several components, and point elsewhere.
  var isApart: Bool {
    min(squares.left, squares.right) >= Self.severalNumbers
      && product < Self.leastInCommon * (squares.left * squares.right).squareRoot()
  }
}

/// The names, numbers and quotations that two articles share.
private struct SharedRarity {
  /// About as strong as the strongest words are.
  private static let quotationBond = 0.05

  /// The rarity of the names of both, added up.
  private(set) var names = 0.0
  private(set) var numbers = PartialCosine()
  /// The rarity of the quotations of both, added up.
  private(set) var quotations = 0.0
  /// The quotations of both, as bonds.
  private(set) var quotationBonds: [StorySimilarity.Bond] = []

  init(_ left: StoryProfile, _ right: StoryProfile, _ weights: FeatureWeights) {
    for number in left.occurrences where number.feature.isNumber {
      numbers.addLeft(weights.weight(of: number))
    }
    for number in right.occurrences where number.feature.isNumber {
      numbers.addRight(weights.weight(of: number))
    }
    for (mine, theirs) in CommonOccurrences(left.occurrences, right.occurrences) {
      switch mine.feature.kind {
      case .name: names += weights.rarity(of: mine.feature)
      case .term(.quotation):
        quotations += weights.rarity(of: mine.feature)
        quotationBonds.append(StorySimilarity.Bond(feature: mine.feature, weight: Self.quotationBond))
      case .term where mine.feature.isNumber:
        numbers.addShared(weights.weight(of: mine), weights.weight(of: theirs))
      case .term: break
      }
    }
  }
}
