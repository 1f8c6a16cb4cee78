/// A hash of bytes in 64 bits: FNV-1a (Fowler, Noll, Vo). The hash is the same in each run and on each machine, so that
/// files can store it. In a table with some thousand words, one of 10¹³ lookups of other words finds an entry by
/// mistake.
@usableFromInline
package struct Hash64: BitHashable, Sendable {
  @usableFromInline package let bits: UInt64

  /// The hash of no bytes: the offset basis of FNV-1a.
  @usableFromInline package static let empty = Hash64(bits: 0xcbf2_9ce4_8422_2325)

  @inlinable
  package init(bits: UInt64) {
    self.bits = bits
  }

  @inlinable
  package init(_ text: String) {
    self = Self.empty.adding(text.utf8)
  }

  /// The hash of the bytes so far and one more.
  @inlinable
  @inline(__always)
  package func adding(_ byte: UInt8) -> Hash64 {
    Hash64(bits: (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01b3)
  }

  /// The hash of the bytes so far and some more.
  @inlinable
  @inline(__always)
  package func adding(_ bytes: some Sequence<UInt8>) -> Hash64 { bytes.reduce(self) { $0.adding($1) } }

  /// The hash with its bits mixed by the finalizer of SplitMix64 (Steele, Lea, Flood 2014), so that its upper bits are
  /// as good as its lower ones.
  @inlinable
  package var mixed: UInt64 {
    let first = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    let second = (first ^ (first >> 27)) &* 0x94d0_49bb_1331_11eb
    return second ^ (second >> 31)
  }
}
