internal import Corpus
internal import GRDB

/// Works out which stories are told in several languages: compares articles with all others, some at a time, and keeps
/// what it finds in the index. Only articles that weren't compared yet are; those that they belong to are told.
struct CoverageSurvey: Sendable {
  /// So many articles are compared in one go: a second of work in a large collection.
  private static let batch = 64

  let database: IndexDatabase
  let roster: Roster
  let known: StoryKnowledge

  /// What a batch has found.
  struct Finding: Sendable {
    /// The last article that was compared.
    let last: Int32
    let covered: [(article: Int32, coverage: Coverage)]
  }

  /// Compares the next articles behind one; nil where all are compared.
  func next(after article: Int32) async throws -> Finding? {
    let found = try await database.connections.read { try finding(after: article, $0) }
    guard let found else { return nil }
    try await database.connections.write { db in
      let statement = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO coverage (article, isPaired) VALUES (?, ?)")
      for (article, coverage) in found.covered {
        try statement.execute(arguments: [article, coverage == .paired])
      }
    }
    return found
  }

  private func finding(after article: Int32, _ db: Database) throws -> Finding? {
    let articles = try Int32.fetchAll(
      db,
      sql: """
        SELECT article FROM profile WHERE article > ?
          AND NOT EXISTS (SELECT 1 FROM coverage WHERE coverage.article = profile.article)
        ORDER BY article LIMIT ?
        """, arguments: [article, Self.batch])
    guard let last = articles.last else { return nil }
    let stories = RelatedStories(index: StoryIndex(db: db, roster: roster, known: known))
    let covered = try articles.flatMap { try coverage(from: $0, stories) }
    return Finding(last: last, covered: covered)
  }

  /// The coverage of an article, and of those that it tells the same story as.
  private func coverage(from article: Int32, _ stories: RelatedStories) throws -> [(Int32, Coverage)] {
    let language = stories.index.facts(of: article)?.language
    let partners = try stories.matches(of: article)
      .filter { $0.grade == .sameStory && $0.language != language }.map(\.article)
    return [(article, partners.isEmpty ? .single : .paired)] + partners.map { ($0, .paired) }
  }
}

extension Library {
  /// From now on works out beside everything else which stories are told in several languages, whenever all names
  /// are known; reports `connected` again once that is done.
  package func keepCoverage() {
    keepsCoverage = true
  }

  /// Begins anew to work it out, where that is wanted.
  func beginSurvey(_ report: @escaping @Sendable (Event) -> Void) {
    guard keepsCoverage else { return }
    survey?.cancel()
    survey = Task(priority: .background) {
      if await surveyCoverage() { report(.connected) }
    }
  }

  /// Works out which stories are told in several languages, as far as that isn't known yet. Whether there was
  /// anything to do.
  @discardableResult
  package func surveyCoverage() async -> Bool {
    guard let database else { return false }
    var last: Int32 = 0
    let survey = CoverageSurvey(database: database, roster: roster, known: stories)
    while !Task.isCancelled, let finding = try? await survey.next(after: last) {
      for (article, covered) in finding.covered { coverage[article] = covered }
      last = finding.last
    }
    if last > 0 { forgetAnswers() }
    return last > 0
  }
}
