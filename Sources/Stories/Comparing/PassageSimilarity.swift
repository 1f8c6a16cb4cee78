internal import Catalogue

/// The similarity of each passage of one text to each passage of another.
struct PassageSimilarity {
  /// The weight of the shared evidence, if there is any, by the left passage, then the right one.
  private let common: [[Int: Double]]
  /// The weight of all that a passage says.
  private let weights: Sides<[Double]>

  /// The weight of each word of a passage, beyond the shared evidence.
  private static let weightOfWord = 0.18
  /// Added to the weight of each passage: two short passages with one word in common need not tell the same.
  private static let padding = 1.2

  init(_ evidence: [PassageEvidence], of texts: Sides<ComparedText>) {
    var common = [[Int: Double]](repeating: [:], count: texts.left.passages.count)
    var weights = texts.map { $0.words.map { Self.padding + Self.weightOfWord * Double($0.count) } }
    for evidence in evidence {
      for side in Side.allCases where evidence.isSaid[side] {
        for passage in evidence.passages[side] { weights[side][passage] += evidence.weight }
      }
      for left in evidence.passages.left {
        for right in evidence.passages.right { common[left][right, default: 0] += evidence.weight }
      }
    }
    self.common = common
    self.weights = weights
  }

  /// The number of passages of each text.
  var counts: Sides<Int> { weights.map(\.count) }

  /// The similarity of two runs of passages, 0 to 1: their shared content relative to their whole content. 0 if one of
  /// the passages has nothing in common with any of the others.
  func between(_ left: Range<Int>, _ right: Range<Int>) -> Double {
    var sum = 0.0
    for passage in left {
      let shared = right.reduce(0) { $0 + (common[passage][$1] ?? 0) }
      guard shared > 0 else { return 0 }
      sum += shared
    }
    guard right.count == 1 || right.allSatisfy({ other in left.contains { common[$0][other] != nil } }) else {
      return 0
    }
    let said = left.reduce(0) { $0 + weights.left[$1] } * right.reduce(0) { $0 + weights.right[$1] }
    return min(1, sum / said.squareRoot())
  }

  /// The passages of the right text that have anything in common with one of the left.
  func candidates(for left: Int) -> some Sequence<Int> { common[left].keys }
}
