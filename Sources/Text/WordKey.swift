/// A word in 64 bits, for tables that are asked at every word of a text: FNV-1a (Fowler, Noll, Vo) of its
/// small letters. Two of the few thousand words of our tables and a text share a key once in 10¹³ times.
@usableFromInline
package struct WordKey: HashedByBits, Sendable {
  @usableFromInline package let bits: UInt64

  /// What FNV-1a begins with.
  @usableFromInline package static let empty = WordKey(bits: 0xcbf2_9ce4_8422_2325)

  @inlinable
  package init(bits: UInt64) {
    self.bits = bits
  }

  @inlinable
  package init(_ lowercased: String) {
    self = Self.empty.adding(lowercased.utf8)
  }

  /// The key of what begins so and goes on with a byte.
  @inlinable
  @inline(__always)
  package func adding(_ byte: UInt8) -> WordKey {
    WordKey(bits: (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01b3)
  }

  /// The key of what begins so and goes on with these bytes.
  @inlinable
  @inline(__always)
  package func adding(_ bytes: some Sequence<UInt8>) -> WordKey { bytes.reduce(self) { $0.adding($1) } }

  /// The hash with its bits mixed by the finalizer of SplitMix64 (Steele, Lea, Flood 2014), so that its upper bits are
  /// as good as its lower ones.
  @inlinable
  package var mixed: UInt64 {
    let first = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    let second = (first ^ (first >> 27)) &* 0x94d0_49bb_1331_11eb
    return second ^ (second >> 31)
  }
}
