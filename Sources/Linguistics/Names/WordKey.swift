/// A word in 64 bits, for tables that are asked at every word of a text: FNV-1a (Fowler, Noll, Vo) of its
/// small letters. Two of the few thousand words of our tables and a text share a key once in 10¹³ times.
struct WordKey: HashedByBits, Sendable {
  let bits: UInt64

  init(_ lowercased: String) {
    var hash = WordHash()
    for byte in lowercased.utf8 { hash.add(byte) }
    bits = hash.bits
  }

  init(bits: UInt64) {
    self.bits = bits
  }
}
