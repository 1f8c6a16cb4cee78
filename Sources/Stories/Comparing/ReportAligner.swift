internal import Catalogue
internal import Foundation

/// Finds the passages of two independent reports that tell the same.
///
/// A pair must score well in itself and about as well as the best pair of both its passages, so that a passage has few
/// partners and weak pairs stay apart.
struct ReportAligner {
  private let scores: PassageScores
  private let isOneLanguage: Bool
  /// The days between the two articles; nil where one of their days is unknown.
  private let days: Int?

  /// Fitted on independent reports of twelve events in English and Vietnamese, each event with the thresholds of the others.
  private static let threshold = 0.2
  /// Two texts of one language have more words in common by chance.
  private static let thresholdOfOneLanguage = 0.35
  private static let shareOfBest = 0.85
  /// One passage may join two of the other text. A passage like many others says nothing in particular.
  private static let mostPartners = 2
  /// One word, fact or name that two passages share tells too little.
  private static let leastEvidence = 2
  /// The sum of the scores of two articles of twelve passages or more that tell one event is greater: other articles of the
  /// same beat, place or people have at most 1.4, reports of one event from 1.75 on.
  private static let leastSum = 1.6
  private static let passagesOfLeastSum = 12.0
  /// Articles of days that are further apart need more: most tell of another event.
  private static let mostDays = 2
  private static let factorOfFarDays = 3.0
  /// The same in one language, in which fewer pairs are good enough.
  private static let leastSumOfOneLanguage = 1.5
  /// A pair in articles of different events must be this good.
  private static let thresholdOfOtherEvents = 0.45

  /// `days`: the days between the two articles.
  init(_ scores: PassageScores, isOneLanguage: Bool, days: Int?) {
    self.scores = scores
    self.isOneLanguage = isOneLanguage
    self.days = days
  }

  /// The links, in the left text's order, and whether the articles tell the same event.
  var links: (links: [Comparison.Link], isOneEvent: Bool) {
    let pairs = self.pairs
    let sum = pairs.reduce(0) { $0 + $1.similarity }
    let shorter = Double(min(scores.counts.left, scores.counts.right))
    let isFar = days.map { $0 > Self.mostDays } ?? false
    let needed =
      (isOneLanguage ? Self.leastSumOfOneLanguage : Self.leastSum) * (isFar ? Self.factorOfFarDays : 1)
    let isOneEvent = sum >= needed * min(1, shorter / Self.passagesOfLeastSum)
    let least = isOneLanguage ? 2 * Self.thresholdOfOtherEvents : Self.thresholdOfOtherEvents
    return (isOneEvent ? pairs : pairs.filter { $0.similarity >= least }, isOneEvent && sum > 0)
  }

  private var pairs: [Comparison.Link] {
    var best = scores.counts.map { [Double](repeating: 0, count: $0) }
    var all: [(left: Int, right: Int, score: Double)] = []
    let threshold = isOneLanguage ? Self.thresholdOfOneLanguage : Self.threshold
    for left in 0..<scores.counts.left {
      for right in 0..<scores.counts.right {
        let score = scores.between(left, right)
        best.left[left] = max(best.left[left], score)
        best.right[right] = max(best.right[right], score)
        if score >= threshold, scores.evidence(left, right) >= Self.leastEvidence {
          all.append((left, right, score))
        }
      }
    }
    let good = all.filter { $0.score >= Self.shareOfBest * max(best.left[$0.left], best.right[$0.right]) }
    return fewest(good).map {
      Comparison.Link(
        Sides(left: $0.left..<$0.left + 1, right: $0.right..<$0.right + 1), similarity: min(1, $0.score))
    }
  }

  /// The pairs without the weaker ones of a passage with many partners.
  private func fewest(_ pairs: [(left: Int, right: Int, score: Double)]) -> [(
    left: Int, right: Int, score: Double
  )] {
    var partners = scores.counts.map { [Int](repeating: 0, count: $0) }
    let kept = pairs.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }.filter { pair in
      guard max(partners.left[pair.left], partners.right[pair.right]) < Self.mostPartners else {
        return false
      }
      partners.left[pair.left] += 1
      partners.right[pair.right] += 1
      return true
    }
    return kept.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }
}
