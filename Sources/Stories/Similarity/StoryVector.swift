internal import Foundation

/// An article as a direction in a space of features, for comparison.
struct StoryVector: Sendable {
  /// One feature with its share of the direction, in eight bytes.
  struct Component: Sendable {
    static let weightBits: UInt64 = 24
    private static let unit = Float(1 << weightBits)

    /// The feature in the upper 40 bits, the weight below as a multiple of 2^-24.
    let bits: UInt64

    init(bits: UInt64) {
      self.bits = bits
    }

    /// `weight`: 0 to 1.
    init(feature: StoryFeature, weight: Float) {
      let share = UInt64(min(max(0, weight * Self.unit), Self.unit - 1).rounded(.down))
      bits = UInt64(feature.number) << Self.weightBits | share
    }

    var feature: StoryFeature { StoryFeature(number: Int64(bits >> Self.weightBits)) }
    var weight: Float { Float(bits & (1 << Self.weightBits - 1)) / Self.unit }

    func hasFeature(of other: Component) -> Bool { (bits ^ other.bits) >> Self.weightBits == 0 }
  }

  /// By feature, each once; of a length near one, less for a short text.
  let components: [Component]
  /// The square of the length of the part that isn't numbers.
  let wordSquare: Float

  /// About the square of the weights of three words of a headline. It makes the vectors of short texts shorter than one,
  /// because a short text shares a large part of its words by chance.
  private static let prior = 100.0

  /// `weights`: by feature.
  init(_ weights: [(feature: StoryFeature, weight: Double)]) {
    let square = weights.reduce(0) { $0 + $1.weight * $1.weight }
    let length = square > 0 ? (square + Self.prior).squareRoot() : 0
    var components: [Component] = []
    components.reserveCapacity(weights.count)
    var wordSquare: Float = 0
    for (feature, weight) in weights where weight > 0 && length > 0 {
      let component = Component(feature: feature, weight: Float(weight / length))
      components.append(component)
      if !feature.isNumber { wordSquare += component.weight * component.weight }
    }
    self.components = components
    self.wordSquare = wordSquare
  }

  /// Calls `body` with the features of both directions and their shares of the cosine, by feature. The shares add up to
  /// the cosine of the angle between the directions, less for short texts: 0 to 1.
  @inline(__always)
  func forEachProduct(with other: StoryVector, _ body: (StoryFeature, Float) -> Void) {
    let (left, right) = (components.span, other.components.span)
    var (mine, theirs) = (0, 0)
    while mine < left.count, theirs < right.count {
      let (one, two) = (left[mine].feature.number, right[theirs].feature.number)
      if one == two { body(left[mine].feature, left[mine].weight * right[theirs].weight) }
      // Without a branch that the processor can't foresee.
      mine += one <= two ? 1 : 0
      theirs += two <= one ? 1 : 0
    }
  }

  /// The features of both directions, with their shares of the cosine; by feature.
  func products(with other: StoryVector) -> [Component] {
    var products: [Component] = []
    forEachProduct(with: other) { products.append(Component(feature: $0, weight: $1)) }
    return products
  }

  /// The cosine of two directions, of all features and of those that aren't numbers. The second is that of the directions
  /// without numbers.
  func cosines(to other: StoryVector) -> (all: Double, words: Double) {
    var (all, words): (Float, Float) = (0, 0)
    forEachProduct(with: other) { feature, product in
      all += product
      if !feature.isNumber { words += product }
    }
    let squares = wordSquare * other.wordSquare
    return (Double(all), squares > 0 ? Double(words / squares.squareRoot()) : 0)
  }
}
