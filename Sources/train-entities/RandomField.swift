internal import Foundation
internal import Names

/// A linear-chain conditional random field, learnt by AdaGrad (Duchi, Hazan and Singer, 2011) with squared
/// weights as the penalty.
struct RandomField {
  typealias Row = SIMD16<Float>

  private(set) var weights: [Row]
  private(set) var transitions: [Row]
  private var squares: [Row]
  private var transitionSquares: [Row]
  private let set: TrainingSet
  private let settings: Settings
  private var random = SplitMix(state: 1)

  init(_ set: TrainingSet, settings: Settings) {
    self.set = set
    self.settings = settings
    weights = Array(repeating: Row(), count: set.features.kept.count)
    squares = Array(repeating: Row(repeating: 1e-4), count: weights.count)
    transitions = Array(repeating: Row(), count: NameLabel.count)
    transitionSquares = Array(repeating: Row(repeating: 1e-4), count: NameLabel.count)
  }

  mutating func learn(report: (String) -> Void) {
    var order = Array(set.chains.indices)
    for epoch in 1...settings.epochs {
      order.shuffle(using: &random)
      var loss = 0.0
      for index in order { loss += learn(set.chains[index]) }
      report("epoch \(epoch): loss \(loss / Double(set.labels.count))")
    }
  }

  /// Makes one step on one chain; returns the negative logarithm of the likelihood of the right labels.
  private mutating func learn(_ chain: TrainingSet.Chain) -> Double {
    let active = chain.tokens.map { activeFeatures($0) }
    let inference = Inference(scores(of: chain, active), transitions: chain.base?.transitions ?? transitions)
    var likelihood = -inference.logPartition
    for (position, token) in chain.tokens.enumerated() {
      let gold = Int(set.labels[token])
      likelihood += inference.score(at: position, gold)
      var gradient = inference.marginal(at: position)
      gradient[gold] -= 1
      update(active[position], gradient)
    }
    if chain.base == nil { likelihood += updateTransitions(chain, inference) }
    return -likelihood
  }

  private mutating func activeFeatures(_ token: Int) -> [Int32] {
    let all = set.numbers[set.starts[token]..<set.starts[token + 1]]
    guard settings.dropout > 0 else { return Array(all) }
    let limit = UInt64(Double(settings.dropout) * Double(UInt64.max))
    return all.filter { _ in random.next() >= limit }
  }

  private func scores(of chain: TrainingSet.Chain, _ active: [[Int32]]) -> [Row] {
    guard let base = chain.base else { return active.map(score) }
    return zip(base.scores, active).map { $0 + score($1) }
  }

  private func score(_ features: [Int32]) -> Row {
    var sum = Row()
    for feature in features { sum += weights[Int(feature)] }
    return sum
  }

  private mutating func update(_ features: [Int32], _ gradient: Row) {
    // Nothing to learn where the model is sure and right.
    guard any(gradient .> 1e-4) || any(gradient .< -1e-4) else { return }
    for feature in features {
      let index = Int(feature)
      let decay = settings.decay / Float(set.features.kept[index].count)
      let full = gradient + weights[index] * decay
      squares[index] += full * full
      weights[index] -= settings.rate * full / (squares[index].squareRoot())
    }
  }

  private mutating func updateTransitions(_ chain: TrainingSet.Chain, _ inference: Inference) -> Double {
    var gradient = [Row](repeating: Row(), count: NameLabel.count)
    inference.addTransitions(to: &gradient)
    var score = 0.0
    for (one, next) in zip(chain.tokens, chain.tokens.dropFirst()) {
      let (from, to) = (Int(set.labels[one]), Int(set.labels[next]))
      gradient[from][to] -= 1
      score += Double(transitions[from][to])
    }
    for label in 0..<NameLabel.count {
      transitionSquares[label] += gradient[label] * gradient[label]
      transitions[label] -= settings.rate * gradient[label] / transitionSquares[label].squareRoot()
    }
    return score
  }
}

/// A small generator of random numbers (SplitMix64; Steele, Lea and Flood, 2014), the same on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }
}
