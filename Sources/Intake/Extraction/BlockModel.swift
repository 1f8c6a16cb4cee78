internal import Glibc
internal import News

/// The chances of the blocks of a page to belong to the article, by two logistic regressions: the first looks at each
/// block by itself and at its place, the second also at the first estimates of the blocks around it.
///
/// The method is that of stacked classifiers for text blocks (Kohlschütter et al., "Boilerplate Detection using Shallow
/// Text Features", 2010; Vogels et al., "Web2Text", 2018). The weights are fitted by `train-pages` and written into
/// `BlockWeights`.
struct BlockModel {
  /// For each feature of `BlockFeatures`, and the constant.
  let first: [Float]
  /// For each measure of `BlockNeighbourhood`, for each feature of `BlockFeatures`, and the constant.
  let second: [Float]

  static let fitted = BlockModel(first: BlockWeights.first, second: BlockWeights.second)

  static func chance(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  /// For each block the logit of its chance.
  func logits(of page: PageContext) -> [Double] {
    let features = page.blocks.indices.map { BlockFeatures(of: $0, in: page).numbers }
    let estimates = features.map { Self.bounded(Self.sum($0, first, from: 0)) }
    let neighbourhood = BlockNeighbourhood(page, estimates: estimates)
    let count = BlockNeighbourhood.names.count
    return features.enumerated().map { index, numbers in
      let measures = neighbourhood.measures(of: index)
      return zip(measures, second).reduce(Self.sum(numbers, second, from: count)) { $0 + $1.0 * Double($1.1) }
    }
  }

  /// The estimate of the first regression within the bounds that the second expects.
  static func bounded(_ logit: Double) -> Double { min(6, max(-6, logit)) }

  private static func sum(_ numbers: [Int], _ weights: [Float], from start: Int) -> Double {
    numbers.reduce(Double(weights.last ?? 0)) { $0 + Double(weights[start + $1]) }
  }
}
