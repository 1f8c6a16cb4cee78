internal import Languages
internal import News

/// Finds the links among all articles of a collection in one pass: a similarity join.
///
/// Articles are taken one after the other, newest first. Each is compared with the articles before it that were written
/// within days and have some of its heaviest features among their own heaviest ones (prefix filtering: Chaudhuri, Ganti
/// and Kaushik 2006; Bayardo, Ma and Srikant 2007). So no article costs a question to an index of all articles, as the
/// search for one article's related stories does.
package struct SimilarityJoin: Sendable {
  /// The links of an article to the articles before it.
  package typealias Found = (article: Int32, links: [StoryLink])

  private var order: JoinOrder
  private var space: VectorSpace
  private let hasLanguages: Bool
  private var cache = JoinedArticleCache()
  private var candidates: JoinCandidates

  /// - Parameters:
  ///   - sought: the articles whose links are sought, by number.
  ///   - others: the articles whose links are known already.
  package init(_ sought: [Int32], others: [Int32], in stories: StoryCollection) {
    let articles = stories.articles
    order = JoinOrder(sought, others: others, span: SimilarityGrade.longestStory, articles)
    space = stories.makeSpace(remembering: .allArticles)
    hasLanguages = Set(articles.languages).count > 1
    candidates = JoinCandidates(
      places: stories.statistics.features.capacity, articles: sought.count + others.count)
  }

  /// The next articles with their links; empty after the last. An article that isn't analysed is left out. Throws if the
  /// archive can't be read or the task is cancelled: then the join is of no more use.
  package mutating func next(_ count: Int, in stories: StoryCollection) throws -> [Found] {
    var found: [Found] = []
    while found.count < count, let step = order.next() {
      try Task.checkCancellation()
      guard let slot = stories.articles.slot(of: step.article),
        let profile = try stories.profile(of: step.article)
      else { continue }
      let entry = JoinEntry(
        article: step.article, language: stories.articles.languages[slot], day: step.day,
        isTranslated: hasLanguages && profile.isTranslated)
      let features = take(entry, profile, stories.articles, slot)
      if step.isSought {
        let near = candidates.around(entry, features)
        found.append((step.article, try near.compactMap { try link(of: entry, to: $0, in: stories) }))
      }
      candidates.add(entry, features)
    }
    return found
  }

  /// Makes the vectors of an article, and returns its features.
  private mutating func take(
    _ entry: JoinEntry, _ profile: StoryProfile, _ articles: StoryArticles, _ slot: Int
  ) -> JoinFeatures {
    let own = joined(profile, articles, slot, isAcross: false)
    cache.insert(own, for: JoinedArticleCache.Key(entry, isAcross: false))
    guard hasLanguages else { return JoinFeatures(own: own.story.vector, across: nil, &space) }
    let across = entry.isTranslated ? joined(profile, articles, slot, isAcross: true) : own
    if entry.isTranslated { cache.insert(across, for: JoinedArticleCache.Key(entry, isAcross: true)) }
    return JoinFeatures(own: own.story.vector, across: across.story.vector, &space)
  }

  private mutating func joined(
    _ profile: StoryProfile, _ articles: StoryArticles, _ slot: Int, isAcross: Bool
  ) -> JoinedArticle {
    JoinedArticle(
      date: articles.date(at: slot), words: Int(articles.words[slot]),
      story: ComparedStory(
        vector: isAcross ? space.concepts(profile) : space.own(profile),
        facts: SharedFacts(profile, &space.rarities), usualCosine: 0))
  }
}

// MARK: - Comparing

extension SimilarityJoin {
  /// The link of two articles; nil if they can't tell one story.
  private mutating func link(of one: JoinEntry, to other: JoinEntry, in stories: StoryCollection) throws
    -> StoryLink?
  {
    let isAcross = one.language != other.language
    guard var mine = try article(one, isAcross: isAcross, in: stories),
      var theirs = try article(other, isAcross: isAcross, in: stories)
    else { return nil }
    guard var score = Self.score(mine, theirs, isAcross: isAcross) else { return nil }
    if isAcross {
      // The usual cosines only lower the score, and cost more than the comparison.
      let usualCosines = (
        try usualCosine(of: &mine, one, to: other.language, in: stories),
        try usualCosine(of: &theirs, other, to: one.language, in: stories)
      )
      guard let lower = Self.score(mine, theirs, usualCosines: usualCosines, isAcross: true) else {
        return nil
      }
      score = lower
    }
    return StoryLink(one.article, other.article, score: score)
  }

  private static func score(
    _ mine: JoinedArticle, _ theirs: JoinedArticle, usualCosines: (Double, Double) = (0, 0), isAcross: Bool
  ) -> Double? {
    var (left, right) = (mine.story, theirs.story)
    (left.usualCosine, right.usualCosine) = usualCosines
    let daysApart = mine.date.flatMap { mine in theirs.date.map { abs(mine.days(until: $0)) } }
    let grade = SimilarityGrade(
      StorySimilarity(of: left, and: right), isAcrossLanguages: isAcross, daysApart: daysApart,
      words: min(mine.words, theirs.words))
    return grade.score >= StoryLink.leastScore && !grade.isOtherStory ? grade.score : nil
  }

  /// An article that was taken before; nil if the archive has it no longer.
  private mutating func article(_ entry: JoinEntry, isAcross: Bool, in stories: StoryCollection) throws
    -> JoinedArticle?
  {
    let key = JoinedArticleCache.Key(entry, isAcross: isAcross)
    if let known = cache[key] { return known }
    guard let slot = stories.articles.slot(of: entry.article),
      let profile = try stories.profile(of: entry.article)
    else { return nil }
    let article = joined(profile, stories.articles, slot, isAcross: key.isAcross)
    cache.insert(article, for: key)
    return article
  }

  private mutating func usualCosine(
    of article: inout JoinedArticle, _ entry: JoinEntry, to language: UInt8, in stories: StoryCollection
  ) throws -> Double {
    if let known = article.usualCosines[language] { return known }
    let sample = try stories.statistics.neighbours(in: stories)
    let usual = sample.usualCosine(
      of: article.story.vector, to: stories.articles.language(numbered: language))
    article.usualCosines[language] = usual
    cache.insert(article, for: JoinedArticleCache.Key(entry, isAcross: true))
    return usual
  }
}
