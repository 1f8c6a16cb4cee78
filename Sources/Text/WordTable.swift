/// A hash table with linear probing from the 64 bits of words to values. A text asks the table for each of its words,
/// and the table contains few of them.
@usableFromInline
package struct WordTable<Value: Sendable>: Sendable {
  /// Each key at or behind its place; 0 marks a free place.
  @usableFromInline var keys: [UInt64]
  @usableFromInline var values: [Value?]
  @usableFromInline let shift: UInt64

  /// The first value of a key is kept. At least half of the places stay free.
  @inlinable
  package init(_ entries: [(key: UInt64, value: Value)]) {
    var size: UInt64 = 16
    while size < UInt64(entries.count) * 2 { size *= 2 }
    keys = Array(repeating: 0, count: Int(size))
    values = Array(repeating: nil, count: Int(size))
    shift = UInt64(64 - size.trailingZeroBitCount)
    for entry in entries where entry.key != 0 {
      let place = place(of: entry.key)
      guard keys[place] == 0 else { continue }
      (keys[place], values[place]) = (entry.key, entry.value)
    }
  }

  @inlinable
  package subscript(key: UInt64) -> Value? { values[place(of: key)] }

  @inlinable
  package func contains(_ key: UInt64) -> Bool { key != 0 && keys[place(of: key)] == key }

  /// The slot of a key, or the free slot for it.
  @inlinable
  @inline(__always)
  func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }
}

extension WordTable where Value == Bool {
  /// A set of words.
  @inlinable
  package init(_ words: some Sequence<PackedWord>) {
    self.init(words.map { ($0.bits, true) })
  }
}
