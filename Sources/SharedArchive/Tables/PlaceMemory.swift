internal import Languages
internal import Synchronization
internal import Text

/// The places of some articles within days that have many, and among the articles without a date. The server knows the order
/// of a day's articles, but passes over all before a place. From an article whose place is known the way is shorter.
///
/// Forgotten when articles are added. A class, because all sessions share it.
final class PlaceMemory: Sendable {
  /// The most places that are kept of a day; then all of it are forgotten.
  private static let most = 4096

  /// The articles of a date, in one language or in all. They are in the order of their numbers, from the last.
  struct Day: Hashable, Sendable {
    /// 0 for the articles without a date.
    let date: Int64
    let language: Language?
  }

  /// The place of an article within its day, from 0.
  struct Mark: Sendable {
    let place: Int
    let number: Int64
  }

  /// By day, in the order of the places.
  private let marks = Mutex<[Day: [Mark]]>([:])

  /// The nearest known places at or before the first of some places, and behind the last or there.
  func marks(around range: Range<Int>, of day: Day) -> (before: Mark?, behind: Mark?) {
    let known = marks.withLock { $0[day] ?? [] }
    let before = known.partitioningIndex { $0.place > range.lowerBound }
    let behind = known.partitioningIndex { $0.place >= range.upperBound }
    return (before > 0 ? known[before - 1] : nil, behind < known.count ? known[behind] : nil)
  }

  func note(_ mark: Mark, of day: Day) {
    marks.withLock { marks in
      var known = marks[day] ?? []
      if known.count >= Self.most { known = [] }
      let index = known.partitioningIndex { $0.place >= mark.place }
      guard index == known.count || known[index].place != mark.place else { return }
      known.insert(mark, at: index)
      marks[day] = known
    }
  }
}
