/// Finds the labels of a window that have the highest total score (Viterbi, 1967).
struct ViterbiDecoder: Sendable {
  private typealias Row = SIMD16<Int32>

  /// The scores of the labels after each label, and of the labels before it.
  private let following: [Row]
  private let preceding: [Row]
  private let starts: Row
  private let ends: Row

  init(transitions: (Int) -> SIMD16<Int16>) {
    let rows = (0..<NameLabel.count).map { Row(truncatingIfNeeded: transitions($0)) }
    following = rows
    preceding = rows.indices.map { label in
      rows.indices.reduce(into: Row()) { row, before in row[before] = rows[before][label] }
    }
    starts = Self.atEdge(\.canBegin)
    ends = Self.atEdge(\.canEnd)
  }

  /// The labels of tokens by their scores for each.
  func labels(_ scores: [SIMD16<Int16>]) -> [NameLabel] {
    guard let first = scores.first else { return [] }
    var bests = [Row(truncatingIfNeeded: first) &+ starts]
    bests.reserveCapacity(scores.count)
    for score in scores.dropFirst() {
      bests.append(step(from: bests[bests.count - 1]) &+ Row(truncatingIfNeeded: score))
    }
    bests[bests.count - 1] &+= ends
    return path(through: bests)
  }

  /// The best score of a path to each label.
  private func step(from best: Row) -> Row {
    var next = following[0] &+ best[0]
    for label in 1..<NameLabel.count {
      let candidate = following[label] &+ best[label]
      next.replace(with: candidate, where: candidate .> next)
    }
    return next
  }

  /// The path back from the best last label. The predecessor of each label is recomputed here, only for the labels of
  /// the path.
  private func path(through bests: [Row]) -> [NameLabel] {
    var labels = [NameLabel](repeating: .outside, count: bests.count)
    var onward = Row()
    for index in bests.indices.reversed() {
      let label = Self.highest(bests[index] &+ onward)
      labels[index] = NameLabel(rawValue: UInt8(label))
      onward = preceding[label]
    }
    return labels
  }

  /// The first of the highest.
  private static func highest(_ row: Row) -> Int {
    let top = row.max()
    return (0..<NameLabel.count).first { row[$0] == top } ?? 0
  }

  private static func atEdge(_ isAllowed: (NameLabel) -> Bool) -> Row {
    var scores = Row()
    for label in 0..<NameLabel.count where !isAllowed(NameLabel(rawValue: UInt8(label))) {
      scores[label] = -1 << 24
    }
    return scores
  }
}
