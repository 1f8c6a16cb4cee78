import Catalogue
import News
import Testing

@testable import Stories

struct DayDistanceTests {
  private let may = ArticleDate(year: 2025, month: 5)

  private func day(_ day: Int) -> ArticleDate? { ArticleDate(year: 2025, month: 5, day: day) }

  @Test func `a distance counts from the first date`() {
    #expect(DayDistance(day(3), day(5)).days == 2)
    #expect(DayDistance(day(5), day(3)).days == -2)
    #expect(DayDistance(day(5), day(3)).daysApart == 2)
    #expect(DayDistance(day(5), nil).days == nil)
  }

  @Test func `one day is known from two dates with a day`() {
    #expect(DayDistance(day(3), day(3)).isSameDay)
    #expect(DayDistance(day(3), day(3)).daysLater == 0)
    #expect(!DayDistance(day(3), day(4)).isSameDay)
    for (first, second) in [(may, day(3)), (day(3), may), (may, may)] {
      let distance = DayDistance(first, second)
      #expect(!distance.isSameDay)
      #expect(distance.daysApart == 0)
      #expect(distance.daysLater == nil)
    }
  }

  /// Two articles of one language with this cosine and nothing else in common.
  private func grade(_ cosine: Double, _ distance: DayDistance, words: Int = 300, across: Bool = false)
    -> SimilarityGrade
  {
    let similarity = StorySimilarity(
      cosine: cosine, wordCosine: cosine, usualCosine: 0, numberCosine: 0, hasOtherNumbers: false,
      sharedNameRarity: 0, sharedQuotationRarity: 0)
    return SimilarityGrade(similarity, isAcrossLanguages: across, distance, words: words)
  }

  @Test func `one day makes one story likelier`() {
    let (same, near) = (DayDistance(day(3), day(3)), DayDistance(day(3), day(4)))
    #expect(grade(0.36, same).score > grade(0.36, near).score)
    #expect(grade(0.36, near).score == grade(0.36, .unknown).score)
  }

  @Test func `one day says nothing of brief reports, nor across languages`() {
    let (same, near) = (DayDistance(day(3), day(3)), DayDistance(day(3), day(4)))
    #expect(grade(0.36, same, words: 40).score == grade(0.36, near, words: 40).score)
    #expect(grade(0.15, same, across: true).score == grade(0.15, near, across: true).score)
  }

  @Test func `one day doesn't make one topic of two`() {
    let same = DayDistance(day(3), day(3))
    let below = grade(0.14, same)
    #expect(below.grade == .unrelated)
    #expect(below.score == grade(0.14, .unknown).score)
  }
}
