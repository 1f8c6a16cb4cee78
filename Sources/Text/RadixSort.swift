extension [UInt64] {
  /// Sorts numbers by some of their bits; numbers with the same bits keep their order. Several times as fast as a
  /// comparison sort for a million numbers.
  ///
  /// - Parameter bits: the bits to sort by, counted from the lowest.
  /// - Complexity: O(n) for each ten bits, with room for as many numbers once more.
  package mutating func radixSort(by bits: Range<Int>) {
    var other = [UInt64](repeating: 0, count: count)
    for low in stride(from: bits.lowerBound, to: bits.upperBound, by: Self.digitBits) {
      distribute(to: &other, by: UInt64(low), width: Swift.min(Self.digitBits, bits.upperBound - low))
      swap(&self, &other)
    }
  }

  private static var digitBits: Int { 10 }

  /// Writes the numbers in the order of one digit.
  private func distribute(to other: inout [UInt64], by shift: UInt64, width: Int) {
    let mask = UInt64(1) << UInt64(width) - 1
    var starts = [Int](repeating: 0, count: 1 << width + 1)
    for number in self { starts[Int(number >> shift & mask) + 1] += 1 }
    for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
    for number in self {
      let digit = Int(number >> shift & mask)
      other[starts[digit]] = number
      starts[digit] += 1
    }
  }
}
