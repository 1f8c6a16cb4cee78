/// The places of a model's parts in its bytes.
///
/// All numbers are little-endian. A header of eight 32-bit words: magic, version, buckets and slots of the phrases,
/// buckets and slots of the features, the size of the whole, 0. Then, each part from a multiple of 64 on: the pilots of
/// the phrases' buckets (16 bits each); their slots, each a check of 32 bits and `PhraseLists`; the pilots of the
/// features' buckets; the checks of their slots (16 bits each), close together so that they stay in the processor's
/// cache; the weights of their slots, sixteen signed bytes each, with a row of zeros behind the last; the transitions,
/// 16 rows of sixteen 16-bit scores.
package struct NameModelLayout: Hashable, Sendable {
  package let phrases: PerfectHash
  package let features: PerfectHash
  package let phrasePilots: Int
  package let phraseEntries: Int
  package let featurePilots: Int
  package let featureChecks: Int
  package let rows: Int
  package let transitions: Int
  /// In bytes.
  package let size: Int

  private static let magic: UInt32 = 0x4D4E_5A47
  private static let version: UInt32 = 2

  package init(phrases: PerfectHash, features: PerfectHash) {
    self.phrases = phrases
    self.features = features
    var end = 32
    func part(_ bytes: Int) -> Int {
      let start = (end + 63) / 64 * 64
      end = start + bytes
      return start
    }
    phrasePilots = part(2 * phrases.buckets)
    phraseEntries = part(8 * phrases.count)
    featurePilots = part(2 * features.buckets)
    featureChecks = part(2 * features.count)
    rows = part(16 * (features.count + 1))
    transitions = part(32 * NameLabel.count)
    size = end
  }

  /// The layout in a model's header, or nil for another version.
  package init?(headerOf bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 32 else { return nil }
    let words = (0..<8).map {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self))
    }
    self.init(
      phrases: PerfectHash(buckets: Int(words[2]), count: Int(words[3])),
      features: PerfectHash(buckets: Int(words[4]), count: Int(words[5])))
    guard words == header, phrases.buckets > 0, features.buckets > 0 else { return nil }
  }

  package var header: [UInt32] {
    [Self.magic, Self.version]
      + [phrases.buckets, phrases.count, features.buckets, features.count, size, 0].map(UInt32.init)
  }

  /// The row of zeros.
  package var emptyRow: Int { features.count }

  /// A check that distinguishes a feature from others that hash to its slot.
  @inline(__always)
  package static func check(ofFeature key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key) }

  /// A check that distinguishes a phrase from others that hash to its slot.
  @inline(__always)
  package static func check(ofPhrase phrase: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: phrase) }
}
