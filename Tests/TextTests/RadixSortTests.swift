import Testing
internal import Text

struct RadixSortTests {
  /// Numbers that are the same in every run.
  private static let numbers: [UInt64] = (0..<3000).map { ($0 % 1000 &* 0x9E37_79B9_7F4A_7C15) >> 7 }

  @Test(arguments: [0..<64, 13..<53, 5..<6, 20..<20])
  func `numbers are sorted by some of their bits and otherwise keep their order`(bits: Range<Int>) {
    func key(_ number: UInt64) -> UInt64 {
      number >> UInt64(bits.lowerBound) & (bits.count == 64 ? .max : 1 << UInt64(bits.count) - 1)
    }
    var sorted = Self.numbers
    sorted.radixSort(by: bits)
    let expected = Self.numbers.enumerated().sorted { left, right in
      (key(left.element), left.offset) < (key(right.element), right.offset)
    }
    #expect(sorted == expected.map(\.element))
  }

  @Test func `a list of no numbers stays empty`() {
    var none: [UInt64] = []
    none.radixSort(by: 0..<40)
    #expect(none.isEmpty)
  }
}
