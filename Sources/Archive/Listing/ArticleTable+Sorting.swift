internal import Catalogue

extension ArticleTable {
  /// All slots in an order: sorted by numbers of 64 bits with the compared value in the upper bits and the slot in the
  /// lower ones. The slot is the place by path and breaks ties.
  ///
  /// `ranks`: for the order by headline the rank of each slot.
  func slots(in order: SortOrder, ranks: [Int32] = []) -> [Int32] {
    switch order.key {
    case .date, .relevance: sorted { day(at: $0, order.isReversed) }
    case .title: sorted { directed(UInt32(bitPattern: ranks[$0]), order.isReversed) }
    case .language: sortedByLanguage(order.isReversed)
    case .words: sorted { directed(UInt32(bitPattern: words[$0]), !order.isReversed) }
    case .path: order.isReversed ? (0..<Int32(count)).reversed() : Array(0..<Int32(count))
    }
  }

  /// Slots by how well they fit, best first; equals stay as they come. Most have no score at all.
  func slots(_ slots: [Int32], byScores scores: [Float], _ isReversed: Bool) -> [Int32] {
    guard !scores.isEmpty else { return slots }
    let fitting = slots.filter { scores[Int($0)] > 0 }
    let others = slots.filter { scores[Int($0)] <= 0 }
    // The bits of floats that are not negative sort as the floats do.
    let ranked = sorted(fitting) { directed(scores[$0].bitPattern, !isReversed) }
    return isReversed ? others + ranked : ranked + others
  }

  private func sorted(by key: (Int) -> UInt32) -> [Int32] {
    sorted(Array(0..<Int32(count)), by: key)
  }

  /// Sorts slots by a key and, where it is the same, by the order in which they come.
  private func sorted(_ slots: [Int32], by key: (Int) -> UInt32) -> [Int32] {
    let keys = slots.enumerated().map { UInt64(key(Int($1))) << 32 | UInt64($0) }.sorted()
    return keys.map { slots[Int($0 & 0xffff_ffff)] }
  }

  private func directed(_ key: UInt32, _ isReversed: Bool) -> UInt32 {
    isReversed ? .max - key : key
  }

  /// Newest first, or oldest first; the undated last in both directions.
  private func day(at slot: Int, _ isReversed: Bool) -> UInt32 {
    days[slot] == 0 ? .max : directed(UInt32(bitPattern: days[slot]), !isReversed)
  }

  /// By language code, within a language newest first.
  private func sortedByLanguage(_ isReversed: Bool) -> [Int32] {
    let codes = Set(languages).sorted { language(numbered: $0) < language(numbered: $1) }
    let ranks = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, UInt32($0)) })
    return sorted(sorted { day(at: $0, false) }) { directed(ranks[languages[$0], default: 0], isReversed) }
  }
}
