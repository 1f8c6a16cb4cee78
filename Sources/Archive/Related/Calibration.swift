/// What the evidence says about two articles: a logistic regression, fitted by `eval stories --fit` to halves of one
/// report and of different reports, of documents of the ALT corpus that the development part leaves.
struct Calibration {
  let constant: Double
  let slopes: [StoryEvidence.Kind: Double]
  /// The scores from which on two articles are taken for the same story or the same topic.
  let sameStory: Double
  let sameTopic: Double

  static let withinLanguage = Calibration(
    constant: -3.4,
    slopes: [.cosine: 13.1, .closeness: 22.7, .names: 3.7, .sharedNames: 1.0, .sharedFigures: 0.5],
    sameStory: 0.65, sameTopic: 0.4)

  static let acrossLanguages = Calibration(
    constant: -3.7,
    slopes: [.cosine: 15.7, .closeness: 33.0, .names: 4.8, .sharedNames: 0.8, .sharedFigures: 0.5],
    sameStory: 0.8, sameTopic: 0.3)

  /// The logarithm of the odds that both report one event.
  func logOdds(of evidence: StoryEvidence) -> Double {
    slopes.reduce(constant) { $0 + $1.value * evidence[$1.key] }
  }
}
