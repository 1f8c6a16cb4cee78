/// The document frequencies of features: how many articles contain each.
///
/// A question about related stories asks for some ten thousand features, too many to look up in a database each time.
/// Only features of two and more articles are kept, eight bytes each, in a hash table with linear probing; the many
/// others tie no articles together.
package struct FeatureTable: Sendable {
  private static let documentBits: UInt64 = 24
  private static let mostDocuments: UInt64 = 1 << documentBits - 1

  /// The feature in the upper 40 bits, its document frequency below; 0 if a place is free.
  private var places: [UInt64]

  /// A table for this number of features.
  package init(capacity: Int = 0) {
    var size = 16
    while size * 2 < capacity * 3 { size *= 2 }
    places = Array(repeating: 0, count: size)
  }

  /// A table of some features with their document frequencies; those of one article are left out.
  package init(_ documents: [StoryFeature: Int]) {
    let shared = documents.filter { $0.value > 1 }
    self.init(capacity: shared.count)
    for (feature, count) in shared { insert(feature.number, documents: count) }
  }

  /// Adds a feature, by number, with its document frequency. The capacity of the table must suffice.
  package mutating func insert(_ number: Int64, documents: Int) {
    places[place(of: number)] =
      UInt64(number) << Self.documentBits | min(UInt64(documents), Self.mostDocuments)
  }

  /// The document frequency of a feature: 1 where the table doesn't have the feature.
  package subscript(feature: StoryFeature) -> Int {
    let entry = places[place(of: feature.number)]
    return entry == 0 ? 1 : Int(entry & Self.mostDocuments)
  }

  /// The number of places, free ones too.
  var capacity: Int { places.count }

  /// The place of a feature; nil if the table doesn't have the feature.
  func index(of feature: StoryFeature) -> Int? {
    let place = place(of: feature.number)
    return places[place] == 0 ? nil : place
  }

  /// The place of a feature in the hash table, or the free place for it.
  private func place(of number: Int64) -> Int {
    let mask = places.count - 1
    // The numbers are hashes, so their lower bits spread well.
    var place = Int(number) & mask
    while places[place] != 0, places[place] >> Self.documentBits != UInt64(number) {
      place = (place + 1) & mask
    }
    return place
  }
}

/// The weights of features in a collection.
package struct FeatureWeights: Sendable {
  let table: FeatureTable
  /// The user's corrections of names.
  let aliases: FeatureAliases
  let rarity: Rarity

  /// The number of articles that contain a feature, or another feature that counts as the same.
  func documents(of feature: StoryFeature) -> Int {
    let members = aliases.isEmpty ? [] : aliases.members(of: feature)
    return members.count > 1 ? members.reduce(0) { $0 + table[$1] } : table[feature]
  }

  /// The weight of a shared feature.
  func rarity(of feature: StoryFeature) -> Double {
    rarity.weight(of: feature, documents: documents(of: feature))
  }

  /// A feature's weight in an article: by its prominence there, linear in its rarity.
  func weight(of occurrence: StoryProfile.Occurrence) -> Double {
    occurrence.weight * rarity(of: occurrence.feature)
  }
}
