/// A word of at most eight ASCII letters in one number, letter case ignored. Hashing and comparing take one instruction
/// each.
@usableFromInline
package struct PackedWord: BitHashable, Sendable {
  @usableFromInline package private(set) var bits: UInt64 = 0

  /// Nil for a longer word and for a word with other bytes than ASCII letters.
  @inlinable
  package init?(_ word: some Sequence<UInt8>) {
    for byte in word {
      let letter = byte.lowercased
      guard bits < 1 << 56, letter.isLowercase else { return nil }
      bits = bits << 8 | UInt64(letter)
    }
  }

  @inlinable
  package init(word: UInt64) {
    bits = word
  }
}

extension Set<PackedWord> {
  /// The words of a list that is separated by white space.
  package init(words list: String) {
    self.init(
      list.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }).compactMap {
        PackedWord($0)
      })
  }
}
