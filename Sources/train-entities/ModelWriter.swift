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
    let phrases = lexicon.marks.sorted { $0.key < $1.key }
    let lexiconBuckets = Self.buckets(for: phrases.count)
    let featureBuckets = Self.buckets(for: kept.count)
    let lexiconOffset = 64
    let featuresOffset = lexiconOffset + 64 * lexiconBuckets
    let transitionsOffset = featuresOffset + 144 * featureBuckets
    let size = transitionsOffset + 32 * NameLabel.count
    var file = ByteBlock(count: size)
    let header = [
      NameModel.magic, NameModel.version, UInt32(lexiconOffset), UInt32(lexiconBuckets),
      UInt32(featuresOffset),
      UInt32(featureBuckets), UInt32(transitionsOffset), UInt32(size),
    ]
    for (index, word) in header.enumerated() { file.put(word, at: 4 * index) }
    var slots = Slots(buckets: lexiconBuckets)
    for (key, marks) in phrases {
      let slot = slots.take(key)
      let bucket = lexiconOffset + 64 * (slot / 8)
      file.put(NameModel.phraseCheck(key), at: bucket + 4 * (slot % 8))
      file.put(marks.rawValue, at: bucket + 32 + 4 * (slot % 8))
    }
    slots = Slots(buckets: featureBuckets)
    for index in kept {
      let key = features.kept[index].key
      let slot = slots.take(key)
      file.put(NameModel.featureCheck(key), at: featuresOffset + 2 * slot)
      let row = SIMD16<Int8>(
        clamping: SIMD16<Int32>((field.weights[index] * scale).rounded(.toNearestOrEven)))
      file.put(row, at: featuresOffset + 16 * featureBuckets + 16 * slot)
    }
    for label in 0..<NameLabel.count {
      file.put(transitions(from: label, scale), at: transitionsOffset + 32 * label)
    }
    return file.bytes
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

  private static func buckets(for count: Int) -> Int { count * 100 / (NameModel.slotsInBucket * 85) + 1 }
}

/// Gives each key a slot in its bucket, or in the next that isn't full.
private struct Slots {
  private var used: [UInt8]

  init(buckets: Int) {
    used = Array(repeating: 0, count: buckets)
  }

  mutating func take(_ key: UInt64) -> Int {
    var bucket = NameModel.bucket(key, of: UInt64(used.count))
    while used[bucket] == NameModel.slotsInBucket { bucket = (bucket + 1) % used.count }
    used[bucket] += 1
    return bucket * NameModel.slotsInBucket + Int(used[bucket]) - 1
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
