/// A word in 64 bits, for tables that are asked at every word of a text: FNV-1a (Fowler, Noll, Vo) of its
/// small letters. Two of the few thousand words of our tables and a text share a key once in 10¹³ times.
struct WordKey: HashedByBits, Sendable {
  let bits: UInt64

  init(_ lowercased: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in lowercased {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    bits = hash
  }

  init(_ lowercased: String) {
    self.init(lowercased.utf8)
  }
}
