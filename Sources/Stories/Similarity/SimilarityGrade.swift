internal import Catalogue
internal import Foundation

/// The grade of the similarity of two stories, from all evidence.
package struct SimilarityGrade {
  /// 0 to 1: the likelihood that both report one story: one event, or its next developments.
  let score: Double
  let evidence: StoryEvidence
  /// True for two articles that can't tell one story, whatever they share: long after each other, or editions of a
  /// report that comes out again and again.
  let isOtherStory: Bool
  let grade: RelatedStory.Grade
}

extension SimilarityGrade {
  /// The scores from which on two articles are called the same story or the same topic. Of labelled pairs of independent
  /// reports that are called the same story, 90 % (one beat, English) to 100 % are (`eval pairs`).
  static let sameStory = 0.7
  private static let sameTopic = 0.12
  /// The most days between two reports of one story. Later a report tells another event of the topic, in the same words
  /// where figures are published every month.
  package static let longestStory = 10
  /// The rarity that shared names need to be worth showing: one person, or two countries.
  private static let tellingRarity = 5.0

  /// - Parameters:
  ///   - distance: of their dates.
  ///   - words: the length of the shorter article.
  init(_ similarity: StorySimilarity, isAcrossLanguages: Bool, _ distance: DayDistance, words: Int) {
    let isBrief = words < Self.fewWords
    evidence = StoryEvidence(similarity, distance, isBrief: isBrief)
    let calibration = isAcrossLanguages ? Calibration.acrossLanguages : .withinLanguage
    let logOdds = calibration.logOdds(of: evidence)
    let undated = Self.probability(calibration.undatedLogOdds(logOdds, evidence))
    // Dates tell one event of a topic from another one, not one topic from another one.
    let likelihood = undated < Self.sameTopic ? undated : max(Self.probability(logOdds), Self.sameTopic)
    isOtherStory = (distance.daysApart ?? 0) > Self.longestStory || similarity.isNextEdition
    let needed = Self.neededLikelihood(
      evidence, isAcrossLanguages: isAcrossLanguages, isBrief: isBrief && distance.days == nil)
    let weighed = Self.squeezed(likelihood, below: needed)
    score = isOtherStory ? min(weighed, Self.sameStory.nextDown) : weighed
    grade =
      switch score {
      case Self.sameStory...: .sameStory
      case Self.sameTopic...: .sameTopic
      case _ where similarity.sharedNameRarity >= Self.tellingRarity: .sharesNames
      default: .unrelated
      }
  }

  /// False if no two articles with this similarity or less reach a score that is more than that of one topic. Costs
  /// much less than their grade.
  static func canReach(_ score: Double, _ most: StorySimilarity, isAcrossLanguages: Bool) -> Bool {
    let calibration = isAcrossLanguages ? Calibration.acrossLanguages : .withinLanguage
    let likelihood = probability(calibration.mostLogOdds(of: StoryEvidence(most, .unknown, isBrief: false)))
    return score <= sameTopic || likelihood >= score - roundingError
  }

  private static let roundingError = 1e-9

  /// The likelihood that two articles need to be called the same story.
  ///
  /// Two events of one beat share the place, the office and the words of the beat. Two reports of one event mostly share a
  /// number or a quotation, too: of the labelled pairs of English reports from `sameStory` on, 91 in 100 with one of these
  /// tell one story, and 86 in 100 without (`eval pairs --evidence`). Across languages, where numbers need no translation,
  /// none of the four most likely pairs without them did. In a few sentences of an unknown day nothing else tells events
  /// apart.
  private static func neededLikelihood(
    _ evidence: StoryEvidence, isAcrossLanguages: Bool, isBrief: Bool
  ) -> Double {
    guard evidence[.numbers] + evidence[.quotations] == 0 else { return sameStory }
    return isBrief ? 0.92 : isAcrossLanguages ? 0.89 : 0.74
  }

  /// About three sentences.
  private static let fewWords = 80

  /// A likelihood in the scale in which articles are the same story from `sameStory` on, in the same order. `needed`: the
  /// likelihood from which on they are.
  private static func squeezed(_ likelihood: Double, below needed: Double) -> Double {
    let unchanged = sameStory - 0.05
    guard (unchanged..<needed).contains(likelihood) else { return likelihood }
    let share = (likelihood - unchanged) / (needed - unchanged)
    return min(sameStory.nextDown, unchanged + (sameStory - unchanged) * share)
  }

  private static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}

extension StorySimilarity {
  /// Only copies of a report have so many words in common.
  private static let copyCosine = 0.75

  /// True for two editions of a report that comes out again and again: nearly the same words with other numbers.
  fileprivate var isNextEdition: Bool { wordCosine >= Self.copyCosine && hasOtherNumbers }
}
