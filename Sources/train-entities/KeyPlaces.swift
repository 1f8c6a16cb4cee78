internal import Names

/// Finds the pilots with which each of some keys has a slot of its own. All keys differ.
struct KeyPlaces {
  let slots: PerfectHash
  private(set) var pilots: [UInt16]
  private var isTaken: [Bool]

  init(_ keys: [UInt64]) {
    slots = PerfectHash(keys: keys.count)
    pilots = Array(repeating: 0, count: slots.buckets)
    isTaken = Array(repeating: false, count: slots.count)
    var buckets = [[UInt64]](repeating: [], count: slots.buckets)
    for key in keys { buckets[slots.bucket(of: key)].append(key) }
    // The largest first, as long as there is room.
    let order = buckets.indices.sorted { (buckets[$1].count, $0) < (buckets[$0].count, $1) }
    for bucket in order where !buckets[bucket].isEmpty { place(buckets[bucket], bucket) }
  }

  private mutating func place(_ keys: [UInt64], _ bucket: Int) {
    for pilot in UInt16.min...UInt16.max {
      let places = Set(keys.map { slots.slot(of: $0, pilot: pilot) })
      guard places.count == keys.count, !places.contains(where: { isTaken[$0] }) else { continue }
      for place in places { isTaken[place] = true }
      pilots[bucket] = pilot
      return
    }
    preconditionFailure("no pilot of 16 bits fits: two keys are the same")
  }

  func slot(of key: UInt64) -> Int { slots.slot(of: key, pilot: pilots[slots.bucket(of: key)]) }
}
