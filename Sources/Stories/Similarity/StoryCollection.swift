package import Languages
internal import News

/// The facts about the terms of articles that an archive provides for the comparison of stories. All answers come from
/// one reading transaction.
package protocol StoryFacts {
  /// The profile of an article; nil if the article isn't analysed yet.
  func profile(of article: Int32) throws -> StoryProfile?

  /// The numbers of the articles that have one of some features; articles that are gone may be among them.
  func articles(withAnyOf features: [StoryFeature]) throws -> [Int32]
}

/// The statistics of a collection's names and terms, in memory.
package struct TermStatistics: Sendable {
  package let features: FeatureTable
  /// The lexicons for the languages of the collection, and all lexicons.
  package let lexicon: Lexicon
  package let allLexicons: Lexicon
  /// The user's corrections of names, as they change which features count as one. All questions about stories apply them
  /// through `StoryCollection`.
  package var aliases: FeatureAliases
  /// Nil if the features aren't counted yet.
  private let neighbours: NeighbourSampleCache?

  /// The statistics of an empty collection.
  package init(lexicon: Lexicon) {
    self.lexicon = lexicon.limited(to: [])
    allLexicons = lexicon
    features = FeatureTable()
    aliases = FeatureAliases()
    neighbours = nil
  }

  private init(
    _ features: FeatureTable, _ lexicon: Lexicon, _ allLexicons: Lexicon, _ aliases: FeatureAliases,
    _ neighbours: NeighbourSampleCache?
  ) {
    (self.features, self.lexicon, self.allLexicons) = (features, lexicon, allLexicons)
    (self.aliases, self.neighbours) = (aliases, neighbours)
  }

  package init(
    _ features: FeatureTable, lexicon: Lexicon, languages: Set<Language>, aliases: FeatureAliases
  ) {
    self.lexicon = lexicon.limited(to: languages)
    allLexicons = lexicon
    self.features = features
    self.aliases = aliases
    neighbours = NeighbourSampleCache()
  }

  /// The same statistics with the document frequencies of other features: an archive that doesn't keep all of them in
  /// memory gives each question those that it needs. The sample of neighbours is shared.
  package func with(_ features: FeatureTable, aliases: FeatureAliases) -> TermStatistics {
    TermStatistics(features, lexicon, allLexicons, aliases, neighbours)
  }

  /// True if no sample of neighbours was taken yet.
  package var needsSample: Bool { neighbours?.isEmpty ?? false }

  /// Takes the sample that estimates an article's usual similarity to others from some articles of a collection. Nothing
  /// happens where there is a sample already.
  package func takeSample(from stories: StoryCollection) throws {
    _ = try neighbours?.sample(from: stories)
  }

  /// The sample that estimates an article's usual similarity to other articles.
  func neighbours(in stories: StoryCollection) throws -> NeighbourSample {
    try neighbours?.sample(from: stories) ?? NeighbourSample()
  }
}

/// The articles of a collection with their profiles and statistics, for questions within one reading transaction.
package struct StoryCollection {
  let facts: any StoryFacts
  let articles: StoryArticles
  let statistics: TermStatistics

  package init(_ facts: any StoryFacts, _ articles: StoryArticles, _ statistics: TermStatistics) {
    self.facts = facts
    self.articles = articles
    self.statistics = statistics
  }

  var weights: FeatureWeights {
    FeatureWeights(
      table: statistics.features, aliases: statistics.aliases,
      rarity: Rarity(articles: articles.total, lexicon: statistics.lexicon))
  }

  func makeSpace(remembering memory: VectorSpace.Memory = .fewArticles) -> VectorSpace {
    VectorSpace(weights: weights, lexicon: statistics.lexicon, memory)
  }

  /// The profile of an article, with the user's corrections; nil if the article isn't analysed yet.
  func profile(of number: Int32) throws -> StoryProfile? {
    try facts.profile(of: number).map(statistics.aliases.applied)
  }

  /// The numbers of the articles that have a feature, or one that counts as the same.
  func articles(with feature: StoryFeature) throws -> [Int32] {
    try facts.articles(withAnyOf: statistics.aliases.members(of: feature))
  }

  /// An article as it is compared with articles in a language.
  func story(
    _ profile: StoryProfile, in language: Language, comparedWith other: Language, _ space: inout VectorSpace
  ) throws -> ComparedStory {
    let isAcross = language != other
    let vector = isAcross ? space.concepts(profile) : space.own(profile)
    let usual = isAcross ? try statistics.neighbours(in: self).usualCosine(of: vector, to: other) : 0
    return ComparedStory(
      vector: vector, facts: SharedFacts(profile, &space.rarities), usualCosine: usual)
  }
}
