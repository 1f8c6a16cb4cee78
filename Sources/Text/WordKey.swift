/// A word in 64 bits, for tables that are asked at every word of a text: FNV-1a (Fowler, Noll, Vo) of its
/// small letters. Two of the few thousand words of our tables and a text share a key once in 10¹³ times.
package struct WordKey: HashedByBits, Sendable {
  package let bits: UInt64

  /// What FNV-1a begins with.
  package static let empty = WordKey(bits: 0xcbf2_9ce4_8422_2325)

  package init(bits: UInt64) {
    self.bits = bits
  }

  package init(_ lowercased: String) {
    self = Self.empty.adding(lowercased.utf8)
  }

  /// The key of what begins so and goes on with a byte.
  @inline(__always)
  package func adding(_ byte: UInt8) -> WordKey {
    WordKey(bits: (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01b3)
  }

  /// The key of what begins so and goes on with these bytes.
  @inline(__always)
  package func adding(_ bytes: some Sequence<UInt8>) -> WordKey { bytes.reduce(self) { $0.adding($1) } }
}
