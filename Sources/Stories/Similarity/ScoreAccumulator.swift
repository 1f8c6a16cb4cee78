internal import Text

/// Scores of articles that are being added up, feature by feature.
struct ScoreAccumulator: Sendable {
  /// The slots with a score, each once.
  private(set) var slots: [Int32] = []
  /// By slot.
  private var scores: [Float] = []

  subscript(slot: Int32) -> Float { scores[Int(slot)] }

  mutating func add(_ score: Float, to slot: Int32) {
    guard score > 0 else { return }
    if scores.count <= Int(slot) {
      scores.append(contentsOf: repeatElement(0, count: Int(slot) + 1 - scores.count))
    }
    if scores[Int(slot)] == 0 { slots.append(slot) }
    scores[Int(slot)] += score
  }

  mutating func clear() {
    for slot in slots { scores[Int(slot)] = 0 }
    slots.removeAll(keepingCapacity: true)
  }
}

/// The slots with the highest scores.
struct Leaders {
  private let capacity: Int
  /// Highest first; of equals the lower slot.
  private var ranking: [(slot: Int32, score: Double)] = []

  init(capacity: Int) {
    self.capacity = capacity
    ranking.reserveCapacity(capacity)
  }

  var slots: [Int32] { ranking.map(\.slot) }

  mutating func offer(_ slot: Int32, score: Double) {
    if ranking.count == capacity {
      guard let last = ranking.last, (last.score, slot) < (score, last.slot) else { return }
      ranking.removeLast()
    }
    let place = ranking.partitioningIndex { ($0.score, slot) < (score, $0.slot) }
    ranking.insert((slot, score), at: place)
  }
}
