/// What the evidence says about two articles: a logistic regression, fitted by `eval stories --fit` to halves of one
/// report and of different reports, of documents of the ALT corpus that the development part leaves.
struct Calibration {
  let constant: Double
  let slopes: [StoryEvidence.Kind: Double]
  /// The scores from which on two articles are taken for the same story or the same topic.
  let sameStory: Double
  let sameTopic: Double

  static let withinLanguage = Calibration(
    constant: -3.6,
    slopes: [.cosine: 13.3, .closeness: 23.2, .names: 3.6, .sharedNames: 0.5, .sharedFigures: 0.8],
    sameStory: 0.5, sameTopic: 0.4)

  static let acrossLanguages = Calibration(
    constant: -4.1,
    slopes: [.cosine: 16.2, .closeness: 36.5, .names: 5.0, .sharedNames: 0.2, .sharedFigures: 0.7],
    sameStory: 0.55, sameTopic: 0.3)

  /// The logarithm of the odds that both report one event.
  func logOdds(of evidence: StoryEvidence) -> Double {
    slopes.reduce(constant) { $0 + $1.value * evidence[$1.key] }
  }
}
