internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Search
internal import Stories

/// Finds the stories that are related to an article, within one session: reads the facts that the judging code needs in few
/// round trips, and has it judge.
struct RelatedFinder {
  /// The articles of each language by which usual similarities are estimated.
  private static let sampleSize = 400

  let moment: Moment
  /// The statistics that all questions share: the lexicons and the sample of neighbours.
  let statistics: TermStatistics
  private var facts: StoryFactReader { StoryFactReader(session: moment.session) }
  private var aliases: FeatureAliases { moment.context.corrections.features }

  /// In a large archive the rarest features alone are followed: the server reads a row for each article that has one.
  private var budget: CandidateBudget {
    moment.context.dayCounts.count(nil) > StorySurvey.mostCompared ? .largeArchive : .everything
  }

  /// The candidates of an article, best first, whatever their grade, with the articles behind their numbers.
  func matches(of hit: Hit) throws -> (matches: [RelatedStories.Match], question: StoryQuestion) {
    var question = StoryQuestion(articleCount: moment.context.dayCounts.count(nil))
    guard let own = try facts.profiles(of: [hit.number])[hit.number] else { return ([], question) }
    let subject = question.add(own.member)
    question.note(own.profile, of: subject)
    let sought = try statistics.with(
      facts.documents(of: own.profile.soughtFeatures(in: statistics.lexicon), aliases), aliases: aliases)
    var search = RelatedStories(question.collection(sought), within: budget)
    try addArticles(with: search.followedFeatures(of: subject), to: &question)
    search = RelatedStories(question.collection(sought), within: budget)
    let candidates = try search.candidates(of: subject) ?? []
    return (try compare(subject, own.profile, with: candidates, in: &question), question)
  }

  /// The statistics with the frequencies of an article's terms and of their translations.
  func statistics(for id: ArticleID) throws -> TermStatistics {
    guard let hit = try moment.table.hit(id), let own = try facts.profiles(of: [hit.number])[hit.number]
    else {
      return statistics
    }
    return try statistics.with(
      facts.documents(of: own.profile.soughtFeatures(in: statistics.lexicon), aliases), aliases: aliases)
  }

  /// Adds the articles that have one of some features.
  private func addArticles(with features: [StoryFeature], to question: inout StoryQuestion) throws {
    let all = aliases.isEmpty ? features : features.flatMap { aliases.members(of: $0) }
    let postings = try facts.postings(of: all)
    for posting in postings {
      for member in posting.articles { question.add(member) }
      question.note(posting.articles.map { $0.number }, with: posting.feature)
    }
  }

  private func compare(
    _ subject: Int32, _ profile: StoryProfile, with candidates: [Int32], in question: inout StoryQuestion
  ) throws -> [RelatedStories.Match] {
    guard !candidates.isEmpty else { return [] }
    try takeSample()
    let profiles = try facts.profiles(of: candidates.map { question[$0].number })
    var features = profile.comparedFeatures(in: statistics.lexicon)
    for (number, other) in profiles {
      guard let local = question.local(number) else { continue }
      question.note(other.profile, of: local)
      features.formUnion(other.profile.comparedFeatures(in: statistics.lexicon))
    }
    let compared = try statistics.with(facts.documents(of: features, aliases), aliases: aliases)
    var comparison = RelatedStories(question.collection(compared))
    return try comparison.matches(of: subject, among: candidates) ?? []
  }

  /// Takes the sample of neighbours, once for all questions.
  func takeSample() throws {
    guard statistics.needsSample else { return }
    var question = StoryQuestion(articleCount: moment.context.dayCounts.count(nil))
    var features: Set<StoryFeature> = []
    for profiled in try facts.sample(Self.sampleSize) {
      question.note(profiled.profile, of: question.add(profiled.member))
      features.formUnion(profiled.profile.comparedFeatures(in: statistics.lexicon))
    }
    let documents = try facts.documents(of: features, FeatureAliases())
    try statistics.takeSample(
      from: question.collection(statistics.with(documents, aliases: FeatureAliases())))
  }
}

/// The names of an article and of the articles that are compared with it, for reasons: articles have the numbers of the
/// comparison.
struct ComparedNames: NameFacts {
  let entities: ServerEntities
  let question: StoryQuestion

  var corrections: ResolvedCorrections { entities.corrections }

  func completed(_ entity: Entity) throws -> Entity { try entities.completed(entity) }

  func isNamed(_ key: EntityKey, in article: Int64) throws -> Bool {
    try entities.isNamed(key, in: question[Int32(clamping: article)].number)
  }
}
