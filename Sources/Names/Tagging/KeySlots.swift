/// Gives each key of a table a slot of its own, in two looks (hash and displace: Belazzougui, Botelho and
/// Dietzfelbinger, 2009): the keys of a bucket share a pilot, which was chosen so that with it each of them finds a slot
/// that no other key has. Another key finds a slot too: whose it is, a check beside the slot's value tells.
package struct KeySlots: Hashable, Sendable {
  package let buckets: Int
  package let count: Int

  package init(buckets: Int, count: Int) {
    self.buckets = buckets
    self.count = count
  }

  /// A tenth of the slots stays empty and a bucket has three keys on average, so that pilots are soon found.
  package init(keys: Int) {
    self.init(buckets: keys / 3 + 1, count: keys + keys / 10 + 1)
  }

  /// The bucket of a key, by its upper half.
  @inline(__always)
  package func bucket(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key &>> 32) &* UInt64(truncatingIfNeeded: buckets)) &>> 32)
  }

  /// The slot of a key, by its lower half and the pilot of its bucket.
  @inline(__always)
  package func slot(of key: UInt64, pilot: UInt16) -> Int {
    let turned = (key ^ UInt64(pilot) &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: ((turned &>> 32) &* UInt64(truncatingIfNeeded: count)) &>> 32)
  }
}
