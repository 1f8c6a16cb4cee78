internal import Corpus
internal import Foundation
internal import GRDB

/// What the index knows of names and terms, for questions within one reading transaction.
struct StoryIndex {
  let db: Database
  let roster: Roster
  let features: FeatureTable

  var weights: FeatureWeights { FeatureWeights(table: features, rarity: Rarity(articles: roster.count)) }

  /// The profile of an article, with the user's corrections; nil where it isn't analysed yet.
  func profile(of number: Int32) throws -> StoryProfile? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT features FROM profile WHERE article = ?"), arguments: [number]
    ).map { features.aliases.applied(to: StoryProfile($0)) }
  }

  /// The numbers of the articles that have a feature, those that vanished since among them.
  func articles(with feature: Feature) throws -> [Int32] {
    try Int32.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM posting WHERE posting MATCH ?"),
      arguments: [tokens(of: feature)])
  }

  private func tokens(of feature: Feature) -> String {
    features.aliases.members(of: feature).map(\.token).joined(separator: " OR ")
  }

  /// The language and the date of a listed article.
  func facts(of number: Int32) -> (language: Language, date: ArticleDate?)? {
    roster.slot(ofNumber: Int64(number)).map { slot in
      (roster.language(at: slot), ArticleDate(sortKey: Int(roster.days[slot]), isInferred: false))
    }
  }
}
