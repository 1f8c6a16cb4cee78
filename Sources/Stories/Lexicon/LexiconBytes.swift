internal import CLexicon

/// The bytes of a lexicon, wherever they are: in the program, or in memory that is never given back.
///
/// Unchecked, because the bytes are never written again once this is made, and are never freed.
struct LexiconBytes: @unchecked Sendable {
  private let start: UnsafeRawPointer
  let count: Int

  /// Those that the program brings along.
  static let embedded = LexiconBytes(start: UnsafeRawPointer(gz_lexicon), count: gz_lexicon_length)

  /// The words that agree in both directions, for comparing sentences.
  static let agreement = LexiconBytes(start: UnsafeRawPointer(gz_agreement), count: gz_agreement_length)

  private init(start: UnsafeRawPointer, count: Int) {
    self.start = start
    self.count = count
  }

  /// A copy of `bytes` for as long as the program runs.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    self.init(
      start: copy.baseAddress.map { UnsafeRawPointer($0) } ?? UnsafeRawPointer(gz_lexicon), count: bytes.count
    )
  }

  /// The number at an offset; zero where the bytes end before.
  @inline(__always)
  func load<Number: FixedWidthInteger>(_: Number.Type, at offset: Int) -> Number {
    guard offset >= 0, offset + MemoryLayout<Number>.size <= count else { return 0 }
    return Number(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// The text in a range; empty if the bytes end before.
  func text(in range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= count else { return "" }
    return String(
      decoding: UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count), as: UTF8.self)
  }
}

/// The layout of a lexicon in memory. All numbers are little-endian and read in place.
///
/// A header of 32-bit numbers: the mark, the number of background articles, the number of terms, of pairs, of bytes
/// of text. Then, one column behind the other: the terms (64 bits each, ascending); where each term's pairs begin
/// (32 bits, one more for the end); where its text begins (32 bits, one more for the end); in how many background
/// articles it occurs (16 bits); the pairs (the other term's place as 32 bits with the probability in the upper eight;
/// its weight as eight bits in a column of their own); the texts in UTF-8.
enum LexiconFormat {
  /// `GZL` and the version of the format.
  static let mark: UInt32 = 0x475A_4C01
  static let headerSize = 20
  /// The place of a term in a pair; above it the probability.
  static let placeBits: UInt32 = 24
}
