internal import Corpus
internal import Linguistics

/// Writes a model as `NameModel` reads it.
struct ModelWriter {
  let field: RandomField
  let features: FeatureIndex
  let lexicon: Lexicon
  let settings: Settings

  func bytes() -> [UInt8] {
    let kept = heaviest()
    let scale = scale(of: kept)
    let layout = Layout(phrases: lexicon.marks.count, features: kept.count)
    var file = ByteBlock(count: layout.size)
    for (index, word) in layout.header.enumerated() { file.put(word, at: 4 * index) }
    writeLexicon(to: &file, layout)
    write(kept, scale: scale, to: &file, layout)
    for label in 0..<NameLabel.count {
      file.put(transitions(from: label, scale), at: layout.transitions + 32 * label)
    }
    return file.bytes
  }

  private func writeLexicon(to file: inout ByteBlock, _ layout: Layout) {
    var slots = Slots(buckets: layout.lexiconBuckets)
    for (key, marks) in lexicon.marks.sorted(by: { $0.key < $1.key }) {
      let (bucket, slot) = slots.take(key)
      let offset = layout.lexicon + 64 * bucket + 4 * slot
      file.put(NameModel.phraseCheck(key), at: offset)
      file.put(marks.rawValue, at: offset + 32)
    }
  }

  private func write(_ kept: [Int], scale: Float, to file: inout ByteBlock, _ layout: Layout) {
    var slots = Slots(buckets: layout.featureBuckets)
    for index in kept {
      let key = features.kept[index].key
      let (bucket, slot) = slots.take(key)
      let row = SIMD16<Int32>((field.weights[index] * scale).rounded(.toNearestOrEven))
      file.put(NameModel.featureCheck(key), at: layout.features + 16 * bucket + 2 * slot)
      file.put(SIMD16<Int8>(clamping: row), at: layout.rows + 16 * (8 * bucket + slot))
    }
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

/// Where the parts of a model stand, in bytes.
private struct Layout {
  let lexiconBuckets: Int
  let featureBuckets: Int
  let lexicon = 64
  let features: Int
  let rows: Int
  let transitions: Int
  let size: Int

  init(phrases: Int, features count: Int) {
    lexiconBuckets = Self.buckets(for: phrases)
    featureBuckets = Self.buckets(for: count)
    features = lexicon + 64 * lexiconBuckets
    rows = features + 16 * featureBuckets
    transitions = rows + 128 * featureBuckets
    size = transitions + 32 * NameLabel.count
  }

  var header: [UInt32] {
    [NameModel.magic, NameModel.version]
      + [lexicon, lexiconBuckets, features, featureBuckets, transitions, size].map(UInt32.init)
  }

  /// Buckets that are full to 85 % on average.
  private static func buckets(for count: Int) -> Int { count * 100 / (NameModel.slotsInBucket * 85) + 1 }
}

/// Gives each key a slot in its bucket, or in the next that isn't full.
private struct Slots {
  private var used: [UInt8]

  init(buckets: Int) {
    used = Array(repeating: 0, count: buckets)
  }

  mutating func take(_ key: UInt64) -> (bucket: Int, slot: Int) {
    var bucket = NameModel.bucket(key, of: UInt64(used.count))
    while used[bucket] == NameModel.slotsInBucket { bucket = (bucket + 1) % used.count }
    used[bucket] += 1
    return (bucket, Int(used[bucket]) - 1)
  }
}

/// Bytes that numbers are put into.
private struct ByteBlock {
  private(set) var bytes: [UInt8]

  init(count: Int) {
    bytes = Array(repeating: 0, count: count)
  }

  mutating func put<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
    withUnsafeBytes(of: value) { source in
      for (index, byte) in source.enumerated() { bytes[offset + index] = byte }
    }
  }
}
