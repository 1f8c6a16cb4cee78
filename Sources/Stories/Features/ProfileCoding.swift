package import Foundation

/// The profile as the database holds it.
///
/// First come the names: their number in three bytes, then six bytes for each, the feature's five, most significant first,
/// and the level. The number of terms follows in three bytes, then for each term, in order, the distance from the term
/// before and the level, both in Rice's code (R. F. Rice, *Some Practical Universal Noiseless Coding Techniques*, 1979).
/// Terms are hashes, so their distances have the geometric distribution for which this code is best.
extension StoryProfile {
  /// The bytes of a number of occurrences, and of a name.
  private static let countWidth = 3
  private static let nameWidth = 6
  /// The levels of most terms are below 16.
  private static let lowBitsOfLevel = 3

  package var data: Data {
    let names = occurrences.prefix { $0.feature.isName }
    let terms = occurrences.dropFirst(names.count)
    var writer = BitWriter()
    writer.append(UInt64(names.count), width: 8 * Self.countWidth)
    for name in names {
      writer.append(UInt64(name.feature.number) << 8 | UInt64(name.level), width: 8 * Self.nameWidth)
    }
    writer.append(UInt64(terms.count), width: 8 * Self.countWidth)
    let lowBits = Self.lowBits(ofTerms: terms.count)
    var last = StoryFeature.termFlag
    for term in terms {
      writer.appendRice(UInt64(term.feature.number - last), lowBits: lowBits)
      writer.appendRice(UInt64(term.level), lowBits: Self.lowBitsOfLevel)
      last = term.feature.number
    }
    return Data(writer.finished())
  }

  package init(_ data: Data) {
    self.init(ordered: data.withUnsafeBytes { Self.occurrences(in: $0) })
  }

  private static func occurrences(in bytes: UnsafeRawBufferPointer) -> [Occurrence] {
    var reader = BitReader(bytes)
    var occurrences = names(from: &reader)
    let terms = termCount(from: &reader)
    occurrences.reserveCapacity(occurrences.count + terms)
    forEachTerm(of: terms, from: &reader) { occurrences.append($0) }
    return occurrences
  }

  /// Calls `body` with each feature of a profile in the database, in order, and makes no list of them.
  static func forEachFeature(in data: Data, _ body: (StoryFeature) -> Void) {
    data.withUnsafeBytes { bytes in
      var reader = BitReader(bytes)
      for name in names(from: &reader) { body(name.feature) }
      let terms = termCount(from: &reader)
      forEachTerm(of: terms, from: &reader) { body($0.feature) }
    }
  }

  private static func termCount(from reader: inout BitReader) -> Int {
    reader.count(width: 8 * countWidth, most: 8 * reader.byteCount)
  }

  private static func forEachTerm(of terms: Int, from reader: inout BitReader, _ body: (Occurrence) -> Void) {
    let lowBits = lowBits(ofTerms: terms)
    var number = StoryFeature.termFlag
    for _ in 0..<terms {
      // Of damaged bytes the number may be any.
      let distance = Int64(truncatingIfNeeded: reader.nextRice(lowBits: lowBits))
      number = StoryFeature.termFlag | (number &+ distance) & (StoryFeature.termFlag - 1)
      let level = UInt8(truncatingIfNeeded: reader.nextRice(lowBits: lowBitsOfLevel))
      body(Occurrence(feature: StoryFeature(number: number), level: level))
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

  /// The low bits of a distance: so many that the rest is 1 or 2 for most of this number of terms.
  private static func lowBits(ofTerms count: Int) -> Int {
    max(0, Term.bits - (Int.bitWidth - count.leadingZeroBitCount))
  }
}
