/// Finds the labels of a window that have the highest total score (Viterbi, 1967).
///
/// The scores are relative to the label outside of names, which every token can have, so that they fit 16 bits and a row
/// of them two registers. A label that is worse by `worst` is never a part of the best path, and isn't told from labels
/// that are worse still.
struct ViterbiDecoder: Sendable {
  private typealias Row = SIMD16<Int16>

  /// More than the features of some tokens ever differ, and less than a transition that is not allowed costs.
  private static let worst: Int16 = -12_000
  /// The score of a label at an edge where it is not allowed, which is the score of transitions that aren't.
  private static let notAllowed: Int16 = -16_384

  /// The scores of the labels after each label, and of the labels before it.
  private let following: [Row]
  private let preceding: [Row]
  private let starts: Row
  private let ends: Row

  init(transitions: (Int) -> SIMD16<Int16>) {
    let rows = (0..<NameLabel.count).map(transitions)
    following = rows
    preceding = rows.indices.map { label in
      rows.indices.reduce(into: Row()) { row, before in row[before] = rows[before][label] }
    }
    starts = Self.atEdge(\.canBegin)
    ends = Self.atEdge(\.canEnd)
  }

  /// Writes the labels of a range of tokens by their scores for each.
  func decode(_ tokens: Range<Int>, _ scores: [SIMD16<Int16>], to labels: inout [NameLabel]) {
    guard let first = tokens.first else { return }
    withUnsafeTemporaryAllocation(of: Row.self, capacity: tokens.count) { bests in
      var best = Self.relative(scores[first] &+ starts)
      for index in tokens.dropFirst() {
        bests[index - first - 1] = best
        best = Self.relative(Self.bounded(step(from: best)) &+ scores[index])
      }
      bests[tokens.count - 1] = best &+ ends
      path(through: bests, from: first, to: &labels)
    }
  }

  /// Scores relative to the score outside of names.
  @inline(__always)
  private static func relative(_ scores: Row) -> Row { bounded(bounded(scores) &- scores[0]) }

  @inline(__always)
  private static func bounded(_ scores: Row) -> Row { higher(scores, Row(repeating: worst)) }

  /// The higher score of each label, in two instructions: `replacing(with:where:)` takes twenty.
  @inline(__always)
  private static func higher(_ scores: Row, _ others: Row) -> Row {
    var higher = scores
    for label in 0..<Row.scalarCount { higher[label] = max(scores[label], others[label]) }
    return higher
  }

  /// The best score of a path to each label.
  @inline(__always)
  private func step(from best: Row) -> Row {
    following.withUnsafeBufferPointer { following in
      var next = following[0] &+ best[0]
      for label in 1..<NameLabel.count { next = Self.higher(next, following[label] &+ best[label]) }
      return next
    }
  }

  /// The path back from the best last label. The predecessor of each label is recomputed here, only for the labels of
  /// the path.
  private func path(
    through bests: UnsafeMutableBufferPointer<Row>, from first: Int, to labels: inout [NameLabel]
  ) {
    var onward = Row()
    for index in bests.indices.reversed() {
      let label = Self.highest(bests[index] &+ onward)
      labels[first + index] = NameLabel(rawValue: UInt8(label))
      onward = preceding[label]
    }
  }

  /// The first of the highest.
  private static func highest(_ row: Row) -> Int {
    var highest = 0
    for label in 1..<NameLabel.count where row[label] > row[highest] { highest = label }
    return highest
  }

  private static func atEdge(_ isAllowed: (NameLabel) -> Bool) -> Row {
    var scores = Row()
    for label in 0..<NameLabel.count where !isAllowed(NameLabel(rawValue: UInt8(label))) {
      scores[label] = notAllowed
    }
    return scores
  }
}
