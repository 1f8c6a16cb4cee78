internal import Languages
internal import News
internal import Text

/// Finds the links among all articles of a collection in one pass: a similarity join.
///
/// Articles are taken one after the other, newest first. Each is compared with the articles before it that were written
/// within days and have some of its heaviest features among their own heaviest ones (prefix filtering: Chaudhuri, Ganti
/// and Kaushik 2006; Bayardo, Ma and Srikant 2007). So no article costs a question to an index of all articles, as the
/// search for one article's related stories does.
package struct SimilarityJoin: Sendable {
  /// The links of an article to the articles before it.
  package typealias Found = (article: Int32, links: [StoryLink])

  /// The articles that the threads get at a time.
  private static let run = 512

  private var order: JoinOrder
  private var workers: JoinWorkers
  private var candidates: JoinCandidates
  private var usualCosines = UsualCosines()

  /// - Parameters:
  ///   - sought: the articles whose links are sought, by number.
  ///   - others: the articles whose links are known already.
  ///   - threads: the threads that make vectors and compare them.
  package init(_ sought: [Int32], others: [Int32], in stories: StoryCollection, threads: Int = 1) {
    order = JoinOrder(sought, others: others, span: SimilarityGrade.longestStory, stories.articles)
    workers = JoinWorkers(threads, in: stories)
    candidates = JoinCandidates(
      places: stories.statistics.features.capacity, articles: sought.count + others.count)
  }

  /// The next articles with their links; empty after the last. An article that isn't analysed is left out. Throws if the
  /// archive can't be read or the task is cancelled: then the join is of no more use.
  ///
  /// The vectors of so many articles are in memory, about six kilobytes each.
  package mutating func next(_ count: Int, in stories: StoryCollection) throws -> [Found] {
    var block = JoinBlock()
    while block.articles.count < count {
      try Task.checkCancellation()
      let steps = try nextSteps(upTo: count - block.articles.count, in: stories)
      if steps.isEmpty { break }
      let made = workers.map(steps.map(\.source)) { [articles = stories.articles] worker, source in
        worker.featured(source, of: articles)
      }
      for (step, (article, features)) in zip(steps, made) {
        if step.isSought { block.append(article, partners: candidates.around(article.entry, features)) }
        candidates.add(article.entry, features)
      }
    }
    return try links(of: block, in: stories)
  }

  /// The next articles, no more than `count` of them sought; empty after the last.
  private mutating func nextSteps(upTo count: Int, in stories: StoryCollection) throws -> [(
    source: JoinSource, isSought: Bool
  )] {
    var (steps, sought) = ([(source: JoinSource, isSought: Bool)](), 0)
    while steps.count < Self.run, sought < count, let next = order.next() {
      guard let slot = stories.articles.slot(of: next.article),
        let profile = try stories.profile(of: next.article)
      else { continue }
      let entry = JoinEntry(
        article: next.article, language: stories.articles.languages[slot], day: next.day)
      let place = candidates.nextPlace + Int32(steps.count)
      steps.append((JoinSource(entry: entry, place: place, slot: slot, profile: profile), next.isSought))
      if next.isSought { sought += 1 }
    }
    return steps
  }

  private mutating func links(of block: JoinBlock, in stories: StoryCollection) throws -> [Found] {
    var found: [Found] = block.articles.map { ($0.entry.article, []) }
    let groups = block.pairsByPartner()
    for start in stride(from: 0, to: groups.count, by: Self.run) {
      try Task.checkCancellation()
      let partners = try groups[start..<min(start + Self.run, groups.count)].compactMap {
        try partner(of: $0, block, in: stories)
      }
      let compared = workers.map(partners) { [articles = stories.articles] worker, partner in
        worker.comparisons(of: partner, with: block, articles)
      }
      for comparison in compared.joined() {
        let link = try comparison.link(with: &usualCosines, in: stories)
        if let link { found[comparison.seeker].links.append(link) }
      }
    }
    return found
  }

  /// The partner of some articles of a block; nil if the archive has it no longer.
  private func partner(
    of seekers: ArraySlice<JoinBlock.Pair>, _ block: JoinBlock, in stories: StoryCollection
  ) throws -> JoinPartner? {
    let place = seekers[seekers.startIndex].partner
    let index = block.articles.partitioningIndex { $0.place >= place }
    if index < block.articles.count, block.articles[index].place == place {
      return JoinPartner(article: .made(block.articles[index]), seekers: seekers)
    }
    let entry = candidates.entry(at: place)
    guard let slot = stories.articles.slot(of: entry.article),
      let profile = try stories.profile(of: entry.article)
    else { return nil }
    let isOwn = seekers.map { block.articles[$0.seeker].entry.language == entry.language }
    return JoinPartner(
      article: .source(
        JoinSource(entry: entry, place: place, slot: slot, profile: profile), isOwn: isOwn.contains(true),
        isAcross: isOwn.contains(false)), seekers: seekers)
  }
}
