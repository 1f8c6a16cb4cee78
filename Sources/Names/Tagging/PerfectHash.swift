/// A perfect hash: gives each key of a table a slot of its own with two lookups (hash and displace: Belazzougui, Botelho
/// and Dietzfelbinger, 2009). The keys of a bucket share a pilot that was chosen so that no two keys get the same slot.
/// Keys that aren't in the table get a slot too; a check beside the slot's value reveals them.
package struct PerfectHash: Hashable, Sendable {
  package let buckets: Int
  package let count: Int

  package init(buckets: Int, count: Int) {
    self.buckets = buckets
    self.count = count
  }

  /// A tenth of the slots stays empty and a bucket has three keys on average, so that pilots are found quickly.
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
