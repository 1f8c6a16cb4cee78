internal import Corpus

/// Finds the stories that belong to one.
struct RelatedStories {
  /// A related story before its reasons are put into words.
  struct Match {
    /// Its number in the index.
    let article: Int32
    let score: Double
    let grade: RelatedStory.Grade
    let likeness: Likeness
  }

  let index: StoryIndex

  /// The best matches of an article, best first; none where it isn't analysed yet.
  func matches(of article: Int32, limit: Int) throws -> [Match] {
    guard let profile = try index.profile(of: article), let facts = index.facts(of: article) else {
      return []
    }
    let others = try Candidates(index).around(article, profile).compactMap { number in
      try index.profile(of: number).map { (number: number, profile: $0) }
    }
    let measure = LikenessMeasure(weights: index.weights)
    let matches = others.compactMap { other in
      index.facts(of: other.number).flatMap { theirs in
        match(
          other.number,
          measure.likeness(
            of: profile, and: other.profile, isAcrossLanguages: facts.language != theirs.language), facts,
          theirs)
      }
    }
    let ranked = matches.sorted { left, right in
      (right.score, slot(left)) < (left.score, slot(right))
    }
    return Array(ranked.prefix(limit))
  }

  private func slot(_ match: Match) -> Int {
    index.roster.slot(ofNumber: Int64(match.article)) ?? .max
  }

  private typealias Facts = (language: Language, date: ArticleDate?)

  private func match(_ other: Int32, _ likeness: Likeness, _ mine: Facts, _ theirs: Facts) -> Match? {
    let daysApart = mine.date.flatMap { mine in theirs.date.map { mine.daysApart(from: $0) } }
    let verdict = Verdict(likeness, isAcrossLanguages: mine.language != theirs.language, daysApart: daysApart)
    return verdict.grade.map { Match(article: other, score: verdict.score, grade: $0, likeness: likeness) }
  }
}
