internal import Foundation
internal import Names

/// The probabilities of a chain's labels: the forward and the backward pass, scaled at each token.
struct Inference {
  typealias Row = SIMD16<Float>

  private let scores: [Row]
  private let potentials: [Row]
  /// exp of the transitions, by the label before, and by the label behind.
  private let forwardRows: [Row]
  private let backwardRows: [Row]
  private var alphas: [Row] = []
  private var betas: [Row] = []
  private(set) var logPartition = 0.0

  private static let allowed: [Row] = (0..<NameLabel.count).map { from in
    var row = Row()
    for to in 0..<NameLabel.count
    where NameLabel(rawValue: UInt8(from)).canPrecede(NameLabel(rawValue: UInt8(to))) { row[to] = 1 }
    return row
  }
  private static let starts = edge(\.canBegin)
  private static let ends = edge(\.canEnd)

  private static func edge(_ isAllowed: (NameLabel) -> Bool) -> Row {
    var row = Row()
    for label in 0..<NameLabel.count where isAllowed(NameLabel(rawValue: UInt8(label))) { row[label] = 1 }
    return row
  }

  init(_ scores: [Row], transitions: [Row]) {
    self.scores = scores
    let forward = zip(transitions, Self.allowed).map { Self.exp($0) * $1 }
    forwardRows = forward
    backwardRows = (0..<NameLabel.count).map { to in
      var row = Row()
      for from in 0..<NameLabel.count { row[from] = forward[from][to] }
      return row
    }
    var tops = 0.0
    potentials = scores.map { score in
      let top = score.max()
      tops += Double(top)
      return Self.exp(score - top)
    }
    logPartition = tops
    goForward()
    goBackward()
  }

  private mutating func goForward() {
    var alpha = potentials[0] * Self.starts
    for position in potentials.indices {
      if position > 0 { alpha = Self.product(alpha, forwardRows) * potentials[position] }
      if position == potentials.count - 1 { alpha *= Self.ends }
      let sum = alpha.sum()
      alpha /= sum
      logPartition += log(Double(sum))
      alphas.append(alpha)
    }
  }

  private mutating func goBackward() {
    var beta = Self.ends
    betas = [beta]
    for position in potentials.indices.dropFirst().reversed() {
      beta = Self.product(beta * potentials[position], backwardRows)
      beta /= beta.sum()
      betas.append(beta)
    }
    betas.reverse()
  }

  func score(at position: Int, _ label: Int) -> Double { Double(scores[position][label]) }

  func marginal(at position: Int) -> Row {
    let product = alphas[position] * betas[position]
    return product / product.sum()
  }

  /// Adds the probabilities of each pair of neighbouring labels.
  func addTransitions(to rows: inout [Row]) {
    for position in potentials.indices.dropFirst() {
      let behind = betas[position] * potentials[position]
      let pairs = (0..<NameLabel.count).map { forwardRows[$0] * behind * alphas[position - 1][$0] }
      let sum = pairs.reduce(0) { $0 + $1.sum() }
      for label in pairs.indices { rows[label] += pairs[label] / sum }
    }
  }

  @inline(__always)
  private static func product(_ vector: Row, _ rows: [Row]) -> Row {
    var sum = Row()
    for label in 0..<NameLabel.count { sum += rows[label] * vector[label] }
    return sum
  }

  /// e to the power of each.
  private static func exp(_ row: Row) -> Row {
    var result = Row()
    for index in 0..<16 { result[index] = Foundation.exp(row[index]) }
    return result
  }
}
