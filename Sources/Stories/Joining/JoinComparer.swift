internal import News

/// Compares articles of a join with their partners, one partner after the other.
struct JoinComparer: Sendable {
  /// A partner's vector, to be compared with those of several articles.
  private struct Partner: Sendable {
    /// The place of the article; -1 for none.
    private var place: Int32 = -1
    private var table = VectorTable()

    /// Nil if one of the articles has no vector of this kind.
    mutating func cosines(of partner: JoinedArticle, and other: JoinedArticle, isAcross: Bool) -> (
      all: Double, words: Double
    )? {
      guard let mine = partner.vector(isAcross: isAcross), let theirs = other.vector(isAcross: isAcross)
      else {
        return nil
      }
      if place != partner.place { table.fill(with: mine) }
      place = partner.place
      return table.cosines(to: theirs)
    }
  }

  private var own = Partner()
  private var across = Partner()

  /// The comparison of an article with a partner; nil if they can't tell one story. `seeker`: the article's index.
  mutating func comparison(
    of article: JoinedArticle, seeker: Int, to partner: JoinedArticle
  ) -> JoinComparison? {
    let isAcross = article.entry.language != partner.entry.language
    let found =
      isAcross
      ? across.cosines(of: partner, and: article, isAcross: true)
      : own.cosines(of: partner, and: article, isAcross: false)
    guard let cosines = found, Self.canHaveLink(article, partner, cosines, isAcross: isAcross) else {
      return nil
    }
    let comparison = JoinComparison(
      article: article, seeker: seeker, partner: partner, cosines: cosines, isAcross: isAcross)
    return comparison.link() == nil ? nil : comparison
  }

  /// Most pairs have too little in common, whatever their facts say.
  private static func canHaveLink(
    _ mine: JoinedArticle, _ theirs: JoinedArticle, _ cosines: (all: Double, words: Double), isAcross: Bool
  ) -> Bool {
    let most = StorySimilarity(
      atMost: cosines, mine.facts, theirs.facts,
      usualCosine: isAcross ? NeighbourSample.leastUsualCosine : 0)
    return SimilarityGrade.canReach(StoryLink.leastScore, most, isAcrossLanguages: isAcross)
  }
}

/// Two articles that may tell one story.
struct JoinComparison: Sendable {
  let article: JoinedArticle
  /// The index of the article among those whose links are sought.
  let seeker: Int
  let partner: JoinedArticle
  let cosines: (all: Double, words: Double)
  let isAcross: Bool

  /// The link of both; nil if they don't tell one story.
  func link(with usualCosines: inout UsualCosines, in stories: StoryCollection) throws -> StoryLink? {
    guard isAcross else { return link() }
    // The usual cosines only lower the score, and cost more than the comparison.
    return link(
      usualCosine: (try usualCosines.cosine(of: article, to: partner.entry.language, in: stories)
        + usualCosines.cosine(of: partner, to: article.entry.language, in: stories)) / 2)
  }

  /// The link of both if no cosine is usual.
  fileprivate func link(usualCosine: Double = 0) -> StoryLink? {
    let grade = SimilarityGrade(
      StorySimilarity(cosines, article.facts, partner.facts, usualCosine: usualCosine),
      isAcrossLanguages: isAcross, DayDistance(article.date, partner.date),
      words: min(article.words, partner.words))
    return grade.score >= StoryLink.leastScore && !grade.isOtherStory
      ? StoryLink(article.entry.article, partner.entry.article, score: grade.score) : nil
  }
}

/// The usual cosines of articles and articles in other languages, as far as they were needed.
struct UsualCosines: Sendable {
  private struct Key: Hashable, Sendable {
    let place: Int32
    let language: UInt8
  }

  private var known: [Key: Double] = [:]

  mutating func cosine(of article: JoinedArticle, to language: UInt8, in stories: StoryCollection) throws
    -> Double
  {
    let key = Key(place: article.place, language: language)
    if let known = known[key] { return known }
    guard let vector = article.across else { return 0 }
    let usual = try stories.statistics.neighbours(in: stories)
      .usualCosine(of: vector, to: stories.articles.language(numbered: language))
    known[key] = usual
    return usual
  }
}
