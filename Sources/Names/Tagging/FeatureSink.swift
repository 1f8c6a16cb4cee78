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
  /// Adds the features that `write` makes of facts of which `facts` is a hash, and of nothing else.
  mutating func addGroup(_ facts: FeatureKey, _ write: (inout Self) -> Void)
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

  mutating func addGroup(_ facts: FeatureKey, _ write: (inout [FeatureKey]) -> Void) { write(&self) }
}

/// The scores of a token for each label: the sum of its features' weights.
struct FeatureScore: FeatureSink {
  private let model: NameModel
  // A lane of sixteen bits has two weights of eight bits.
  private var even = SIMD8<Int16>()
  private var odd = SIMD8<Int16>()
  private(set) var groups: GroupScores

  /// - Parameter groups: the scores of groups of features in the model that are known; with none, groups are not kept.
  init(_ model: NameModel, _ groups: GroupScores = .none) {
    self.model = model
    self.groups = groups
  }

  /// Begins the scores of another token.
  mutating func clear() { (even, odd) = (SIMD8(), SIMD8()) }

  @inline(__always)
  mutating func addGroup(_ facts: FeatureKey, _ write: (inout FeatureScore) -> Void) {
    if let known = groups[facts] {
      even &+= known.even
      odd &+= known.odd
    } else {
      let before = (even, odd)
      write(&self)
      groups.set(facts, even &- before.0, odd &- before.1)
    }
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
