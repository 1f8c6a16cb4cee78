/// Numbers the features that occur often enough. A hash table with open addressing: there are millions.
struct FeatureIndex {
  private var keys: [UInt64]
  private var counts: [UInt32]
  private var numbers: [Int32]
  private var used = 0
  /// The kept features, by number.
  private(set) var kept: [(key: UInt64, count: UInt32)] = []

  init() {
    let capacity = 1 << 22
    keys = Array(repeating: 0, count: capacity)
    counts = Array(repeating: 0, count: capacity)
    numbers = []
  }

  mutating func count(_ key: UInt64) {
    var slot = slot(of: key)
    if counts[slot] == 0 {
      used += 1
      if used * 3 > keys.count * 2 {
        grow()
        slot = self.slot(of: key)
      }
      keys[slot] = key
    }
    counts[slot] &+= 1
  }

  /// Gives numbers to the features that occur `minimum` times.
  mutating func number(minimum: UInt32) {
    numbers = Array(repeating: -1, count: keys.count)
    for slot in keys.indices where counts[slot] >= minimum {
      numbers[slot] = Int32(kept.count)
      kept.append((keys[slot], counts[slot]))
    }
  }

  /// The number of a feature, or -1.
  func number(of key: UInt64) -> Int32 { numbers[slot(of: key)] }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key &>> 8) & (keys.count - 1)
    while counts[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = (keys, counts)
    keys = Array(repeating: 0, count: old.0.count * 2)
    counts = Array(repeating: 0, count: old.0.count * 2)
    for index in old.0.indices where old.1[index] != 0 {
      let slot = slot(of: old.0[index])
      keys[slot] = old.0[index]
      counts[slot] = old.1[index]
    }
  }
}
