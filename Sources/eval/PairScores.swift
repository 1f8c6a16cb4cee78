internal import Catalogue
internal import Foundation
internal import Stories

/// Scores of gazette's order and grades of labelled pairs. A pair that gazette doesn't compare has the score 0.
struct PairScores {
  private let judged: [LabelledPairs.Judged]

  init(_ judged: [LabelledPairs.Judged]) {
    self.judged = judged
  }

  var description: String {
    let called = judged.filter { $0.candidate?.grade == .sameStory }
    let right = called.count { $0.pair.isOneStory }
    return String(
      format: """
        %d pairs, %d of one story, %d not compared
        average precision %.3f; precision at recall 0.5 %.3f, 0.6 %.3f, 0.7 %.3f, 0.8 %.3f
        same story: precision %.1f (%d of %d), recall %.1f
        """,
      judged.count, positives, judged.count { $0.candidate == nil }, averagePrecision,
      precision(atRecall: 0.5), precision(atRecall: 0.6), precision(atRecall: 0.7),
      precision(atRecall: 0.8), 100 * Double(right) / Double(max(1, called.count)), right, called.count,
      100 * Double(right) / Double(max(1, positives)))
  }

  private var positives: Int { judged.count { $0.pair.isOneStory } }

  /// The pairs, best first, with the number of right ones among those no worse.
  private var ranking: [(isRight: Bool, right: Int, all: Int)] {
    let sorted = judged.sorted { ($0.candidate?.score ?? 0) > ($1.candidate?.score ?? 0) }
    var right = 0
    return sorted.enumerated().map { index, entry in
      right += entry.pair.isOneStory ? 1 : 0
      return (entry.pair.isOneStory, right, index + 1)
    }
  }

  private var averagePrecision: Double {
    ranking.reduce(0) { $0 + ($1.isRight ? Double($1.right) / Double($1.all) : 0) }
      / Double(max(1, positives))
  }

  private func precision(atRecall recall: Double) -> Double {
    let place = ranking.first { Double($0.right) >= recall * Double(positives) }
    return place.map { Double($0.right) / Double($0.all) } ?? 0
  }
}
