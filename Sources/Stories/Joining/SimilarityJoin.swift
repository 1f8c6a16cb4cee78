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
  private var maker: JoinedArticleMaker
  private var candidates: JoinCandidates
  private var comparer = JoinComparer()

  /// - Parameters:
  ///   - sought: the articles whose links are sought, by number.
  ///   - others: the articles whose links are known already.
  package init(_ sought: [Int32], others: [Int32], in stories: StoryCollection) {
    order = JoinOrder(sought, others: others, span: SimilarityGrade.longestStory, stories.articles)
    maker = JoinedArticleMaker(stories)
    candidates = JoinCandidates(
      places: stories.statistics.features.capacity, articles: sought.count + others.count)
  }

  /// The next articles with their links; empty after the last. An article that isn't analysed is left out. Throws if the
  /// archive can't be read or the task is cancelled: then the join is of no more use.
  ///
  /// The vectors of so many articles are in memory, about six kilobytes each.
  package mutating func next(_ count: Int, in stories: StoryCollection) throws -> [Found] {
    var block = JoinBlock()
    while block.articles.count < count, let step = order.next() {
      try Task.checkCancellation()
      guard let slot = stories.articles.slot(of: step.article),
        let profile = try stories.profile(of: step.article)
      else { continue }
      let entry = JoinEntry(
        article: step.article, language: stories.articles.languages[slot], day: step.day)
      let article = maker.article(entry, at: candidates.nextPlace, profile, slot, in: stories)
      let features = maker.features(of: article)
      if step.isSought { block.append(article, partners: candidates.around(entry, features)) }
      candidates.add(entry, features)
    }
    return try links(of: block, in: stories)
  }

  private mutating func links(of block: JoinBlock, in stories: StoryCollection) throws -> [Found] {
    var found: [Found] = block.articles.map { ($0.entry.article, []) }
    var taken = block.articles[...]
    for pairs in block.pairsByPartner() {
      try Task.checkCancellation()
      let place = pairs[pairs.startIndex].partner
      taken = taken.drop { $0.place < place }
      let known = taken.first.flatMap { $0.place == place ? $0 : nil }
      guard let partner = try known ?? self.partner(at: place, of: pairs, block, in: stories) else {
        continue
      }
      for pair in pairs {
        let link = try comparer.link(of: block.articles[pair.seeker], to: partner, in: stories)
        if let link { found[pair.seeker].links.append(link) }
      }
    }
    return found
  }

  /// An article that was taken before the block, with the vectors for its comparisons; nil if the archive has it no longer.
  private mutating func partner(
    at place: Int32, of pairs: ArraySlice<JoinBlock.Pair>, _ block: JoinBlock, in stories: StoryCollection
  ) throws -> JoinedArticle? {
    let entry = candidates.entry(at: place)
    guard let slot = stories.articles.slot(of: entry.article),
      let profile = try stories.profile(of: entry.article)
    else { return nil }
    let isOwn = pairs.map { block.articles[$0.seeker].entry.language == entry.language }
    return maker.article(
      entry, at: place, profile, slot, isOwn: isOwn.contains(true), isAcross: isOwn.contains(false),
      in: stories)
  }
}

/// Makes the vectors of the articles of a join.
private struct JoinedArticleMaker: Sendable {
  private var space: VectorSpace
  private let hasLanguages: Bool

  init(_ stories: StoryCollection) {
    space = stories.makeSpace(remembering: .allArticles)
    hasLanguages = Set(stories.articles.languages).count > 1
  }

  /// `slot`: of the article. `isOwn`, `isAcross`: true if it is compared with articles in its language, in others.
  mutating func article(
    _ entry: JoinEntry, at place: Int32, _ profile: StoryProfile, _ slot: Int, isOwn: Bool = true,
    isAcross: Bool = true, in stories: StoryCollection
  ) -> JoinedArticle {
    let isTranslated = hasLanguages && isAcross && profile.isTranslated
    let own = isOwn || !isTranslated ? space.own(profile) : nil
    return JoinedArticle(
      place: place, entry: entry, date: stories.articles.date(at: slot),
      words: Int(stories.articles.words[slot]), facts: SharedFacts(profile, &space.rarities),
      own: own, across: isTranslated ? space.concepts(profile) : own)
  }

  mutating func features(of article: JoinedArticle) -> JoinFeatures {
    JoinFeatures(own: article.own, across: hasLanguages ? article.across : nil, &space)
  }
}
