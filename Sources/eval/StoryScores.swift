internal import Catalogue
internal import Foundation

/// Scores of the search for the other half, and of the reliability of the grades.
struct StoryScores {
  /// The number of wrong candidates for each right one: those with the highest rank.
  private static let wrong = 20

  private let trials: [StoryTrial]

  init(_ trials: [StoryTrial]) {
    self.trials = trials
  }

  static let heading = """
    | what looks for what | recall at 1 | at 5 | MRR | same story: precision | of the right ones | \
    same topic or better: precision | of the right ones |
    |---|---|---|---|---|---|---|---|
    """

  func row(named name: String) -> String {
    let cells =
      [recall(at: 1), recall(at: 5), reciprocalRank] + judged([.sameStory])
      + judged([.sameStory, .sameTopic])
    return "| \(name) | " + cells.map { String(format: "%.1f", $0 * 100) }.joined(separator: " | ") + " |"
  }

  private func recall(at places: Int) -> Double {
    share { ($0.rank ?? .max) <= places ? 1 : 0 }
  }

  private var reciprocalRank: Double {
    share { $0.rank.map { 1 / Double($0) } ?? 0 }
  }

  private func share(_ value: (StoryTrial) -> Double) -> Double {
    trials.reduce(0) { $0 + value($1) } / Double(max(1, trials.count))
  }

  /// Of those with these grades the share that is right, and of the right ones the share that has these grades.
  private func judged(_ grades: Set<RelatedStory.Grade>) -> [Double] {
    var (right, wrong) = (0, 0)
    for trial in trials {
      right += trial.pairs.count { $0.isRight && grades.contains($0.grade) }
      wrong += trial.pairs.filter { !$0.isRight }.prefix(Self.wrong).count { grades.contains($0.grade) }
    }
    return [Double(right) / Double(max(1, right + wrong)), Double(right) / Double(max(1, trials.count))]
  }
}
