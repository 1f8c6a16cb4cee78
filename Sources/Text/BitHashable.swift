/// A value of 64 bits with a hash by one multiplication. The keyed hash of the standard library takes a seventh of the
/// time of an analysis, which looks each word up in many small tables.
@usableFromInline
package protocol BitHashable: Hashable {
  /// All that the value is.
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
