extension RandomAccessCollection {
  /// The index of the first element for which `isBehind` is true, or `endIndex`. The elements must be partitioned: all
  /// for which `isBehind` is false come first. Takes a number of steps that grows with the logarithm of `count`.
  @inlinable
  @inline(__always)
  package func partitioningIndex(where isBehind: (Element) throws -> Bool) rethrows -> Index {
    var low = startIndex
    var remaining = count
    while remaining > 0 {
      let half = remaining / 2
      let middle = index(low, offsetBy: half)
      if try isBehind(self[middle]) {
        remaining = half
      } else {
        low = index(after: middle)
        remaining -= half + 1
      }
    }
    return low
  }
}
