internal import Corpus
internal import Foundation

/// How close two stories are, all evidence taken together.
struct Verdict {
  /// 0 to 1: how much speaks for their belonging together, by content and date.
  let score: Double
  /// Nil where they have too little in common to be shown together.
  let grade: RelatedStory.Grade?
}

extension Verdict {
  /// Two reports of one event come out within so many days; what is further apart is a topic at most.
  private static let longestEvent = 10
  /// From this score on two articles are taken for the same story or the same topic.
  private static let even = 0.5
  private static let sameTopic = 0.3
  /// Reports of one event name the same people and places, two reports on one topic need not. Of articles and
  /// their translations nine in ten have at least this cosine of names; of other pairs that are as like in all
  /// else, four in ten.
  private static let sameNames = 0.35
  /// The rarity that shared names need to be worth showing: one person, or two countries.
  private static let tellingRarity = 5.0

  /// Weighs a likeness. `daysApart` is nil where a date is missing, which speaks for nothing and against nothing.
  init(_ likeness: Likeness, isAcrossLanguages: Bool, daysApart: Int?) {
    let calibration = isAcrossLanguages ? Calibration.acrossLanguages : .withinLanguage
    let logOdds = calibration.logOdds(of: likeness) + Self.dateEvidence(daysApart)
    score = 1 / (1 + exp(-logOdds))
    let isOneEvent =
      (daysApart ?? 0) <= Self.longestEvent && (likeness.nameCosine ?? 1) >= Self.sameNames
    grade =
      if score >= Self.even, isOneEvent {
        .sameStory
      } else if score >= Self.sameTopic {
        .sameTopic
      } else if likeness.sharedNameRarity >= Self.tellingRarity {
        .sharesNames
      } else {
        nil
      }
  }

  /// What the dates add to the evidence. Judged, not learnt: no dated pairs were at hand.
  private static func dateEvidence(_ daysApart: Int?) -> Double {
    switch daysApart {
    case nil: 0
    case .some(0...2): 0.3
    case .some(3...longestEvent): 0.1
    case .some(11...60): -0.3
    default: -0.5
    }
  }
}

/// What a cosine says about two articles: a logistic regression, fitted to the halves of one report and of
/// different reports in the development part of the ALT corpus.
///
/// It is shifted so that it is even where two in three pairs belong together, and its slopes are two fifths of
/// those fitted: the fitted ones call everything that is clear 1.00, and then no bar tells the clear from the
/// clearer.
private struct Calibration {
  /// The cosine at which it is as likely as not.
  let even: Double
  let slope: Double

  static let withinLanguage = Calibration(even: 0.19, slope: 14)
  static let acrossLanguages = Calibration(even: 0.315, slope: 6)

  func logOdds(of likeness: Likeness) -> Double {
    slope * (likeness.cosine - even)
  }
}
