internal import Intake
internal import Text

/// Fits the two regressions. The second learns from estimates for sites that the first was not fitted on, as it will see
/// new sites.
struct ModelFitting {
  /// The weights of the two regressions, the constants last.
  struct Model {
    let first: [Double]
    let second: BoostedTrees
  }

  /// The number of parts into which the sites are divided.
  private static let parts = 5
  /// The weight of a page's words against the ridge.
  private static let pageWeight = 30.0

  private let pages: [LabelledPage]
  private let ridge: Double
  private let options: BoostedTrees.Options

  init(_ pages: [LabelledPage], ridge: Double, _ options: BoostedTrees.Options) {
    self.pages = pages
    self.ridge = ridge
    self.options = options
  }

  private func part(of page: LabelledPage) -> Int { Int(Hash64(page.site).mixed % UInt64(Self.parts)) }

  /// The logits of all pages by models that were fitted on other sites.
  func crossFitted() -> [String: [Double]] {
    var logits: [String: [Double]] = [:]
    for part in 0..<Self.parts {
      let model = fitted(on: pages.filter { self.part(of: $0) != part })
      for page in pages where self.part(of: page) == part { logits[page.name] = self.logits(of: page, model) }
    }
    return logits
  }

  func fitted() -> Model { fitted(on: pages) }

  private func fitted(on pages: [LabelledPage]) -> Model {
    var estimates: [String: [Double]] = [:]
    for part in 0..<Self.parts {
      let weights = first(on: pages.filter { self.part(of: $0) != part })
      for page in pages where self.part(of: page) == part {
        estimates[page.name] = Self.estimates(of: page, weights)
      }
    }
    let all = pages.flatMap { page in
      zip(values(of: page, estimates[page.name] ?? []), page.shares.indices).map { values, index in
        (values: values, isPositive: page.shares[index] >= 0.5, weight: page.weights[index] * Self.pageWeight)
      }
    }
    return Model(first: first(on: pages), second: BoostedTrees(all, options))
  }

  private func first(on pages: [LabelledPage]) -> [Double] {
    let all = pages.flatMap { page in samples(of: page, page.trace.features.map { $0.map { ($0, 1) } }) }
    return SparseRegression(all, count: PageTrace.featureNames.count, ridge: ridge).weights
  }

  private func samples(
    of page: LabelledPage, _ values: [[(number: Int, value: Double)]]
  ) -> [SparseRegression.Sample] {
    page.shares.indices.map {
      SparseRegression.Sample(
        values: values[$0], isPositive: page.shares[$0] >= 0.5, weight: page.weights[$0] * Self.pageWeight)
    }
  }

  private static func estimates(of page: LabelledPage, _ weights: [Double]) -> [Double] {
    page.trace.features.map { $0.reduce(weights.last ?? 0) { $0 + weights[$1] } }
  }

  /// For each block the values for the trees.
  private func values(of page: LabelledPage, _ estimates: [Double]) -> [[Double]] {
    let count = PageTrace.measureNames.count
    return zip(page.trace.measures(of: estimates), page.trace.features).map { measures, features in
      var values = measures + Array(repeating: 0, count: PageTrace.featureNames.count)
      for feature in features { values[count + feature] = 1 }
      return values
    }
  }

  /// For each block of a page the logit of the trees.
  func logits(of page: LabelledPage, _ model: Model) -> [Double] {
    values(of: page, Self.estimates(of: page, model.first)).map { model.second.logit(of: $0) }
  }
}
