/// Weighs the evidence about two articles: a logistic regression, fitted by `eval stories --fit` to halves of one
/// report and of different reports, of all documents of the ALT corpus but the development part: each fifth of them
/// (`--part 1 --lexicon one.bin --part 2 …`) with a lexicon that has not seen it. From `sameStory` on at least 94 % were
/// right in each fifth and each direction, with 20 wrong candidates for every right one.
///
/// The ratio of the cosine to the usual cosine would tell still more in that corpus, where each report has one counterpart.
/// The ratio is left out: where ten papers report an event, a high cosine to ten articles is usual.
struct Calibration {
  let constant: Double
  let slopes: [StoryEvidence.Kind: Double]
  /// The scores from which on two articles are taken for the same story or the same topic.
  let sameStory: Double
  let sameTopic: Double

  static let withinLanguage = Calibration(
    constant: -1.85, slopes: [.cosine: 7.5, .closeness: 36.4, .names: 2.9, .sharedNames: 0.63],
    sameStory: 0.85, sameTopic: 0.4)

  static let acrossLanguages = Calibration(
    constant: -1.63, slopes: [.cosine: 5.3, .closeness: 52.6, .names: 3.9, .sharedNames: 0.45],
    sameStory: 0.9, sameTopic: 0.3)

  /// The logarithm of the odds that both report one event.
  func logOdds(of evidence: StoryEvidence) -> Double {
    slopes.reduce(constant) { $0 + $1.value * evidence[$1.key] }
  }
}
