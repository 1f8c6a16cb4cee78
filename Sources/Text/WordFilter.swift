/// Some bits for a set of words, by which most words that are not in the set are passed over (Bloom, 1970). Asking costs
/// one multiplication.
@usableFromInline
package struct WordFilter: Sendable {
  /// A power of two of them, eight bits for each word of the set and at least 512 altogether.
  @usableFromInline var bits: [UInt64]

  @inlinable
  package init(_ words: some Collection<Hash64>) {
    var size = 8
    while size * 8 < words.count { size *= 2 }
    bits = Array(repeating: 0, count: size)
    for word in words {
      let (place, bit) = place(of: word)
      bits[place] |= bit
    }
  }

  /// False if the set certainly lacks a word.
  @inlinable
  @inline(__always)
  package func mayContain(_ word: Hash64) -> Bool {
    let (place, bit) = place(of: word)
    return bits[place] & bit != 0
  }

  @inlinable
  @inline(__always)
  func place(of word: Hash64) -> (place: Int, bit: UInt64) {
    let mixed = (word.bits &* 0x9E37_79B9_7F4A_7C15) >> 32
    return (Int(truncatingIfNeeded: mixed >> 6) & (bits.count - 1), 1 &<< (mixed & 63))
  }
}
