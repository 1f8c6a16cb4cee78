internal import Catalogue

/// The columns by which articles are sorted and that the table doesn't have. Empty ones are not needed.
struct SortColumns {
  /// The rank of each slot by headline, by source, and by author.
  var titles: [Int32] = []
  var sources: [Int32] = []
  var authors: [Int32] = []
  /// The story of each slot, and the number of its articles.
  var stories: [Int32] = []
  var storySizes: [Int32] = []
  var marks = MarkColumn()
}

extension ArticleTable {
  /// All slots in an order. Equals stay in the order of the second key, and then in that of paths.
  func slots(in order: SortOrder, _ columns: SortColumns = SortColumns()) -> [Int32] {
    var slots = Array(0..<Int32(count))
    if let second = order.orderOfEquals { slots = sorted(slots, second.key, second.isReversed, columns) }
    return sorted(slots, order.key, order.isReversed, columns)
  }

  private func sorted(
    _ slots: [Int32], _ key: SortOrder.Key, _ isReversed: Bool, _ columns: SortColumns
  ) -> [Int32] {
    switch key {
    case .date, .relevance: RadixSort.sorted(slots) { day(at: $0, isReversed) }
    case .read: RadixSort.sorted(slots) { directed(columns.marks[$0].isRead ? 1 : 0, isReversed) }
    case .starred: RadixSort.sorted(slots) { directed(columns.marks[$0].isStarred ? 0 : 1, isReversed) }
    case .title: RadixSort.sorted(slots) { directed(UInt32(bitPattern: columns.titles[$0]), isReversed) }
    case .language: sortedByLanguage(slots, isReversed)
    case .source: RadixSort.sorted(slots) { Self.rank(columns.sources[$0], isReversed) }
    case .author: RadixSort.sorted(slots) { Self.rank(columns.authors[$0], isReversed) }
    case .words: RadixSort.sorted(slots) { directed(UInt32(bitPattern: words[$0]), !isReversed) }
    case .story:
      RadixSort.sorted(RadixSort.sorted(slots) { UInt32(bitPattern: columns.stories[$0]) }) {
        directed(UInt32(bitPattern: columns.storySizes[$0]), !isReversed)
      }
    case .path: isReversed ? slots.sorted(by: >) : slots.sorted()
    }
  }

  /// Articles without a rank come last in both directions.
  private static func rank(_ rank: Int32, _ isReversed: Bool) -> UInt32 {
    rank == .max ? .max : isReversed ? UInt32(Int32.max - rank) : UInt32(rank)
  }

  /// Slots by how well they fit, best first; equals stay as they come. Most have no score at all.
  func slots(_ slots: [Int32], byScores scores: [Float], _ isReversed: Bool) -> [Int32] {
    guard !scores.isEmpty else { return slots }
    let fitting = slots.filter { scores[Int($0)] > 0 }
    let others = slots.filter { scores[Int($0)] <= 0 }
    // The bits of floats that are not negative sort as the floats do.
    let ranked = RadixSort.sorted(fitting) { directed(scores[$0].bitPattern, !isReversed) }
    return isReversed ? others + ranked : ranked + others
  }

  private func directed(_ key: UInt32, _ isReversed: Bool) -> UInt32 {
    isReversed ? .max - key : key
  }

  /// Newest first, or oldest first; the undated last in both directions.
  private func day(at slot: Int, _ isReversed: Bool) -> UInt32 {
    days[slot] == 0 ? .max : directed(UInt32(bitPattern: days[slot]), !isReversed)
  }

  private func sortedByLanguage(_ slots: [Int32], _ isReversed: Bool) -> [Int32] {
    let codes = Set(languages).sorted { language(numbered: $0) < language(numbered: $1) }
    let ranks = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, UInt32($0)) })
    return RadixSort.sorted(slots) { directed(ranks[languages[$0], default: 0], isReversed) }
  }
}
