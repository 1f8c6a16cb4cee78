internal import Languages
internal import Names

/// Writes a model as `NameModel` reads it.
struct ModelWriter {
  let field: RandomField
  let features: FeatureIndex
  let lexicon: Lexicon
  /// The features that are kept.
  private let kept: [Int]
  /// Weights times this are whole numbers of eight bits.
  let scale: Float

  /// - Parameter scale: the scale of the weights; by default the one that cuts off one weight in a thousand.
  init(
    field: RandomField, features: FeatureIndex, lexicon: Lexicon, settings: Settings, scale: Float? = nil
  ) {
    self.field = field
    self.features = features
    self.lexicon = lexicon
    kept = Self.heaviest(field, features, settings)
    let sizes = kept.map { max(field.weights[$0].max(), -field.weights[$0].min()) }.sorted()
    self.scale = scale ?? 127 / max(sizes[sizes.count * 999 / 1000], 0.001)
  }

  func bytes() -> [UInt8] {
    let rows = kept.filter { any(whole(field.weights[$0]) .!= 0) }
    let phrases = KeyPlaces(lexicon.marks.keys.sorted())
    let places = KeyPlaces(rows.map { features.kept[$0].key })
    let layout = NameModelLayout(phrases: phrases.slots, features: places.slots)
    var file = ByteBlock(count: layout.size)
    file.put(layout.header, at: 0)
    file.put(phrases.pilots, at: layout.phrasePilots)
    for (key, marks) in lexicon.marks {
      let entry = UInt64(marks.inModel) << 32 | UInt64(NameModelLayout.check(ofPhrase: key))
      file.put(entry, at: layout.phraseEntries + 8 * phrases.slot(of: key))
    }
    file.put(places.pilots, at: layout.featurePilots)
    for index in rows { write(index, places, to: &file, layout) }
    for label in 0..<NameLabel.count {
      file.put(transitions(from: label), at: layout.transitions + 32 * label)
    }
    return file.bytes
  }

  private func write(_ index: Int, _ places: KeyPlaces, to file: inout ByteBlock, _ layout: NameModelLayout) {
    let key = features.kept[index].key
    let slot = places.slot(of: key)
    file.put(NameModelLayout.check(ofFeature: key), at: layout.featureChecks + 2 * slot)
    file.put(SIMD16<Int8>(clamping: whole(field.weights[index])), at: layout.rows + 16 * slot)
  }

  private func whole(_ weights: SIMD16<Float>) -> SIMD16<Int32> {
    SIMD16<Int32>((weights * scale).rounded(.toNearestOrEven))
  }

  /// The features that change most, in the order of their keys.
  private static func heaviest(
    _ field: RandomField, _ features: FeatureIndex, _ settings: Settings
  ) -> [Int] {
    let sizes = field.weights.indices.map { index in
      (field.weights[index] * field.weights[index]).sum() * Float(features.kept[index].count).squareRoot()
    }
    let order = sizes.indices.sorted {
      (sizes[$0], features.kept[$0].key) > (sizes[$1], features.kept[$1].key)
    }
    return order.prefix(settings.features).filter { sizes[$0] > 0 }
      .sorted { features.kept[$0].key < features.kept[$1].key }
  }

  private func transitions(from label: Int) -> SIMD16<Int16> {
    var row = SIMD16<Int16>(repeating: -16384)
    let from = NameLabel(rawValue: UInt8(label))
    for to in 0..<NameLabel.count where from.canPrecede(NameLabel(rawValue: UInt8(to))) {
      row[to] = Int16(clamping: Int((field.transitions[label][to] * scale).rounded()))
    }
    return row
  }
}

/// Bytes that numbers are put into.
private struct ByteBlock {
  private(set) var bytes: [UInt8]

  init(count: Int) {
    bytes = Array(repeating: 0, count: count)
  }

  mutating func put<Value: BitwiseCopyable>(_ values: [Value], at offset: Int) {
    for (index, value) in values.enumerated() { put(value, at: offset + index * MemoryLayout<Value>.stride) }
  }

  mutating func put<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
    withUnsafeBytes(of: value) { source in
      for (index, byte) in source.enumerated() { bytes[offset + index] = byte }
    }
  }
}
