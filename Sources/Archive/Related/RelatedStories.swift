internal import Corpus

/// Finds the stories that belong to one.
struct RelatedStories {
  /// A related story before its reasons are put into words.
  struct Match {
    /// By the index in the catalogue.
    let article: Int
    let score: Double
    let grade: RelatedStory.Grade
    let likeness: Likeness
  }

  private let index: StoryIndex
  private let measure: LikenessMeasure

  init(_ index: StoryIndex) {
    self.index = index
    measure = LikenessMeasure(index)
  }

  /// The best matches of an article, best first.
  func matches(of article: Int, limit: Int) -> [Match] {
    let matches = Candidates(index, measure).around(article).compactMap { match(article, $0) }
    return Array(
      matches.sorted { ($1.score, $0.article) < ($0.score, $1.article) }.prefix(limit))
  }

  private func match(_ article: Int, _ other: Int) -> Match? {
    let (mine, theirs) = (index.profiles[article], index.profiles[other])
    let likeness = measure.likeness(of: article, and: other)
    let daysApart = mine.date.flatMap { mine in theirs.date.map { mine.daysApart(from: $0) } }
    let verdict = Verdict(
      likeness, isAcrossLanguages: mine.language != theirs.language, daysApart: daysApart)
    return verdict.grade.map {
      Match(article: other, score: verdict.score, grade: $0, likeness: likeness)
    }
  }
}
