/// Sums by feature that are being added up: a hash table with linear probing, kept from article to article.
struct FeatureSums: Sendable {
  /// The features in the order of their first number, each with its sum.
  private var features: [StoryFeature] = []
  private var sums: [Double] = []
  /// Indices in the two columns and 1; 0 for a free place. The number of places is a power of two.
  private var places = [Int32](repeating: 0, count: 1024)
  /// The indices of the features with the features above, to be sorted.
  private var ranking: [UInt64] = []

  mutating func add(_ number: Double, to feature: StoryFeature) {
    var place = place(of: feature)
    if places[place] == 0 {
      if 2 * features.count >= places.count {
        enlarge()
        place = self.place(of: feature)
      }
      features.append(feature)
      sums.append(number)
      places[place] = Int32(features.count)
    } else {
      sums[Int(places[place]) - 1] += number
    }
  }

  /// Calls `body` with each feature and its sum, by feature, and forgets them.
  mutating func drain(_ body: (StoryFeature, Double) -> Void) {
    // The last one first, so that no feature is sought beyond a place that is free now.
    for (index, feature) in features.enumerated().reversed() {
      ranking.append(feature.bits << Self.indexBits | UInt64(index))
      places[place(of: feature)] = 0
    }
    ranking.sort()
    for entry in ranking {
      let index = Int(entry & (1 << Self.indexBits - 1))
      body(features[index], sums[index])
    }
    features.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    ranking.removeAll(keepingCapacity: true)
  }

  /// A feature has 40 bits.
  private static let indexBits: UInt64 = 24

  /// The place of a feature, or the free place for it. The numbers of features are hashes, so their lower bits spread well.
  private func place(of feature: StoryFeature) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: feature.number) & mask
    while places[place] != 0, features[Int(places[place]) - 1] != feature { place = (place + 1) & mask }
    return place
  }

  private mutating func enlarge() {
    places = Array(repeating: 0, count: 2 * places.count)
    for (index, feature) in features.enumerated() { places[place(of: feature)] = Int32(index + 1) }
  }
}
