package import Catalogue
internal import Foundation
package import Languages
package import News

/// The evidence that two articles report one story, as numbers to be weighed.
package struct StoryEvidence: Sendable {
  /// The kind of each number.
  package enum Kind: Int, CaseIterable, Sendable {
    /// The cosine of the two articles.
    case cosine
    /// Their usual cosine with articles of the other's language.
    case usualCosine
    /// The cosine of their numbers, years, quantities and days, as far as it is more than chance. Numbers confirm what words
    /// and names say, and tell nothing without them.
    case numbers
    /// The rarity of the words that both quote, in tens.
    case quotations
    /// The logarithm of the days that lie between their dates at least, less two days in which one story is told by all; 0
    /// where a date isn't known. Whether they lie ten days apart or a year says the same.
    case days
    /// 1 if both are known to be of one day and neither is brief, otherwise 0. A day has many brief reports of one beat.
    case sameDay
  }

  private static let daysOfOneStory = 2
  private static let mostDays = 10
  private static let mostRarity = 15.0
  /// Small numbers and years are in most news.
  private static let usualNumberCosine = 0.1
  /// The most that numbers count, as a multiple of the cosine without them.
  private static let confirmation = 2.0

  /// One number of each kind. Not an array, because a survey weighs the evidence of millions of pairs.
  typealias Numbers = InlineArray<6, Double>

  /// By `Kind.rawValue`.
  private(set) var values = Numbers(repeating: 0)

  /// `isBrief`: one of the two articles has only a few sentences.
  init(_ similarity: StorySimilarity, _ distance: DayDistance, isBrief: Bool) {
    self[.cosine] = similarity.cosine
    self[.usualCosine] = similarity.usualCosine
    self[.numbers] = min(
      max(0, similarity.numberCosine - Self.usualNumberCosine), Self.confirmation * similarity.wordCosine)
    self[.quotations] = min(similarity.sharedQuotationRarity, Self.mostRarity) / 10
    self[.days] = log1p(Double(max(0, min(distance.daysApart ?? 0, Self.mostDays) - Self.daysOfOneStory)))
    self[.sameDay] = distance.isSameDay && !isBrief ? 1 : 0
  }

  package private(set) subscript(kind: Kind) -> Double {
    get { values[kind.rawValue] }
    set { values[kind.rawValue] = newValue }
  }
}

/// An article that was compared with another one.
package struct StoryCandidate: Sendable {
  package let id: ArticleID
  package let language: Language
  /// 0 to 1.
  package let score: Double
  package let grade: RelatedStory.Grade
  package let evidence: StoryEvidence

  /// `id`: of the article of the match.
  package init(_ match: RelatedStories.Match, id: ArticleID) {
    self.id = id
    language = match.language
    score = match.score
    grade = match.grade
    evidence = match.evidence
  }
}
