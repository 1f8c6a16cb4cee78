internal import Languages
internal import Names

/// Writes a model as `NameModel` reads it.
struct ModelWriter {
  let field: RandomField
  let features: FeatureIndex
  let lexicon: Lexicon
  let settings: Settings

  func bytes() -> [UInt8] {
    let kept = heaviest()
    let scale = scale(of: kept)
    let phrases = KeyPlaces(lexicon.marks.keys.sorted())
    let places = KeyPlaces(kept.map { features.kept[$0].key })
    let layout = NameModelLayout(phrases: phrases.slots, features: places.slots)
    var file = ByteBlock(count: layout.size)
    file.put(layout.header, at: 0)
    file.put(phrases.pilots, at: layout.phrasePilots)
    for (key, marks) in lexicon.marks {
      let entry = UInt64(marks.inModel) << 32 | UInt64(NameModelLayout.check(ofPhrase: key))
      file.put(entry, at: layout.phraseEntries + 8 * phrases.slot(of: key))
    }
    file.put(places.pilots, at: layout.featurePilots)
    for index in kept { write(index, scale, places, to: &file, layout) }
    for label in 0..<NameLabel.count {
      file.put(transitions(from: label, scale), at: layout.transitions + 32 * label)
    }
    return file.bytes
  }

  private func write(
    _ index: Int, _ scale: Float, _ places: KeyPlaces, to file: inout ByteBlock, _ layout: NameModelLayout
  ) {
    let key = features.kept[index].key
    let slot = places.slot(of: key)
    let row = SIMD16<Int32>((field.weights[index] * scale).rounded(.toNearestOrEven))
    file.put(NameModelLayout.check(ofFeature: key), at: layout.featureChecks + 2 * slot)
    file.put(SIMD16<Int8>(clamping: row), at: layout.rows + 16 * slot)
  }

  /// The features that change most, in the order of their keys.
  private func heaviest() -> [Int] {
    let sizes = field.weights.indices.map { index in
      (field.weights[index] * field.weights[index]).sum() * Float(features.kept[index].count).squareRoot()
    }
    let order = sizes.indices.sorted {
      (sizes[$0], features.kept[$0].key) > (sizes[$1], features.kept[$1].key)
    }
    return order.prefix(settings.features).filter { sizes[$0] > 0 }
      .sorted { features.kept[$0].key < features.kept[$1].key }
  }

  /// Weights times this are whole numbers of eight bits; one in a thousand is cut off.
  private func scale(of kept: [Int]) -> Float {
    let sizes = kept.map { max(field.weights[$0].max(), -field.weights[$0].min()) }.sorted()
    return 127 / max(sizes[sizes.count * 999 / 1000], 0.001)
  }

  private func transitions(from label: Int, _ scale: Float) -> SIMD16<Int16> {
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
