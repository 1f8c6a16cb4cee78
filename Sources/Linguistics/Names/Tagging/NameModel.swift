internal import Corpus

/// A trained tagger, read in place: nothing is parsed or copied.
///
/// All numbers are little-endian and aligned to their size. A header of eight 32-bit words: magic, version, the
/// lexicon's offset in bytes and number of buckets, the features' offset and number of buckets, the transitions'
/// offset, the size of the whole. A lexicon bucket is 8 phrases: 8 checks of 32 bits, then 8 `PhraseMarks`
/// of 32 bits. A feature bucket is 8 checks of 16 bits; behind all buckets stand the weights, sixteen signed bytes for
/// each feature. The transitions are 16 rows of sixteen 16-bit scores.
///
/// A check that is zero is an empty slot. What finds its bucket full is in the next one.
package struct NameModel: @unchecked Sendable {
  // Sendable because the bytes never change and are never freed: a constant of the program, or memory that a
  // tool reads a model into once.
  private let bytes: UnsafeRawBufferPointer
  private let lexicon: Table
  private let features: Table
  private let rowsOffset: Int
  private let transitionsOffset: Int

  private struct Table {
    let offset: Int
    let buckets: UInt64
  }

  package static let magic: UInt32 = 0x4D4E_5A47
  package static let version: UInt32 = 1
  package static let slotsInBucket = 8

  /// The model in memory that must stay as long as the program runs; nil where it is none of this version.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 32 else { return nil }
    func word(_ index: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
    }
    guard word(0) == Self.magic, word(1) == Self.version, Int(word(7)) == bytes.count else { return nil }
    self.bytes = bytes
    lexicon = Table(offset: Int(word(2)), buckets: UInt64(word(3)))
    features = Table(offset: Int(word(4)), buckets: UInt64(word(5)))
    rowsOffset = features.offset + 16 * Int(features.buckets)
    transitionsOffset = Int(word(6))
  }

  // MARK: Where things stand, for the reader and the writer

  /// The bucket of a key among `buckets`.
  @inline(__always)
  package static func bucket(_ key: UInt64, of buckets: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key &>> 32) &* buckets) &>> 32)
  }

  /// What tells a feature from the others of its bucket; never zero.
  @inline(__always)
  package static func featureCheck(_ key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key) | 1 }

  /// What tells a phrase from the others of its bucket; never zero.
  @inline(__always)
  package static func phraseCheck(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key) | 1 }

  // MARK: Reading

  /// The scores of a feature for each label, or nil where it has none.
  @inline(__always)
  func weights(of feature: FeatureKey) -> SIMD16<Int8>? {
    let check = UInt64(Self.featureCheck(feature.bits)) &* 0x0001_0001_0001_0001
    var bucket = Self.bucket(feature.bits, of: features.buckets)
    while true {
      let checks = features.offset &+ 16 &* bucket
      let (first, second) = (word(at: checks), word(at: checks &+ 8))
      let (inFirst, inSecond) = (Self.zeroLanes(first ^ check), Self.zeroLanes(second ^ check))
      if inFirst | inSecond != 0 {
        let slot =
          inFirst != 0 ? inFirst.trailingZeroBitCount &>> 4 : 4 &+ inSecond.trailingZeroBitCount &>> 4
        return bytes.loadUnaligned(
          fromByteOffset: rowsOffset &+ 16 &* (8 &* bucket &+ slot), as: SIMD16<Int8>.self)
      }
      // The last check is empty as long as the bucket isn't full.
      if second &>> 48 == 0 { return nil }
      bucket = bucket &+ 1 == Int(features.buckets) ? 0 : bucket &+ 1
    }
  }

  /// The marks of a phrase; none where the lexicon lacks it.
  func marks(of phrase: UInt64) -> PhraseMarks {
    let check = Self.phraseCheck(phrase)
    var bucket = Self.bucket(phrase, of: lexicon.buckets)
    while true {
      let offset = lexicon.offset + 64 * bucket
      for slot in 0..<Self.slotsInBucket {
        let found = half(at: offset + 4 * slot)
        if found == check { return PhraseMarks(rawValue: half(at: offset + 32 + 4 * slot)) }
        if found == 0 { return [] }
      }
      bucket = bucket + 1 == Int(lexicon.buckets) ? 0 : bucket + 1
    }
  }

  /// The scores of what follows a label.
  func transitions(from label: Int) -> SIMD16<Int16> {
    bytes.loadUnaligned(fromByteOffset: transitionsOffset + 32 * label, as: SIMD16<Int16>.self)
  }

  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private func half(at offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The highest bit of each 16-bit lane that is zero; lanes above such a one may be marked wrongly.
  @inline(__always)
  private static func zeroLanes(_ lanes: UInt64) -> UInt64 {
    (lanes &- 0x0001_0001_0001_0001) & ~lanes & 0x8000_8000_8000_8000
  }
}
