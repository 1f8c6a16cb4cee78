internal import Catalogue
internal import Foundation

/// The grade of the similarity of two stories, from all evidence.
struct SimilarityGrade {
  /// 0 to 1: the likelihood that both report one story: one event, or its next developments.
  let score: Double
  let grade: RelatedStory.Grade
}

extension SimilarityGrade {
  /// The scores from which on two articles are called the same story or the same topic: nine in ten pairs of the
  /// labelled reports are so called rightly (`eval pairs`).
  private static let sameStory = 0.7
  private static let sameTopic = 0.12
  /// The rarity that shared names need to be worth showing: one person, or two countries.
  private static let tellingRarity = 5.0

  init(_ similarity: StorySimilarity, _ evidence: StoryEvidence, isAcrossLanguages: Bool) {
    let calibration = isAcrossLanguages ? Calibration.acrossLanguages : .withinLanguage
    score = 1 / (1 + exp(-calibration.logOdds(of: evidence)))
    grade =
      switch score {
      case Self.sameStory...: .sameStory
      case Self.sameTopic...: .sameTopic
      case _ where similarity.sharedNameRarity >= Self.tellingRarity: .sharesNames
      default: .unrelated
      }
  }
}
