/// What takes the features of a token: a list to learn from, or a sum of scores.
protocol FeatureSink {
  mutating func add(_ feature: FeatureKey)
}

extension FeatureSink {
  /// Adds the feature that a template makes of some facts. Each template has a number of its own.
  @inline(__always)
  mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
    add(FeatureKey(template, first, second, third))
  }
}

extension [FeatureKey]: FeatureSink {
  mutating func add(_ feature: FeatureKey) { append(feature) }
}

/// The scores of a token for each label: the sum of its features' weights.
struct FeatureScore: FeatureSink {
  private let model: NameModel
  // Two weights of eight bits stand in a lane of sixteen.
  private var even = SIMD8<Int16>()
  private var odd = SIMD8<Int16>()

  init(_ model: NameModel) {
    self.model = model
  }

  @inline(__always)
  mutating func add(_ feature: FeatureKey) {
    let row = model.weights(of: feature)
    even &+= (row &<< 8) &>> 8
    odd &+= row &>> 8
  }

  var sum: SIMD16<Int16> {
    var sum = SIMD16<Int16>()
    (sum.evenHalf, sum.oddHalf) = (even, odd)
    return sum
  }
}
