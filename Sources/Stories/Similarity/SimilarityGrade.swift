internal import Catalogue
internal import Foundation

/// The grade of the similarity of two stories, from all evidence.
struct SimilarityGrade {
  /// 0 to 1: the likelihood that both report one event.
  let score: Double
  let grade: RelatedStory.Grade
}

extension SimilarityGrade {
  /// The most days between two reports of one event; articles further apart have at most the topic in common.
  private static let longestEvent = 10
  /// Reports of one event name the same people and places, reports on one topic need not. That can be said of
  /// whole articles, which name most of what there is to name, not of a few sentences.
  ///
  /// Of the ALT corpus's documents that `eval stories` fits to, 98 % of the whole articles have names that are so much
  /// like those of their translation, whatever their length, and 40 % of the halves; nine in ten halves have fewer
  /// names and terms than `wholeArticle`, and half of the articles have more (`eval stories --folder`, `--pairs`).
  private static let sameNames = 0.35
  private static let wholeArticle = 100
  /// The rarity that shared names need to be worth showing: one person, or two countries.
  private static let tellingRarity = 5.0

  /// Weighs a similarity. `daysApart` is nil if a date is missing, which speaks for nothing and against nothing.
  init(_ similarity: StorySimilarity, isAcrossLanguages: Bool, daysApart: Int?) {
    let calibration = isAcrossLanguages ? Calibration.acrossLanguages : .withinLanguage
    let logOdds = calibration.logOdds(of: StoryEvidence(similarity))
    score = Self.probability(
      logOdds + Self.dateEvidence(daysApart) + Self.quotationEvidence(similarity.sharedQuotationRarity))
    let isOneEvent =
      (daysApart ?? 0) <= Self.longestEvent
      && (similarity.featureCount < Self.wholeArticle || (similarity.nameCosine ?? 1) >= Self.sameNames)
    grade =
      if score >= calibration.sameStory, isOneEvent {
        .sameStory
      } else if Self.probability(logOdds) >= calibration.sameTopic {
        .sameTopic
      } else if similarity.sharedNameRarity >= Self.tellingRarity {
        .sharesNames
      } else {
        .unrelated
      }
  }

  private static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  /// The evidence of the same quotations. Estimated, not fitted: the halves of a report, by which the rest is
  /// weighed, quote different words.
  private static func quotationEvidence(_ rarity: Double) -> Double { min(1.5, 0.1 * rarity) }

  /// The evidence of the dates. Estimated, not fitted: no dated pairs were at hand.
  private static func dateEvidence(_ daysApart: Int?) -> Double {
    switch daysApart {
    case nil: 0
    case .some(0...2): 0.5
    case .some(3...longestEvent): 0.2
    case .some(11...60): -0.5
    default: -1.5
    }
  }
}
