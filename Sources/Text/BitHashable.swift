/// A value of 64 bits that is hashed by one multiplication. An analysis looks each word up in many small tables and
/// would spend a seventh of its time in the keyed hash of the standard library.
@usableFromInline
package protocol BitHashable: Hashable {
  /// The value as a number. Equal values have equal bits.
  var bits: UInt64 { get }
}

extension BitHashable {
  /// Called by sets and dictionaries. The seed keeps tables of different sizes from probing in the same order.
  @inlinable
  package func _rawHashValue(seed: Int) -> Int {
    let mixed = (bits ^ UInt64(bitPattern: Int64(seed))).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: mixed.high ^ mixed.low)
  }
}
