/// The weights of a vector by feature, for its cosines with many vectors: a hash table with linear probing.
///
/// A look-up needs no result of the one before, so that the processor does several at a time; to merge two sorted vectors
/// takes three times as long.
struct VectorTable: Sendable {
  private static let smallestSize = 1024
  /// Most features of another vector aren't in this one: with three free places of four, one look at the table tells so.
  private static let placesPerComponent = 4

  /// The components as bits; 0 for a free place. The number of places is a power of two.
  private var places = [UInt64](repeating: 0, count: smallestSize)
  private var wordSquare: Float = 0

  /// Replaces the vector in the table.
  mutating func fill(with vector: StoryVector) {
    var size = places.count
    while size < Self.placesPerComponent * vector.components.count { size *= 2 }
    if size > places.count {
      places = Array(repeating: 0, count: size)
    } else {
      for place in places.indices { places[place] = 0 }
    }
    for component in vector.components {
      var place = Self.place(of: component.bits, size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = component.bits
    }
    wordSquare = vector.wordSquare
  }

  /// The same as `StoryVector.cosines(to:)` of the vector in the table: the products are added up in the same order.
  func cosines(to other: StoryVector) -> (all: Double, words: Double) {
    let (places, components) = (places.span, other.components.span)
    let mask = places.count - 1
    var (all, words): (Float, Float) = (0, 0)
    for index in 0..<components.count {
      let component = components[index]
      var place = Self.place(of: component.bits, mask)
      while places[place] != 0 {
        let own = StoryVector.Component(bits: places[place])
        if own.hasFeature(of: component) {
          let product = own.weight * component.weight
          all += product
          if !own.feature.isNumber { words += product }
          break
        }
        place = (place + 1) & mask
      }
    }
    let squares = wordSquare * other.wordSquare
    return (Double(all), squares > 0 ? Double(words / squares.squareRoot()) : 0)
  }

  /// The first place for a component. The numbers of features are hashes, so their lower bits spread well.
  private static func place(of bits: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: bits >> StoryVector.Component.weightBits) & mask
  }
}
