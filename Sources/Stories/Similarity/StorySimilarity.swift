internal import Foundation

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
}

extension StorySimilarity {
  /// About as strong as the strongest words are.
  private static let quotationBond = 0.05

  init(of left: ComparedStory, and right: ComparedStory) {
    self.init(
      left.vector.cosines(to: right.vector), left.facts, right.facts,
      usualCosine: (left.usualCosine + right.usualCosine) / 2)
  }

  /// - Parameters:
  ///   - cosines: of the two articles' vectors.
  ///   - left: the facts of the one.
  ///   - right: the facts of the other.
  init(
    _ cosines: (all: Double, words: Double), _ left: SharedFacts, _ right: SharedFacts, usualCosine: Double
  ) {
    let shared = SharedRarity(left, right)
    self.init(
      cosine: cosines.all, wordCosine: cosines.words, usualCosine: usualCosine,
      numberCosine: shared.numbers.cosine, hasOtherNumbers: shared.numbers.isApart,
      sharedNameRarity: shared.names, sharedQuotationRarity: shared.quotations)
  }

  /// The similarity if the two articles had all facts in common that they can have. None of its numbers is less than those
  /// of the similarity, which costs much more.
  init(
    atMost cosines: (all: Double, words: Double), _ left: SharedFacts, _ right: SharedFacts,
    usualCosine: Double
  ) {
    let squares = (left: left.numberSquare, right: right.numberSquare)
    self.init(
      cosine: cosines.all, wordCosine: cosines.words, usualCosine: usualCosine,
      numberCosine: PartialCosine(squares: squares, product: PartialCosine.mostProduct(of: squares)).cosine,
      hasOtherNumbers: false, sharedNameRarity: .infinity,
      sharedQuotationRarity: min(left.quotationRarity, right.quotationRarity))
  }

  /// The shared features of two articles: quotations of both first, then the others, by feature.
  static func bonds(of left: ComparedStory, and right: ComparedStory) -> [Bond] {
    var bonds: [Bond] = []
    left.facts.forEachShared(with: right.facts) { mine, _ in
      guard mine.feature.kind == .term(.quotation) else { return }
      bonds.append(Bond(feature: mine.feature, weight: quotationBond))
    }
    return bonds
      + left.vector.products(with: right.vector).map { Bond(feature: $0.feature, weight: Double($0.weight)) }
  }
}

/// A cosine that is being added up.
private struct PartialCosine {
  /// About the square of ten numbers in the middle of a text: where texts have fewer, one in common says little.
  private static let prior = 20.0
  /// The square of two or three numbers at the beginning of a text.
  private static let severalNumbers = 5.0
  private static let leastInCommon = 0.3

  let squares: (left: Double, right: Double)
  var product = 0.0

  var cosine: Double {
    product / ((squares.left + Self.prior) * (squares.right + Self.prior)).squareRoot()
  }

  /// The product of two directions that are one, more than what is lost in rounding.
  static func mostProduct(of squares: (left: Double, right: Double)) -> Double {
    1.000_01 * (squares.left * squares.right).squareRoot()
  }

  /// True if both directions have several components, and point elsewhere.
  var isApart: Bool {
    min(squares.left, squares.right) >= Self.severalNumbers
      && product < Self.leastInCommon * (squares.left * squares.right).squareRoot()
  }
}

/// The names, numbers and quotations that two articles share.
private struct SharedRarity {
  /// The rarity of the names of both, added up.
  private(set) var names = 0.0
  private(set) var numbers: PartialCosine
  /// The rarity of the quotations of both, added up.
  private(set) var quotations = 0.0

  init(_ left: SharedFacts, _ right: SharedFacts) {
    var (names, quotations, product) = (0.0, 0.0, 0.0)
    left.forEachShared(with: right) { mine, theirs in
      switch mine.feature.kind {
      case .name: names += Double(mine.rarity)
      case .term(.quotation): quotations += Double(mine.rarity)
      case .term: product += Double(mine.weight) * Double(theirs.weight)
      }
    }
    numbers = PartialCosine(squares: (left.numberSquare, right.numberSquare), product: product)
    (self.names, self.quotations) = (names, quotations)
  }
}
