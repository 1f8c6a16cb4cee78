/// The scores of groups of features that depend on few facts, such as the patterns of five words. Texts repeat these facts, so
/// that four in five groups are looked up once instead of feature by feature. A table of fixed size, in which a group takes
/// the place of another.
struct GroupScores: Sendable {
  private struct Entry {
    var facts: UInt64 = 0
    var even = SIMD8<Int16>()
    var odd = SIMD8<Int16>()
  }

  /// A power of two. The table has 200 kilobytes, which the processor's cache holds beside the model's most frequent rows.
  private static let size = 4_096

  private var entries: [Entry]

  /// Keeps no scores.
  static var none: GroupScores { GroupScores(entries: []) }

  private init(entries: [Entry]) {
    self.entries = entries
  }

  init() {
    self.init(entries: Array(repeating: Entry(), count: Self.size))
  }

  /// The scores of a group by the hash of its facts.
  @inline(__always)
  subscript(facts: FeatureKey) -> (even: SIMD8<Int16>, odd: SIMD8<Int16>)? {
    guard !entries.isEmpty else { return nil }
    let entry = entries[Self.place(of: facts)]
    return entry.facts == facts.bits ? (entry.even, entry.odd) : nil
  }

  mutating func set(_ facts: FeatureKey, _ even: SIMD8<Int16>, _ odd: SIMD8<Int16>) {
    guard !entries.isEmpty else { return }
    entries[Self.place(of: facts)] = Entry(facts: facts.bits, even: even, odd: odd)
  }

  @inline(__always)
  private static func place(of facts: FeatureKey) -> Int { Int(truncatingIfNeeded: facts.bits) & (size - 1) }
}
