import Testing
internal import Text

/// The filter by which most words are passed over that are not in a set.
struct WordFilterTests {
  @Test(arguments: [0, 1, 60, 2_000])
  func `a filter has all words of its set and few others`(size: Int) {
    let filter = WordFilter((0..<size).map { Hash64("word \($0)") })
    #expect((0..<size).allSatisfy { filter.mayContain(Hash64("word \($0)")) })
    let others = (0..<1_000).count { filter.mayContain(Hash64("other \($0)")) }
    #expect(size == 0 ? others == 0 : others < 300)
  }
}
