/// Weighs the evidence about two articles into the logarithm of the odds that both report one story.
///
/// Within a language the weights are a logistic regression (`eval pairs --fit`) on labelled pairs of English reports that
/// share a beat, rounded. Vietnamese reports, on which only the slope of one day was chosen, are right at the same bar.
///
/// Across languages a translation keeps less than half of a cosine, so the cosine weighs 2.5 times as much; the cosine that
/// is usual for the articles is subtracted. Numbers need no translation: they are the surest evidence there, and weigh three
/// times as much. The constant is set on a few independent reports with others of the same beat, because translations of
/// one report have no such neighbours.
struct Calibration {
  let constant: Double
  /// By kind of evidence.
  private let slopes: StoryEvidence.Numbers

  init(constant: Double, slopes: [StoryEvidence.Kind: Double]) {
    self.constant = constant
    self.slopes = StoryEvidence.Numbers { StoryEvidence.Kind(rawValue: $0).flatMap { slopes[$0] } ?? 0 }
  }

  static let withinLanguage = Calibration(
    constant: -3.8,
    slopes: [
      .cosine: 12, .numbers: 3, .quotations: 1, .days: daySlope, .sameDay: sameDaySlope,
    ])

  static let acrossLanguages = Calibration(
    constant: -3.8,
    slopes: [.cosine: 30, .usualCosine: -30, .numbers: 10, .quotations: 1, .days: daySlope])

  /// Estimated, as the slope of quotations is: few dated pairs were at hand. Five days apart are odds of 1 to 3 against one
  /// story.
  private static let daySlope = -0.8

  /// Chosen on Vietnamese reports: those that tell one story are mostly of one day, those of a beat of any day. Low, because a
  /// day has more than one report of a beat. Across languages the constant is set on reports with dates, which say this already.
  private static let sameDaySlope = 0.4

  /// The logarithm of the odds that both report one story. Added up in one order, so that every run gives the same.
  func logOdds(of evidence: StoryEvidence) -> Double {
    slopes.indices.reduce(constant) { $0 + slopes[$1] * evidence.values[$1] }
  }

  /// The logarithm of the odds without the days between the two.
  func undatedLogOdds(_ logOdds: Double, _ evidence: StoryEvidence) -> Double {
    logOdds - slopes[StoryEvidence.Kind.days.rawValue] * evidence[.days]
      - slopes[StoryEvidence.Kind.sameDay.rawValue] * evidence[.sameDay]
  }

  /// The logarithm of the odds if both were of one day.
  func mostLogOdds(of evidence: StoryEvidence) -> Double {
    undatedLogOdds(logOdds(of: evidence), evidence) + slopes[StoryEvidence.Kind.sameDay.rawValue]
  }
}
