/// A trained tagger model, read in place: nothing is parsed or copied. `NameModelLayout` describes the bytes.
package struct NameModel: @unchecked Sendable {
  // Sendable because the bytes never change and are never freed: a constant of the program, or memory that a
  // tool reads a model into once.
  private let bytes: UnsafeRawBufferPointer
  private let layout: NameModelLayout

  /// A model in memory that must stay as long as the program runs; nil for bytes that are no model of this version.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let layout = NameModelLayout(headerOf: bytes), layout.size == bytes.count else { return nil }
    self.bytes = bytes
    self.layout = layout
  }

  /// The weights of a feature for each label, two in a lane: zeros where the model doesn't know it.
  @inline(__always)
  func weights(of feature: FeatureKey) -> SIMD8<Int16> { value(at: layout.rows, row(of: feature)) }

  /// The row of a feature's weights; a row of zeros for an unknown feature. The function has no branch, so that the
  /// processor looks up the next features while this row is still being loaded from memory.
  @inline(__always)
  private func row(of feature: FeatureKey) -> Int {
    let bucket = layout.features.bucket(of: feature.bits)
    let pilot = UInt16(littleEndian: value(at: layout.featurePilots, bucket))
    let slot = layout.features.slot(of: feature.bits, pilot: pilot)
    let check = UInt16(littleEndian: value(at: layout.featureChecks, slot))
    let difference = check ^ NameModelLayout.check(ofFeature: feature.bits)
    let isOther = (Int(difference) &+ 0xFFFF) &>> 16
    return slot &+ isOther &* (layout.emptyRow &- slot)
  }

  /// The lists that have a phrase; none where the lexicon lacks it.
  func lists(of phrase: UInt64) -> PhraseLists {
    let pilot = UInt16(littleEndian: value(at: layout.phrasePilots, layout.phrases.bucket(of: phrase)))
    let slot = layout.phrases.slot(of: phrase, pilot: pilot)
    let entry = UInt64(littleEndian: value(at: layout.phraseEntries, slot))
    guard entry & 0xFFFF_FFFF == NameModelLayout.check(ofPhrase: phrase) else { return [] }
    return PhraseLists(inModel: UInt32(truncatingIfNeeded: entry &>> 32))
  }

  /// The scores of the labels after a label.
  func transitions(from label: Int) -> SIMD16<Int16> { value(at: layout.transitions, label) }

  /// A value by its number in an array that begins at an offset. The layout's offsets and slots lie within the bytes.
  @inline(__always)
  private func value<Value: BitwiseCopyable>(at offset: Int, _ number: Int) -> Value {
    bytes.loadUnaligned(fromByteOffset: offset &+ number &* MemoryLayout<Value>.stride, as: Value.self)
  }
}
