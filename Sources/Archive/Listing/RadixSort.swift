/// A stable sort by keys of 32 bits: one pass over the slots for each digit in which keys differ, the last digit first.
/// Each key is read a few times, however many slots there are.
enum RadixSort {
  private static let bitsOfDigit: UInt32 = 11
  private static let mask: UInt32 = 1 << bitsOfDigit - 1

  /// Slots in the order of their keys, equals in the order in which they come.
  static func sorted(_ slots: [Int32], by key: (Int) -> UInt32) -> [Int32] {
    var slots = slots
    var keys = slots.map { key(Int($0)) }
    let differing = keys.dropFirst().reduce(into: UInt32(0)) { $0 |= $1 ^ keys[0] }
    var (movedSlots, movedKeys) = (slots, keys)
    for shift in stride(from: 0, to: UInt32(32), by: Int(bitsOfDigit)) where differing >> shift & mask != 0 {
      var places = places(of: keys, shift)
      for (slot, key) in zip(slots, keys) {
        let digit = Int(key >> shift & mask)
        movedSlots[places[digit]] = slot
        movedKeys[places[digit]] = key
        places[digit] += 1
      }
      swap(&slots, &movedSlots)
      swap(&keys, &movedKeys)
    }
    return slots
  }

  /// The place of the first key with each digit.
  private static func places(of keys: [UInt32], _ shift: UInt32) -> [Int] {
    var counts = [Int](repeating: 0, count: Int(mask) + 1)
    for key in keys { counts[Int(key >> shift & mask)] += 1 }
    var place = 0
    for digit in counts.indices {
      let count = counts[digit]
      counts[digit] = place
      place += count
    }
    return counts
  }
}
