internal import Catalogue
internal import GRDB

/// Works out which stories are told in several languages, and keeps what it finds in the index.
struct CoverageSurvey: Sendable {
  /// So many articles are compared in one go: a second of work in a large collection, which is all that is lost
  /// where the program is killed.
  static let batch = 256

  let database: IndexDatabase
  let roster: Roster
  let known: StoryKnowledge

  /// The coverage of articles, and of those that they tell the same story as. Ends soon, with an error, where its task
  /// is cancelled.
  func coverage(of articles: some Sequence<Int32> & Sendable) async throws -> [Int32: Coverage] {
    let found = try await database.connections.read { try coverage(of: articles, $0) }
    try await database.connections.write { db in
      let statement = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO coverage (article, isPaired) VALUES (?, ?)")
      for (article, coverage) in found.sorted(by: { $0.key < $1.key }) {
        try statement.execute(arguments: [article, coverage == .paired])
      }
    }
    return found
  }

  private func coverage(of articles: some Sequence<Int32>, _ db: Database) throws -> [Int32: Coverage] {
    var stories = RelatedStories(
      StoryIndex(db: db, roster: roster, known: known), within: .sameStoryElsewhere)
    var found: [Int32: Coverage] = [:]
    // What another article's question has told needs none of its own.
    for article in articles where found[article] == nil {
      guard let matches = try stories.matches(of: article) else { continue }
      let partners = matches.filter { $0.grade == .sameStory }
      found[article] = partners.isEmpty ? .single : .paired
      for partner in partners { found[partner.article] = .paired }
    }
    return found
  }
}

extension Library {
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
    let survey = CoverageSurvey(database: database, roster: roster, known: stories)
    var rest = unsurveyed[...]
    var isChanged = false
    while !rest.isEmpty {
      let share = rest.prefix(CoverageSurvey.batch).filter { coverage[$0] == nil }
      rest = rest.dropFirst(CoverageSurvey.batch)
      guard let found = try? await survey.coverage(of: share) else { break }
      for (article, covered) in found { coverage[article] = covered }
      isChanged = isChanged || !found.isEmpty
    }
    if isChanged { forgetAnswers() }
    return isChanged
  }

  /// The articles of which it isn't known, by number.
  private var unsurveyed: [Int32] {
    roster.slots(in: .newestFirst).map { roster.numbers[Int($0)] }.filter { coverage[$0] == nil }
  }
}
