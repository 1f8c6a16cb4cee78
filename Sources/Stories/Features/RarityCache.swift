/// The rarities of the features that were asked for last: most words of an article are in its neighbours too, and a rarity
/// costs a look-up in two tables and a logarithm.
///
/// A direct-mapped cache: each feature has one place, which it shares with others.
struct RarityCache: Sendable {
  struct Entry: Sendable {
    /// -1 for a free place.
    fileprivate var feature: Int64 = -1
    var rarity: Float = 0
    /// The place in the table of features; -1 if no two articles have the feature.
    var place: Int32 = -1
  }

  private let weights: FeatureWeights
  private let placeBits: Int
  private var entries: [Entry]

  /// `placeBits`: the number of places as a power of two, sixteen bytes each.
  init(_ weights: FeatureWeights, placeBits: Int) {
    self.weights = weights
    self.placeBits = placeBits
    entries = Array(repeating: Entry(), count: 1 << placeBits)
  }

  /// The weight of a shared feature.
  mutating func rarity(of feature: StoryFeature) -> Float { entry(of: feature).rarity }

  /// The weight of a feature and its place in the table of features.
  mutating func entry(of feature: StoryFeature) -> Entry {
    let index = Int((UInt64(feature.number) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - placeBits))
    if entries[index].feature == feature.number { return entries[index] }
    let entry = Entry(
      feature: feature.number, rarity: Float(weights.rarity(of: feature)),
      place: weights.table.index(of: feature).map { Int32($0) } ?? -1)
    entries[index] = entry
    return entry
  }
}
