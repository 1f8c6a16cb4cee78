package import Foundation

/// The profile as the database holds it.
///
/// First come the names: their number in three bytes, then six bytes for each, the feature's five, most significant first,
/// and the level. Then come, in three bytes each, the number of terms that the codebook doesn't have and the number of
/// terms that it has, and in one byte the lowest level. The terms follow, at first those that the codebook doesn't have:
/// for each, in order, the distance from the term before, or of its place from the place before, and how much its level
/// is above the lowest, both in Rice's code (R. F. Rice, *Some Practical Universal Noiseless Coding Techniques*, 1979).
/// Terms are hashes, so their distances have the geometric distribution for which this code is best.
extension StoryProfile {
  /// The bytes of a number of occurrences, and of a name.
  private static let countWidth = 3
  private static let nameWidth = 6
  /// The levels of most terms are less than 16 above the lowest.
  private static let lowBitsOfLevel = 3

  /// Without a codebook.
  package var data: Data { data(with: TermCodebook()) }

  package func data(with codebook: TermCodebook) -> Data {
    let names = occurrences.prefix { $0.feature.isName }
    let terms = occurrences.dropFirst(names.count)
    var writer = BitWriter()
    writer.append(UInt64(names.count), width: 8 * Self.countWidth)
    for name in names {
      writer.append(UInt64(name.feature.number) << 8 | UInt64(name.level), width: 8 * Self.nameWidth)
    }
    var (rare, shared) = ([(number: UInt64, level: UInt8)](), [(number: UInt64, level: UInt8)]())
    rare.reserveCapacity(terms.count)
    shared.reserveCapacity(terms.count)
    var place = 0
    for term in terms {
      place = codebook.place(notBefore: term.feature, from: place)
      if place < codebook.count, codebook[place] == term.feature {
        shared.append((UInt64(place), term.level))
      } else {
        rare.append((UInt64(term.feature.number - StoryFeature.termFlag), term.level))
      }
    }
    let lowest = terms.lazy.map(\.level).min() ?? 0
    writer.append(UInt64(rare.count), width: 8 * Self.countWidth)
    writer.append(UInt64(shared.count), width: 8 * Self.countWidth)
    writer.append(UInt64(lowest), width: 8)
    Self.append(rare, ofBits: Term.bits, above: lowest, to: &writer)
    Self.append(shared, ofBits: codebook.bits, above: lowest, to: &writer)
    return Data(writer.finished())
  }

  private static func append(
    _ terms: [(number: UInt64, level: UInt8)], ofBits bits: Int, above lowest: UInt8,
    to writer: inout BitWriter
  ) {
    let lowBits = lowBits(of: bits, for: terms.count)
    var last: UInt64 = 0
    for (number, level) in terms {
      writer.appendRice(number - last, lowBits: lowBits)
      writer.appendRice(UInt64(level - lowest), lowBits: lowBitsOfLevel)
      last = number
    }
  }

  /// The low bits of a distance between so many numbers: so many that the rest is 1 or 2 for most.
  private static func lowBits(of bits: Int, for count: Int) -> Int {
    max(0, bits - (Int.bitWidth - count.leadingZeroBitCount))
  }
}

// MARK: - Reading

extension StoryProfile {
  /// - Parameter codebook: the one that the profile was written with. A profile that was written without is read with any.
  package init(_ data: Data, _ codebook: TermCodebook = TermCodebook()) {
    self.init(ordered: data.withUnsafeBytes { Self.occurrences(in: $0, codebook) })
  }

  private static func occurrences(in bytes: UnsafeRawBufferPointer, _ codebook: TermCodebook) -> [Occurrence]
  {
    var reader = BitReader(bytes)
    var occurrences = names(from: &reader)
    let counts = TermCounts(from: &reader)
    occurrences.reserveCapacity(occurrences.count + counts.rare + counts.shared)
    var rare: [Occurrence] = []
    rare.reserveCapacity(counts.rare)
    forEachRareTerm(counts, from: &reader) { rare.append($0) }
    var next = 0
    forEachSharedTerm(counts, of: codebook, from: &reader) { shared in
      while next < rare.count, rare[next].feature < shared.feature {
        occurrences.append(rare[next])
        next += 1
      }
      occurrences.append(shared)
    }
    return occurrences + rare[next...]
  }

  /// Calls `body` with each feature of a profile in the database, and makes no list of them.
  static func forEachFeature(in data: Data, _ codebook: TermCodebook, _ body: (StoryFeature) -> Void) {
    data.withUnsafeBytes { bytes in
      var reader = BitReader(bytes)
      for name in names(from: &reader) { body(name.feature) }
      let counts = TermCounts(from: &reader)
      forEachRareTerm(counts, from: &reader) { body($0.feature) }
      forEachSharedTerm(counts, of: codebook, from: &reader) { body($0.feature) }
    }
  }

  /// The terms of a profile: how many there are, and their lowest level.
  private struct TermCounts {
    let rare: Int
    let shared: Int
    let lowest: UInt64

    init(from reader: inout BitReader) {
      rare = reader.count(width: 8 * countWidth, most: 8 * reader.byteCount)
      shared = reader.count(width: 8 * countWidth, most: 8 * reader.byteCount)
      lowest = reader.next(8)
    }
  }

  private static func forEachRareTerm(
    _ counts: TermCounts, from reader: inout BitReader, _ body: (Occurrence) -> Void
  ) {
    forEachTerm(counts.rare, ofBits: Term.bits, above: counts.lowest, from: &reader) { number, level in
      body(Occurrence(feature: StoryFeature(number: StoryFeature.termFlag | number), level: level))
    }
  }

  private static func forEachSharedTerm(
    _ counts: TermCounts, of codebook: TermCodebook, from reader: inout BitReader,
    _ body: (Occurrence) -> Void
  ) {
    guard codebook.count > 0 else { return }
    forEachTerm(counts.shared, ofBits: codebook.bits, above: counts.lowest, from: &reader) { place, level in
      body(Occurrence(feature: codebook[Int(place)], level: level))
    }
  }

  @inline(__always)
  private static func forEachTerm(
    _ count: Int, ofBits bits: Int, above lowest: UInt64, from reader: inout BitReader,
    _ body: (Int64, UInt8) -> Void
  ) {
    let lowBits = lowBits(of: bits, for: count)
    var number: UInt64 = 0
    for _ in 0..<count {
      // Of damaged bytes the number may be any.
      number = (number &+ reader.nextRice(lowBits: lowBits)) & (1 << UInt64(bits) - 1)
      let level = lowest &+ reader.nextRice(lowBits: lowBitsOfLevel)
      body(Int64(number), UInt8(truncatingIfNeeded: level))
    }
  }

  private static func names(from reader: inout BitReader) -> [Occurrence] {
    let count = reader.count(width: 8 * countWidth, most: reader.byteCount / nameWidth)
    return (0..<count).map { _ in
      let name = reader.next(8 * nameWidth)
      return Occurrence(
        feature: StoryFeature(number: Int64(truncatingIfNeeded: name >> 8)),
        level: UInt8(truncatingIfNeeded: name))
    }
  }

  /// The names of a profile in the database.
  package static func names(in data: Data) -> [StoryFeature] {
    data.withUnsafeBytes { bytes in
      var reader = BitReader(bytes)
      return names(from: &reader).map(\.feature)
    }
  }
}
