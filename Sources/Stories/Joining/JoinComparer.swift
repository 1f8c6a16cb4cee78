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
  private var usualCosines = UsualCosines()

  /// The link of an article and a partner; nil if they can't tell one story.
  mutating func link(of article: JoinedArticle, to partner: JoinedArticle, in stories: StoryCollection) throws
    -> StoryLink?
  {
    let isAcross = article.entry.language != partner.entry.language
    let found =
      isAcross
      ? across.cosines(of: partner, and: article, isAcross: true)
      : own.cosines(of: partner, and: article, isAcross: false)
    guard let cosines = found, Self.canHaveLink(article, partner, cosines, isAcross: isAcross),
      let score = Self.score(article, partner, cosines, isAcross: isAcross)
    else { return nil }
    guard isAcross else { return StoryLink(article.entry.article, partner.entry.article, score: score) }
    // The usual cosines only lower the score, and cost more than the comparison.
    let usualCosine =
      (try usualCosines.cosine(of: article, to: partner.entry.language, in: stories)
        + usualCosines.cosine(of: partner, to: article.entry.language, in: stories)) / 2
    return Self.score(article, partner, cosines, usualCosine: usualCosine, isAcross: true)
      .map { StoryLink(article.entry.article, partner.entry.article, score: $0) }
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

  private static func score(
    _ mine: JoinedArticle, _ theirs: JoinedArticle, _ cosines: (all: Double, words: Double),
    usualCosine: Double = 0, isAcross: Bool
  ) -> Double? {
    let grade = SimilarityGrade(
      StorySimilarity(cosines, mine.facts, theirs.facts, usualCosine: usualCosine),
      isAcrossLanguages: isAcross, DayDistance(mine.date, theirs.date),
      words: min(mine.words, theirs.words))
    return grade.score >= StoryLink.leastScore && !grade.isOtherStory ? grade.score : nil
  }
}

/// The usual cosines of articles and articles in other languages, as far as they were needed.
private struct UsualCosines: Sendable {
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
