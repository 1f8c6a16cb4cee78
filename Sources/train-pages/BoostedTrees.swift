internal import Foundation
internal import Text

/// Regression trees of a fixed depth for a weighted logistic loss, each fitted to the errors of those before (Friedman,
/// "Greedy Function Approximation: A Gradient Boosting Machine", 2001; the gain is that of XGBoost).
struct BoostedTrees {
  /// A complete binary tree. The children of node n are 2n + 1 (values up to the threshold) and 2n + 2.
  struct Tree {
    var features: [Int]
    var thresholds: [Double]
    var leaves: [Double]
  }

  struct Options {
    var count = 80
    var depth = 4
    var rate = 0.15
    /// The ridge on the values of leaves.
    var ridge = 4.0
    /// The least sum of curvatures in a leaf.
    var leastWeight = 4.0
    /// The shares of samples and of features that a tree sees.
    var sampleShare = 0.6
    var featureShare = 0.4
  }

  private(set) var trees: [Tree] = []
  private(set) var constant = 0.0

  static func splits(depth: Int) -> Int { (1 << depth) - 1 }

  /// The logit of a sample.
  func logit(of values: [Double]) -> Double {
    trees.reduce(constant) { sum, tree in
      var node = 0
      while node < tree.features.count {
        node = values[tree.features[node]] <= tree.thresholds[node] ? node * 2 + 1 : node * 2 + 2
      }
      return sum + tree.leaves[node - tree.features.count]
    }
  }

  /// `samples`: values of all features, the truth and the weight of each sample.
  init(_ samples: [(values: [Double], isPositive: Bool, weight: Double)], _ options: Options) {
    let bins = FeatureBins(samples.map(\.values))
    var logits = [Double](repeating: 0, count: samples.count)
    var random = RandomNumbers()
    for _ in 0..<options.count {
      var (gradients, curvatures) = ([Double](), [Double]())
      for (sample, logit) in zip(samples, logits) {
        let chance = 1 / (1 + exp(-logit))
        gradients.append(sample.weight * (chance - (sample.isPositive ? 1 : 0)))
        curvatures.append(sample.weight * chance * (1 - chance))
      }
      let rows = samples.indices.filter { _ in random.next() < options.sampleShare }
      let features = bins.columns.indices.filter { _ in random.next() < options.featureShare }
      let tree = TreeBuilder(bins, gradients, curvatures, options).tree(rows, features)
      for (index, sample) in samples.enumerated() {
        logits[index] += BoostedTrees(tree).logit(of: sample.values)
      }
      trees.append(tree)
    }
  }

  private init(_ tree: Tree) {
    trees = [tree]
  }
}

/// Numbers from 0 to 1 that are the same in each run.
struct RandomNumbers {
  private var state: UInt64 = 1

  mutating func next() -> Double {
    state += 1
    return Double(Hash64(bits: state &* 0x9e37_79b9_7f4a_7c15).mixed >> 11) / Double(1 << 53)
  }
}

/// The values of each feature as numbers of up to 32 classes of about equal size.
struct FeatureBins {
  private static let most = 32

  /// For each feature the classes of all samples.
  let columns: [[UInt8]]
  /// For each feature the largest value of each class but the last.
  let thresholds: [[Double]]

  init(_ samples: [[Double]]) {
    let count = samples.first?.count ?? 0
    var (columns, thresholds) = ([[UInt8]](), [[Double]]())
    for feature in 0..<count {
      let values = samples.map { $0[feature] }
      let bounds = Self.bounds(of: values)
      thresholds.append(bounds)
      columns.append(values.map { value in UInt8(bounds.partitioningIndex { value <= $0 }) })
    }
    (self.columns, self.thresholds) = (columns, thresholds)
  }

  private static func bounds(of values: [Double]) -> [Double] {
    let distinct = Array(Set(values)).sorted()
    if distinct.count <= most { return distinct.dropLast() }
    // Half of the classes divide the samples, half the values that occur.
    let sorted = values.sorted()
    let parts = most / 2
    var bounds: Set<Double> = []
    for part in 1..<parts {
      bounds.insert(sorted[sorted.count * part / parts])
      bounds.insert(distinct[distinct.count * part / parts])
    }
    return bounds.sorted().filter { $0 < distinct[distinct.count - 1] }
  }
}

/// Builds one tree.
private struct TreeBuilder {
  private let bins: FeatureBins
  private let gradients: [Double]
  private let curvatures: [Double]
  private let options: BoostedTrees.Options

  init(_ bins: FeatureBins, _ gradients: [Double], _ curvatures: [Double], _ options: BoostedTrees.Options) {
    self.bins = bins
    self.gradients = gradients
    self.curvatures = curvatures
    self.options = options
  }

  func tree(_ rows: [Int], _ features: [Int]) -> BoostedTrees.Tree {
    let splits = BoostedTrees.splits(depth: options.depth)
    var tree = BoostedTrees.Tree(
      features: Array(repeating: 0, count: splits), thresholds: Array(repeating: .infinity, count: splits),
      leaves: Array(repeating: 0, count: splits + 1))
    var nodes: [Int: [Int]] = [0: rows]
    for node in 0..<splits {
      let rows = nodes.removeValue(forKey: node) ?? []
      if let (feature, bin) = split(rows, features) {
        tree.features[node] = feature
        tree.thresholds[node] = bins.thresholds[feature][bin]
        nodes[node * 2 + 1] = rows.filter { bins.columns[feature][$0] <= bin }
        nodes[node * 2 + 2] = rows.filter { bins.columns[feature][$0] > bin }
      } else {
        nodes[node * 2 + 1] = rows
      }
    }
    for leaf in tree.leaves.indices {
      let (gradient, curvature) = sums(nodes[splits + leaf] ?? [])
      tree.leaves[leaf] = -gradient / (curvature + options.ridge) * options.rate
    }
    return tree
  }

  private func sums(_ rows: [Int]) -> (gradient: Double, curvature: Double) {
    rows.reduce((0, 0)) { ($0.0 + gradients[$1], $0.1 + curvatures[$1]) }
  }

  /// The feature and the class up to which samples go to the left; nil if no split is worth it.
  private func split(_ rows: [Int], _ features: [Int]) -> (feature: Int, bin: Int)? {
    let (gradient, curvature) = sums(rows)
    guard curvature > 2 * options.leastWeight else { return nil }
    let whole = gradient * gradient / (curvature + options.ridge)
    var best: (gain: Double, feature: Int, bin: Int)?
    for feature in features where !bins.thresholds[feature].isEmpty {
      let column = bins.columns[feature]
      var histogram = [(Double, Double)](repeating: (0, 0), count: 64)
      for row in rows {
        let bin = Int(column[row])
        histogram[bin].0 += gradients[row]
        histogram[bin].1 += curvatures[row]
      }
      var (left, leftCurvature) = (0.0, 0.0)
      for bin in bins.thresholds[feature].indices {
        left += histogram[bin].0
        leftCurvature += histogram[bin].1
        let (right, rightCurvature) = (gradient - left, curvature - leftCurvature)
        guard leftCurvature >= options.leastWeight, rightCurvature >= options.leastWeight else { continue }
        let gain =
          left * left / (leftCurvature + options.ridge) + right * right / (rightCurvature + options.ridge)
          - whole
        if gain > max(best?.gain ?? 0, 0.5) { best = (gain, feature, bin) }
      }
    }
    return best.map { ($0.feature, $0.bin) }
  }
}
