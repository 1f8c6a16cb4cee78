internal import Catalogue
internal import GRDB
internal import Stories

/// Works out which stories are told in several languages, and keeps the result in the index.
struct CoverageSurvey: Sendable {
  /// The number of articles that are compared in one transaction: a second of work in a large collection. No more is
  /// lost if the program is killed.
  static let batch = 256

  let database: IndexDatabase
  let table: ArticleTable
  let known: TermStatistics

  /// The coverage of articles, and of those that they tell the same story as. Ends soon, with an error, where its task
  /// is cancelled, or where the corrections of names are no longer those of the survey.
  func coverage(of articles: some Sequence<Int32> & Sendable) async throws -> [Int32: Coverage] {
    let found = try await database.read { db in
      var stories = RelatedStories(StoryCollection(db, table, known), within: .sameStoryElsewhere)
      return try stories.coverage(of: articles)
    }
    try await database.write { db in
      guard try FeatureAliases(ofCoverageIn: db) == known.aliases else { throw CancellationError() }
      let statement = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO coverage (article, isPaired) VALUES (?, ?)")
      for (article, coverage) in found.sorted(by: { $0.key < $1.key }) {
        try statement.execute(arguments: [article, coverage == .paired])
      }
    }
    return found
  }
}

// MARK: - Corrections of names

extension CoverageSurvey {
  /// Forgets the coverage that a change of corrections may alter: that of articles with a name that counts differently
  /// now, and that of all paired articles, which may have lost their counterpart. True if any was forgotten.
  static func adopt(_ aliases: FeatureAliases, in database: IndexDatabase) async throws -> Bool {
    guard try await database.read({ try FeatureAliases(ofCoverageIn: $0) }) != aliases else {
      return false
    }
    return try await database.write { db in
      let changed = try FeatureAliases(ofCoverageIn: db).difference(from: aliases)
      try forget(changed, in: db)
      try db.execute(sql: "DELETE FROM coverageAlias")
      for (feature, lead) in aliases.all {
        try db.cachedStatement(sql: "INSERT INTO coverageAlias (feature, lead) VALUES (?, ?)")
          .execute(arguments: [feature.number, lead?.number])
      }
      return !changed.isEmpty
    }
  }

  private static func forget(_ features: Set<StoryFeature>, in db: Database) throws {
    try db.execute(sql: "DELETE FROM coverage WHERE isPaired")
    for feature in features {
      try db.cachedStatement(
        sql: "DELETE FROM coverage WHERE article IN (SELECT rowid FROM posting WHERE posting MATCH ?)"
      ).execute(arguments: [feature.token])
    }
  }
}

extension FeatureAliases {
  /// The corrections under which the coverage in an index was worked out.
  fileprivate init(ofCoverageIn db: Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT feature, lead FROM coverageAlias")
    var leads: [StoryFeature: StoryFeature?] = [:]
    for row in rows {
      let lead: Int64? = try row.value(1)
      leads[StoryFeature(number: try row.value(0))] = .some(lead.map { StoryFeature(number: $0) })
    }
    self.init(leads)
  }
}
