internal import Names
import Testing

private let layout = NameModelLayout(
  phrases: PerfectHash(keys: 100), features: PerfectHash(keys: 1000))

/// The bytes of a model without a word in it.
private func bytes(_ header: [UInt32], count: Int) -> [UInt8] {
  let start = header.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  return start + [UInt8](repeating: 0, count: max(0, count - start.count))
}

private func isModel(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes { NameModel($0) != nil } }

@Test func `a model's header tells where its parts stand`() {
  #expect(bytes(layout.header, count: 0).withUnsafeBytes { NameModelLayout(headerOf: $0) } == layout)
  #expect(isModel(bytes(layout.header, count: layout.size)))
}

@Test(arguments: [0, 8, 32, 64])
func `bytes that are no model are refused`(count: Int) {
  let isAccepted = isModel([UInt8](repeating: 0, count: count))
  #expect(!isAccepted)
}

@Test func `a model that is cut short is refused`() {
  let isAccepted = isModel(bytes(layout.header, count: layout.size - 1))
  #expect(!isAccepted)
}

/// The magic number, the version, the size, and what is kept free.
@Test(arguments: [0, 1, 6, 7])
func `a model with another header is refused`(word: Int) {
  var header = layout.header
  header[word] += 1
  let isAccepted = isModel(bytes(header, count: layout.size))
  #expect(!isAccepted)
}

@Test func `the parts of a model stand one behind the other, each at a line of the processor's cache`() {
  let parts = [
    layout.phrasePilots, layout.phraseEntries, layout.featurePilots, layout.featureChecks, layout.rows,
    layout.transitions, layout.size,
  ]
  #expect(parts.dropLast().allSatisfy { $0 % 64 == 0 })
  #expect(zip(parts, parts.dropFirst()).allSatisfy { $0 < $1 })
  #expect(layout.rows + 16 * (layout.emptyRow + 1) <= layout.transitions)
}

@Test(arguments: [UInt64.zero, 1, .max, 0x9E37_79B9_7F4A_7C15], [UInt16.zero, .max])
func `every key finds a bucket and a slot that the table has`(key: UInt64, pilot: UInt16) {
  for slots in [PerfectHash(keys: 0), PerfectHash(keys: 1), PerfectHash(keys: 120_000)] {
    #expect((0..<slots.buckets).contains(slots.bucket(of: key)))
    #expect((0..<slots.count).contains(slots.slot(of: key, pilot: pilot)))
  }
}
