internal import Catalogue
internal import GRDB
internal import Stories

/// Works out which stories are told in several languages, and keeps the result in the index.
struct CoverageSurvey: Sendable {
  /// How many articles are compared in one go: a second of work in a large collection, which is all that is lost where
  /// the program is killed.
  static let batch = 256

  let database: IndexDatabase
  let table: ArticleTable
  let known: TermStatistics

  /// The coverage of articles, and of those that they tell the same story as. Ends soon, with an error, where its task
  /// is cancelled, or where the corrections of names are no longer those of the survey.
  func coverage(of articles: some Sequence<Int32> & Sendable) async throws -> [Int32: Coverage] {
    let found = try await database.connections.read { db in
      var stories = RelatedStories(StoryCollection(db, table, known), within: .sameStoryElsewhere)
      return try stories.coverage(of: articles)
    }
    try await database.connections.write { db in
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
  /// Forgets the coverage that other corrections of names change: that of articles with a name that counts differently
  /// now, and that of all paired articles, which may have lost their counterpart. True where there was any.
  static func adopt(_ aliases: FeatureAliases, in database: IndexDatabase) async throws -> Bool {
    guard try await database.connections.read({ try FeatureAliases(ofCoverageIn: $0) }) != aliases else {
      return false
    }
    return try await database.connections.write { db in
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
    self.init(
      Dictionary(
        uniqueKeysWithValues: rows.map { row in
          (StoryFeature(number: row[0]), (row[1] as Int64?).map { StoryFeature(number: $0) })
        }))
  }
}

extension Library {
  /// Applies the corrections of names to stories and coverage.
  func adoptAliases() async {
    guard let database else { return }
    let aliases = currentCorrections.features
    stories.aliases = aliases
    _ = try? await CoverageSurvey.adopt(aliases, in: database)
    let column = try? await database.connections.read { try CoverageColumn($0) }
    guard let column, stories.aliases == aliases else { return }
    coverage = column
    forgetAnswers()
  }

  /// Works out anew what other corrections of names change of the coverage.
  func resurvey() async {
    await adoptAliases()
    reporter(.connected)
    beginSurvey(reporter)
  }

  /// Begins anew to work it out, where that is wanted.
  func beginSurvey(_ report: @escaping @Sendable (ArchiveEvent) -> Void) {
    guard keepsCoverage else { return }
    survey?.cancel()
    survey = Task(priority: .background) {
      if await surveyCoverage() { report(.connected) }
    }
  }

  /// Works out which stories are told in several languages, as far as that isn't known yet, in the order in which a
  /// list shows them. Whether there was anything to do.
  @discardableResult
  package func surveyCoverage() async -> Bool {
    guard let database else { return false }
    await adoptAliases()
    let survey = CoverageSurvey(database: database, table: table, known: stories)
    var rest = unsurveyed[...]
    var isChanged = false
    while !rest.isEmpty {
      let share = rest.prefix(CoverageSurvey.batch).filter { coverage[$0] == nil }
      rest = rest.dropFirst(CoverageSurvey.batch)
      guard let found = try? await survey.coverage(of: share), survey.known.aliases == stories.aliases else {
        break
      }
      for (article, covered) in found { coverage[article] = covered }
      isChanged = isChanged || !found.isEmpty
    }
    if isChanged { forgetAnswers() }
    return isChanged
  }

  /// The articles of which it isn't known, by number.
  private var unsurveyed: [Int32] {
    table.slots(in: .newestFirst).map { table.numbers[Int($0)] }.filter { coverage[$0] == nil }
  }
}
