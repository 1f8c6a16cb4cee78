package import Catalogue
internal import GRDB
internal import Languages
package import News
package import Stories

/// A collection of articles that is open: an index in a database, and the files behind it. An actor, because the
/// screen asks it questions while it still loads.
package actor Library: ArticleArchive {
  let paths: CollectionPaths
  let location: IndexLocation
  let source: ArticleSource
  let cache = ArticleCache()
  /// Nil before the library is opened.
  var database: IndexDatabase?
  var table = ArticleTable()
  var listings = ListingCache()
  /// The user's marks, for all articles that have any, and for those of the table.
  private var allMarks: [ArticleID: ReadingMarks] = [:]
  private(set) var marks = MarkColumn()
  /// The version of the reading state that `marks` are of.
  private var marksVersion = -1
  var isConnected = false
  var stories: TermStatistics
  /// Which stories several languages tell, as far as it is known, and the task that works it out.
  var coverage = CoverageColumn()
  var keepsCoverage = false
  var survey: Task<Void, Never>?
  /// Receives the events.
  var reporter: @Sendable (ArchiveEvent) -> Void = { _ in }
  /// The task that makes the index anew after an answer met damage.
  var mending: Task<Void, Never>?
  /// The user's corrections, and the same resolved to the entities of the index; nil where they have to be resolved anew.
  private(set) var corrections = EntityCorrections()
  var resolvedCorrections: ResolvedCorrections?
  /// The folders that were walked last.
  var folders: [String] = []
  /// The results of recent searches, and of exact words.
  var searchCache = SearchCache()
  var exactFindings: [TextMatch: SlotSet] = [:]

  /// A library of the files and folders at `paths`, with its index at `location`. Nothing is read before `open`.
  package init(
    paths: [String], index location: IndexLocation = .cache, lexicon: Lexicon = .shared
  ) {
    stories = TermStatistics(lexicon: lexicon)
    self.paths = CollectionPaths(paths)
    self.location = location
    source = .files
  }

  /// A library of articles that are at hand. They are listed at once and connected by `open`.
  package init(articles: [Article], lexicon: Lexicon = .shared) {
    stories = TermStatistics(lexicon: lexicon)
    paths = CollectionPaths([])
    location = .memory
    source = .memory(Dictionary(articles.map { ($0.id, $0) }) { first, _ in first })
    // Where there is no memory for a database, the library is empty.
    database = try? IndexDatabase()
    if let database {
      try? FileIndexer(database).write(articles, paths)
      table = (try? database.connections.read { try ArticleTable($0) }) ?? ArticleTable()
    }
  }
}

// MARK: - What changes

extension Library {
  /// Replaces the user's marks.
  package func adopt(_ marks: [ArticleID: ReadingMarks]) {
    allMarks = marks
    noteMarks()
  }

  /// Replaces the marks of one article.
  package func adopt(_ marks: ReadingMarks, for id: ArticleID) {
    allMarks[id] = marks
    noteMarks()
  }

  /// Replaces the user's corrections of names. They hold for every later answer, and nothing is indexed anew.
  package func adopt(_ corrections: EntityCorrections) async {
    guard corrections != self.corrections else { return }
    self.corrections = corrections
    survey?.cancel()
    forgetAnswers()
    guard isConnected, stories.aliases != currentCorrections.features else { return }
    // Until it is known which stories the corrections change, no article is said to have a counterpart or none.
    stories.aliases = currentCorrections.features
    coverage = CoverageColumn()
    survey = Task(priority: .utility) { await resurvey() }
  }

  /// Takes over the marks that changed since the last call.
  func adopt(_ state: any ReadingMarksSource) {
    guard let changed = state.marks(since: marksVersion) else { return }
    marksVersion = changed.version
    adopt(changed.marks)
  }

  private func noteMarks() {
    marks = MarkColumn(allMarks, of: table)
    listings.invalidateMarks()
  }

  /// Reads the table anew from the index.
  func reloadTable() async throws {
    guard let database else { return }
    adopt(try await database.connections.read { try ArticleTable($0) })
  }

  /// Adds what was written since the table was read.
  func extendTable() async throws {
    guard let database else { return }
    let old = table
    let extended = try await database.connections.read { db in
      var extended = old
      return try extended.extend(after: old.lastNumber, in: db) ? extended : try ArticleTable(db)
    }
    if extended.count != old.count || extended.lastNumber != old.lastNumber { adopt(extended) }
  }

  /// Reads the term statistics and the coverage anew.
  func reloadFeatures() async throws {
    guard let database else { return }
    let lexicon = stories.allLexicons
    resolvedCorrections = nil
    let aliases = currentCorrections.features
    _ = try await CoverageSurvey.adopt(aliases, in: database)
    (stories, coverage) = try await database.connections.read { db in
      (try TermStatistics(db, lexicon, aliases), try CoverageColumn(db))
    }
  }

  /// Replaces the table.
  func adopt(_ table: ArticleTable) {
    cache.clear()
    self.table = table
    marks = MarkColumn(allMarks, of: table)
    forgetAnswers()
  }

  /// Forgets answers that are out of date.
  func forgetAnswers() {
    resolvedCorrections = nil
    listings.invalidate()
    searchCache = SearchCache()
    exactFindings = [:]
  }
}
