internal import Foundation

/// A logistic regression by Newton's method, with a little of a ridge so that it has one answer.
struct LogisticRegression {
  private static let ridge = 0.5
  private static let rounds = 25

  /// The constant, then one for each value.
  private(set) var weights: [Double]
  private let samples: [(values: [Double], isRight: Bool)]

  init(_ samples: [(values: [Double], isRight: Bool)]) {
    self.samples = samples.map { ([1] + $0.values, $0.isRight) }
    weights = Array(repeating: 0, count: (samples.first?.values.count ?? 0) + 1)
    for _ in 0..<Self.rounds { step() }
  }

  private func probability(of values: [Double]) -> Double {
    1 / (1 + exp(-zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  private mutating func step() {
    let size = weights.count
    var gradient = weights.map { -Self.ridge * $0 }
    var curvature = (0..<size).map { row in (0..<size).map { $0 == row ? Self.ridge : 0 } }
    for sample in samples {
      let probability = probability(of: sample.values)
      let spread = probability * (1 - probability)
      for row in 0..<size {
        gradient[row] += ((sample.isRight ? 1 : 0) - probability) * sample.values[row]
        for column in 0..<size {
          curvature[row][column] += spread * sample.values[row] * sample.values[column]
        }
      }
    }
    for (index, change) in solve(curvature, gradient).enumerated() { weights[index] += change }
  }

  /// Gauss's elimination; the matrix is positive definite.
  private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = zip(matrix, right).map { $0 + [$1] }
    for pivot in rows.indices {
      for row in rows.indices where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot...rows.count { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return rows.indices.map { rows[$0][rows.count] / rows[$0][$0] }
  }

  /// The constant and the weight of each value by its name, and the thresholds.
  func description(of names: [String]) -> String {
    let lines = ["constant"] + names
    return zip(lines, weights).map { "  \($0) \($1)" }.joined(separator: "\n") + "\n" + thresholds
  }

  /// From which score on how many of the samples are right, and how many of the right ones are had.
  var thresholds: String {
    let scored = samples.map { (score: probability(of: $0.values), isRight: $0.isRight) }
    let right = scored.count { $0.isRight }
    return stride(from: 0.1, to: 1, by: 0.1).map { least in
      let taken = scored.filter { $0.score >= least }
      let hits = taken.count { $0.isRight }
      return String(
        format: "  from %.1f on: precision %.1f, recall %.1f", least,
        100 * Double(hits) / Double(max(1, taken.count)),
        100 * Double(hits) / Double(max(1, right)))
    }.joined(separator: "\n")
  }
}
