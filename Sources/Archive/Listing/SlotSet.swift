/// A set of slots of a table, a bit each.
struct SlotSet: Hashable, Sendable {
  private var words: [UInt64]
  /// The number of slots, in the set or not.
  let capacity: Int

  /// The empty set.
  init(capacity: Int) {
    self.capacity = capacity
    words = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  /// All slots.
  init(all capacity: Int) {
    self = SlotSet(capacity: capacity).complement
  }

  /// The slots that satisfy a condition.
  init(capacity: Int, where isMember: (Int) throws -> Bool) rethrows {
    self.init(capacity: capacity)
    for slot in 0..<capacity where try isMember(slot) { insert(slot) }
  }

  func contains(_ slot: Int) -> Bool {
    words[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  mutating func insert(_ slot: Int) {
    words[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  mutating func formUnion(_ other: SlotSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: SlotSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// The slots that are not in the set.
  var complement: SlotSet {
    var complement = self
    for index in words.indices { complement.words[index] = ~words[index] }
    if let last = words.indices.last, capacity & 63 != 0 {
      complement.words[last] &= (1 << UInt64(capacity & 63)) - 1
    }
    return complement
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
