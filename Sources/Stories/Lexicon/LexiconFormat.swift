/// How a lexicon lies in memory: all of it little-endian, read in place.
///
/// A header of 32-bit numbers: the mark, the number of background articles, the number of terms, of pairs, of bytes
/// of text. Then, one column behind the other: the terms (64 bits each, ascending); where each term's pairs begin
/// (32 bits, one more for the end); where its text begins (32 bits, one more for the end); in how many background
/// articles it stands (16 bits); the pairs (the other term's place as 32 bits with the probability in the upper eight;
/// its weight as eight bits in a column of their own); the texts in UTF-8.
enum LexiconFormat {
  /// `GZL` and the version of the format.
  static let mark: UInt32 = 0x475A_4C01
  static let headerSize = 20
  /// The place of a term in a pair; above it the probability.
  static let placeBits: UInt32 = 24
}
