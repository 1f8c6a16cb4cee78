/// A feature of a token in 64 bits: the template that made it and the facts that it has, well mixed, so that
/// any bits of it are a hash.
package struct FeatureKey: Hashable, Sendable {
  package let bits: UInt64

  @inline(__always)
  init(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
    var hash = (template &+ 1) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ first) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash &>> 32) ^ second) &* 0xC4CE_B9FE_1A85_EC53
    hash = (hash ^ (hash &>> 29) ^ third) &* 0x9FB2_1C65_1E98_DF25
    bits = hash ^ (hash &>> 32)
  }
}

/// A receiver of a token's features: a list for training, or a sum of scores.
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
  // A lane of sixteen bits has two weights of eight bits.
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
