internal import Foundation
internal import GRDB
internal import Languages
internal import News
internal import Stories

/// What is kept in memory of a collection's names and terms.
struct StoryKnowledge: Sendable {
  var features = FeatureTable()
  /// Nil where the features aren't counted yet.
  private var neighbours: SharedNeighbours?
  /// The lexicons for the languages of the collection, and all lexicons.
  let lexicon: Lexicon
  let allLexicons: Lexicon

  /// What is known of an empty collection.
  init(lexicon: Lexicon) {
    self.lexicon = lexicon.limited(to: [])
    allLexicons = lexicon
  }

  /// Reads it from the index: some hundredths of a second in a large one.
  init(_ db: Database, _ lexicon: Lexicon) throws {
    let languages = try String.fetchAll(db, sql: "SELECT code FROM language").map { Language($0) }
    self.lexicon = lexicon.limited(to: Set(languages))
    allLexicons = lexicon
    features = try FeatureTable(db)
    neighbours = SharedNeighbours()
  }

  /// By what it is told how close an article usually comes to others.
  func neighbours(in index: StoryIndex) throws -> NeighbourSample {
    try neighbours?.sample(from: index) ?? NeighbourSample()
  }
}

/// What the index knows of names and terms, for questions within one reading transaction.
struct StoryIndex {
  let db: Database
  let roster: Roster
  let known: StoryKnowledge

  var weights: FeatureWeights {
    FeatureWeights(
      table: known.features, rarity: Rarity(articles: roster.count, lexicon: known.lexicon))
  }

  var space: VectorSpace { VectorSpace(weights: weights, lexicon: known.lexicon) }

  /// The profile of an article, with the user's corrections; nil where it isn't analysed yet.
  func profile(of number: Int32) throws -> StoryProfile? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT features FROM profile WHERE article = ?"), arguments: [number]
    ).map { known.features.aliases.applied(to: StoryProfile($0)) }
  }

  /// The numbers of the articles that have a feature, those that vanished since among them.
  func articles(with feature: Feature) throws -> [Int32] {
    try Int32.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM posting WHERE posting MATCH ?"),
      arguments: [tokens(of: feature)])
  }

  private func tokens(of feature: Feature) -> String {
    known.features.aliases.members(of: feature).map(\.token).joined(separator: " OR ")
  }

  /// The language and the date of a listed article.
  func facts(of number: Int32) -> (language: Language, date: ArticleDate?)? {
    roster.slot(ofNumber: Int64(number)).map { slot in
      (roster.language(at: slot), ArticleDate(sortKey: Int(roster.days[slot]), isInferred: false))
    }
  }

  /// An article as it is compared with those in a language.
  func story(
    _ number: Int32, _ profile: StoryProfile, in language: Language, comparedWith other: Language
  ) throws -> ComparedStory {
    let isAcross = language != other
    let vector = isAcross ? space.concepts(profile) : space.own(profile)
    return ComparedStory(
      number: number, profile: profile, vector: vector,
      usualCosine: try known.neighbours(in: self)
        .usualCosine(of: number, vector, to: other, isAcrossLanguages: isAcross))
  }
}
