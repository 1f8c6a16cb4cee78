/// Draws ranks as words are used: the word of rank r about 1/(r + shift) times (Zipf 1935, Mandelbrot 1953), in
/// constant time by the alias method (Walker 1977, Vose 1991). Only sums, products and quotients are used, which
/// are the same on every machine.
struct ZipfTable {
  /// Of a full slot, the part that is the slot's own; the rest is its alias's.
  private var own: [UInt64]
  private var alias: [Int]

  /// A table of so many ranks, at least one.
  init(count: Int, shift: Double) {
    let weights = (0..<count).map { 1 / (Double($0) + 1 + shift) }
    let total = weights.reduce(0, +)
    var parts = weights.map { $0 / total * Double(count) }
    own = [UInt64](repeating: .max, count: count)
    alias = Array(0..<count)
    var poor = parts.indices.filter { parts[$0] < 1 }
    var rich = parts.indices.filter { parts[$0] >= 1 }
    while let short = poor.popLast(), let long = rich.last {
      own[short] = UInt64(parts[short] * 0x1p32)
      alias[short] = long
      parts[long] -= 1 - parts[short]
      if parts[long] < 1 {
        rich.removeLast()
        poor.append(long)
      }
    }
  }

  /// A rank, from 0.
  func rank(from random: inout RandomSource) -> Int {
    let slot = random.number(below: own.count)
    return random.next() >> 32 < own[slot] ? slot : alias[slot]
  }
}
