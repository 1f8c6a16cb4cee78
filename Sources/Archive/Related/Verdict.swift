internal import Corpus
internal import Foundation

/// How close two stories are, all evidence taken together.
struct Verdict {
  /// 0 to 1: how probable it is that both report the same, by content and date.
  let score: Double
  /// Nil where they have too little in common to be shown together.
  let grade: RelatedStory.Grade?
}

extension Verdict {
  /// Two reports of one event come out within so many days; what is further apart is a topic at most.
  private static let longestEvent = 10
  /// From here on two articles are taken for the same story, or for the same topic.
  private static let sameStory = 0.5
  private static let sameTopic = 0.12
  /// The rarity that shared names need to be worth showing: one person, or a few places.
  private static let tellingRarity = 5.0

  /// Weighs a likeness. `daysApart` is nil where a date is missing, which speaks for nothing and against nothing.
  init(_ likeness: Likeness, isAcrossLanguages: Bool, daysApart: Int?) {
    let evidence = (isAcrossLanguages ? Evidence.acrossLanguages : .withinLanguage).sum(of: likeness)
    score = 1 / (1 + exp(-(evidence + Self.dateEvidence(daysApart))))
    let isOneTime = daysApart.map { $0 <= Self.longestEvent } ?? true
    grade =
      if score >= Self.sameStory, isOneTime {
        .sameStory
      } else if score >= Self.sameTopic {
        .sameTopic
      } else if likeness.sharedRarity >= Self.tellingRarity {
        .sharesNames
      } else {
        nil
      }
  }

  /// What the dates add to the evidence, in units of log odds. Judged, not learnt: no dated pairs were at hand.
  private static func dateEvidence(_ daysApart: Int?) -> Double {
    switch daysApart {
    case nil: 0
    case .some(0...2): 0.7
    case .some(3...longestEvent): 0.2
    case .some(11...60): -0.7
    default: -1.2
    }
  }
}

/// How much each side of a likeness counts: a logistic regression.
private struct Evidence {
  let base: Double
  let names: Double
  let terms: Double
  let rarity: Double

  static let withinLanguage = Evidence(base: -5, names: 4, terms: 10, rarity: 0.5)
  static let acrossLanguages = Evidence(base: -5, names: 6, terms: 2, rarity: 0.8)

  func sum(of likeness: Likeness) -> Double {
    base + names * likeness.names + terms * likeness.terms + rarity * log(1 + likeness.sharedRarity)
  }
}

extension ArticleDate {
  /// How many days lie between two dates at least: a month or a year without a day is all of its days.
  func daysApart(from other: ArticleDate) -> Int {
    max(0, other.firstDay - lastDay, firstDay - other.lastDay)
  }

  private var firstDay: Int { Self.dayNumber(year, month ?? 1, day ?? 1) }

  private var lastDay: Int {
    if let month, let day { return Self.dayNumber(year, month, day) }
    let (nextYear, nextMonth) = month.map { $0 == 12 ? (year + 1, 1) : (year, $0 + 1) } ?? (year + 1, 1)
    return Self.dayNumber(nextYear, nextMonth, 1) - 1
  }

  /// The days since 1 March of the year 0 in the Gregorian calendar. Years begin in March here, so that the
  /// leap day comes last and the lengths of the months before it follow the formula (153 m + 2) / 5.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
  }
}
