/// A value of 64 bits that are spread by one multiplication instead of the standard library's keyed hash, which
/// takes a seventh of an article's analysis: its words are looked up in many small tables.
@usableFromInline
package protocol HashedByBits: Hashable {
  /// All that the value is.
  var bits: UInt64 { get }
}

extension HashedByBits {
  /// What sets and dictionaries call. The seed keeps tables of different sizes from probing in one order.
  @inlinable
  package func _rawHashValue(seed: Int) -> Int {
    let mixed = (bits ^ UInt64(bitPattern: Int64(seed))).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: mixed.high ^ mixed.low)
  }
}
