internal import CLexicon

/// The bytes of a lexicon, wherever they are: in the program, or in memory that is never given back.
///
/// Unchecked, because the bytes are never written again once this is made, and are never freed.
struct LexiconBytes: @unchecked Sendable {
  private let start: UnsafeRawPointer
  let count: Int

  /// Those that the program brings along.
  static let embedded = LexiconBytes(start: UnsafeRawPointer(gz_lexicon), count: gz_lexicon_length)

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

  /// The text in a range; empty where the bytes end before.
  func text(in range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= count else { return "" }
    return String(
      decoding: UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count), as: UTF8.self)
  }
}
