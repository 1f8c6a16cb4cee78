internal import Glibc
internal import News

/// The chances of the blocks of a page to belong to the article.
///
/// A logistic regression looks at each block by itself and at its place. Boosted trees look at the same and at the first
/// estimates of the blocks around it, since an article is one stretch of the page. The method is that of stacked
/// classifiers for text blocks (Kohlschütter et al., "Boilerplate Detection using Shallow Text Features", 2010; Vogels et
/// al., "Web2Text", 2018). The weights are fitted by `train-pages` and written into `BlockWeights`.
struct BlockModel {
  /// For each feature of `BlockFeatures` its weight, and the constant.
  let weights: [Double]
  let trees: [BlockTree]

  static let fitted = BlockModel(
    weights: numbers(in: BlockWeights.regression), trees: BlockTree.trees(of: numbers(in: BlockWeights.trees))
  )

  private static func numbers(in text: String) -> [Double] {
    text.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
  }

  static func chance(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  /// For each block the logit of its chance.
  func logits(of page: PageContext) -> [Double] {
    let features = page.blocks.indices.map { BlockFeatures(of: $0, in: page).numbers }
    let estimates = features.map { $0.reduce(weights.last ?? 0) { $0 + weights[$1] } }
    let neighbourhood = BlockNeighbourhood(page, estimates: estimates)
    let count = BlockNeighbourhood.names.count
    var values = [Double](repeating: 0, count: count + BlockFeatures.names.count)
    return features.enumerated().map { index, numbers in
      values.replaceSubrange(0..<count, with: neighbourhood.measures(of: index))
      for number in numbers { values[count + number] = 1 }
      defer { for number in numbers { values[count + number] = 0 } }
      return trees.reduce(0) { $0 + $1.value(of: values) }
    }
  }
}

/// A complete binary tree. The children of node n are 2n + 1, for values up to the threshold, and 2n + 2.
struct BlockTree {
  private let features: [Int]
  private let thresholds: [Double]
  private let leaves: [Double]

  /// The value of the leaf for the values of a block.
  func value(of values: [Double]) -> Double {
    var node = 0
    while node < features.count {
      node = values[features[node]] <= thresholds[node] ? node * 2 + 1 : node * 2 + 2
    }
    return leaves[node - features.count]
  }

  /// The trees of a list of numbers: the depth of all trees, then for each tree pairs of feature and threshold, then the
  /// leaves.
  static func trees(of numbers: [Double]) -> [BlockTree] {
    guard let depth = numbers.first.map({ Int($0) }), depth > 0 else { return [] }
    let splits = (1 << depth) - 1
    let size = splits * 2 + splits + 1
    return stride(from: 1, through: numbers.count - size, by: size).map { start in
      let pairs = stride(from: start, to: start + splits * 2, by: 2)
      return BlockTree(
        features: pairs.map { Int(numbers[$0]) }, thresholds: pairs.map { numbers[$0 + 1] },
        leaves: Array(numbers[start + splits * 2..<start + size]))
    }
  }
}
