internal import Foundation

/// A weighted logistic regression with a ridge, by Newton's method. Samples are lists of the few values that aren't 0.
struct SparseRegression {
  struct Sample {
    let values: [(number: Int, value: Double)]
    let isPositive: Bool
    let weight: Double
  }

  private static let rounds = 12
  private static let smallestStep = 1e-3
  /// The largest change of a weight in one round.
  private static let largestStep = 3.0

  /// The weights of the values, and the constant as the last.
  private(set) var weights: [Double]
  private let ridge: Double

  init(_ samples: [Sample], count: Int, ridge: Double) {
    weights = Array(repeating: 0, count: count + 1)
    self.ridge = ridge
    for _ in 0..<Self.rounds where step(samples) > Self.smallestStep { continue }
  }

  private func ridge(of index: Int) -> Double { index == weights.count - 1 ? 1e-3 : ridge }

  /// One step of Newton's method; returns the largest change of a weight.
  private mutating func step(_ samples: [Sample]) -> Double {
    let size = weights.count
    var gradient = weights.indices.map { -ridge(of: $0) * weights[$0] }
    var curvature = [Double](repeating: 0, count: size * size)
    for index in 0..<size { curvature[index * size + index] = ridge(of: index) }
    for sample in samples {
      let values = sample.values + [(size - 1, 1)]
      let logit = values.reduce(0) { $0 + weights[$1.number] * $1.value }
      let chance = 1 / (1 + exp(-logit))
      let error = sample.weight * ((sample.isPositive ? 1 : 0) - chance)
      let spread = sample.weight * chance * (1 - chance)
      for (row, value) in values {
        gradient[row] += error * value
        let product = spread * value
        for (column, other) in values { curvature[row * size + column] += product * other }
      }
    }
    let change = solved(curvature, gradient)
    let largest = change.reduce(0) { max($0, abs($1)) }
    let factor = largest > Self.largestStep ? Self.largestStep / largest : 1
    for index in weights.indices { weights[index] += change[index] * factor }
    return largest
  }

  /// The solution by Cholesky's decomposition; the matrix is positive definite because of the ridge.
  private func solved(_ matrix: [Double], _ right: [Double]) -> [Double] {
    let size = right.count
    var lower = matrix
    for column in 0..<size {
      for row in column..<size {
        var sum = lower[row * size + column]
        for index in 0..<column { sum -= lower[row * size + index] * lower[column * size + index] }
        lower[row * size + column] =
          row == column ? sqrt(max(sum, 1e-9)) : sum / lower[column * size + column]
      }
    }
    var solution = right
    for row in 0..<size {
      for index in 0..<row { solution[row] -= lower[row * size + index] * solution[index] }
      solution[row] /= lower[row * size + row]
    }
    for row in (0..<size).reversed() {
      for index in row + 1..<size { solution[row] -= lower[index * size + row] * solution[index] }
      solution[row] /= lower[row * size + row]
    }
    return solution
  }
}
