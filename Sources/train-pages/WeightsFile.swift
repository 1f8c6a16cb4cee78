internal import Foundation

/// The Swift file of the weights.
struct WeightsFile {
  private static let width = 106

  let text: String

  init(_ model: ModelFitting.Model) {
    let depth = (model.second.trees.first?.leaves.count ?? 1).trailingZeroBitCount
    let numbers =
      ["\(depth)"]
      + model.second.trees.flatMap { tree in
        zip(tree.features, tree.thresholds).flatMap { ["\($0)", Self.number($1)] }
          + tree.leaves.map(Self.number)
      }
    text = """
      /// The weights of `BlockModel`, written by `train-pages`.
      enum BlockWeights {
        /// The weights of the regression, the constant last.
        static let regression =
      \(Self.rows(model.first.map(Self.number)))

        /// The trees as `BlockTree.trees(of:)` reads them.
        static let trees =
      \(Self.rows(numbers))
      }

      """
  }

  private static func number(_ number: Double) -> String {
    number.isInfinite ? "inf" : String(format: "%.4g", number)
  }

  /// A text of several lines.
  private static func rows(_ numbers: [String]) -> String {
    var rows = [""]
    for number in numbers {
      if rows[rows.count - 1].utf8.count + number.utf8.count + 1 > width { rows.append("") }
      rows[rows.count - 1] += (rows[rows.count - 1].isEmpty ? "" : " ") + number
    }
    return (["\"\"\""] + rows + ["\"\"\""]).map { "    " + $0 }.joined(separator: "\n")
  }
}
