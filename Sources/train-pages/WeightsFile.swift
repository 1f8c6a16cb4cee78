internal import Foundation

/// The Swift file of the weights.
struct WeightsFile {
  let text: String

  init(_ model: ModelFitting.Model) {
    text = """
      /// The weights of `BlockModel`, written by `train-pages`.
      enum BlockWeights {
        static let first: [Float] = [
      \(Self.rows(model.first))
        ]
        static let second: [Float] = [
      \(Self.rows(model.second))
        ]
      }

      """
  }

  private static func rows(_ weights: [Double]) -> String {
    stride(from: 0, to: weights.count, by: 12).map { start in
      "    "
        + weights[start..<min(start + 12, weights.count)].map { String(format: "%.3f", $0) }.joined(
          separator: ", ") + ","
    }.joined(separator: "\n")
  }
}
