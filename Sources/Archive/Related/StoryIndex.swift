internal import Corpus
internal import Foundation
internal import GRDB

/// What the index knows of names and terms, for questions within one reading transaction.
struct StoryIndex {
  let db: Database
  let roster: Roster

  /// The profile of an article; nil where it isn't analysed yet.
  func profile(of number: Int32) throws -> StoryProfile? {
    try Data.fetchOne(
      db.cachedStatement(sql: "SELECT features FROM profile WHERE article = ?"), arguments: [number]
    ).map { StoryProfile($0) }
  }

  /// The numbers of the articles that have a feature, those that vanished since among them.
  func articles(with feature: Feature) throws -> [Int32] {
    try Int32.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM posting WHERE posting MATCH ?"), arguments: [feature.token])
  }

  /// The language and the date of a listed article.
  func facts(of number: Int32) -> (language: Language, date: ArticleDate?)? {
    roster.slot(ofNumber: Int64(number)).map { slot in
      (roster.language(at: slot), ArticleDate(sortKey: Int(roster.days[slot]), isInferred: false))
    }
  }
}

/// In how many articles features stand, and whether in more than one language: only then can one tie two of them.
struct FeatureCounts {
  /// What is known of one feature.
  struct Count {
    let documents: Int
    let isSharedByLanguages: Bool
  }

  private let index: StoryIndex
  private let rarity: Rarity
  private var counts: [Feature: Count] = [:]

  init(_ index: StoryIndex) {
    self.index = index
    rarity = Rarity(articles: index.roster.count)
  }

  /// Looks up the features of a profile that aren't known yet.
  mutating func learn(_ profile: StoryProfile) throws {
    let statement = try index.db.cachedStatement(
      sql: "SELECT documents, languages FROM feature WHERE number = ?")
    for feature in profile.occurrences.map(\.feature) where counts[feature] == nil {
      let row = try Row.fetchOne(statement, arguments: [feature.number])
      let languages: Int64 = row?[1] ?? 0
      counts[feature] = Count(documents: row?[0] ?? 0, isSharedByLanguages: languages.nonzeroBitCount > 1)
    }
  }

  subscript(feature: Feature) -> Count {
    counts[feature] ?? Count(documents: 0, isSharedByLanguages: false)
  }

  /// How telling it is to share a feature.
  func rarity(of feature: Feature) -> Double {
    rarity.weight(of: feature, documents: self[feature].documents)
  }

  /// A feature's weight in an article: sub-linear in how often it stands there, linear in its rarity.
  func weight(of occurrence: StoryProfile.Occurrence) -> Double {
    (1 + log(Double(occurrence.count))) * rarity(of: occurrence.feature)
  }
}
