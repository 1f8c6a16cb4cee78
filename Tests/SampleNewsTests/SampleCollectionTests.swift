internal import Languages
internal import SampleNews
internal import Testing

@Suite struct SampleCollectionTests {
  static let collection = SampleCollection(count: 200)
  static let files = (0..<200).map(collection.file)

  @Test func `the same seed makes the same bytes`() {
    #expect(checksum(of: Self.files) == 3_014_307_882_425_533_628)
  }

  @Test func `another seed makes other bytes`() {
    #expect(
      checksum(of: (0..<200).map(SampleCollection(count: 200, seed: 2).file)) != checksum(of: Self.files))
  }

  @Test func `a smaller collection is the beginning of a larger one`() {
    #expect((0..<20).map(SampleCollection(count: 20).file) == Array(Self.files.prefix(20)))
  }

  @Test func `every article has a path of its own`() {
    #expect(Set(Self.files.map(\.path)).count == Self.files.count)
  }

  @Test func `every article is well-formed UTF-8`() {
    for file in Self.files {
      #expect(String(validating: file.bytes, as: UTF8.self) != nil, "\(file.path)")
    }
  }

  @Test func `half of the articles are shorter than 2.5 kB or so, and some are long`() {
    let lengths = (0..<2_000).map(SampleCollection(count: 2_000).file).map(\.bytes.count).sorted()
    #expect((2_300...3_100).contains(lengths[1_000]))
    #expect((10_000...25_000).contains(lengths[1_999]))
  }

  @Test func `the articles are in the language that they say`() {
    let wrong = Self.files.filter { file in
      detectLanguage(of: String(decoding: file.bytes, as: UTF8.self)[...]).language
        != (file.language == .english ? .english : .vietnamese)
    }
    #expect(wrong.isEmpty, "\(wrong.map(\.path))")
  }

  @Test func `some stories are told in both languages`() {
    let tellings = Dictionary(grouping: Self.files, by: \.story).values.filter { $0.count == 2 }
    #expect(tellings.count == 40)
    #expect(tellings.allSatisfy { Set($0.map(\.language)).count == 2 })
  }

  /// FNV-1a of paths and bytes.
  private func checksum(of files: [SampleCollection.File]) -> UInt64 {
    files.flatMap { Array($0.path.utf8) + $0.bytes }
      .reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
