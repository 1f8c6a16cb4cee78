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
  /// Nil before the library is opened.
  var database: IndexDatabase?
  var roster = Roster()
  var listings = ListingCache()
  /// What the user did, for all articles ever met, and the same for those of the roster.
  private var allMarks: [ArticleID: ReadingMarks] = [:]
  private(set) var marks = MarkColumn()
  /// The version of the reading state that `marks` are of.
  private var marksVersion = -1
  var isConnected = false
  var stories: StoryKnowledge
  /// Which stories are told in several languages, as far as that is known; and who works it out.
  var coverage = CoverageColumn()
  var keepsCoverage = false
  var survey: Task<Void, Never>?
  /// Who is told what goes on.
  var reporter: @Sendable (ArchiveEvent) -> Void = { _ in }
  /// The work on an index in which an answer has met damage.
  var mending: Task<Void, Never>?
  /// What the user corrected, and what of the index it means; nil where that has to be found out anew.
  private(set) var corrections = EntityCorrections()
  var overlay: EntityOverlay?
  /// The folders that were gone through last.
  var folders: [String] = []
  /// What words were found lately, and what was verified letter by letter.
  var searchCache = SearchCache()
  var exactFindings: [TextMatch: SlotSet] = [:]

  /// A library of the files and folders at `paths`, with its index at `location`. Nothing is read before `open`.
  package init(
    paths: [String], index location: IndexLocation = .cache, lexicon: Lexicon = .shared
  ) {
    stories = StoryKnowledge(lexicon: lexicon)
    self.paths = CollectionPaths(paths)
    self.location = location
    source = .files
  }

  /// A library of articles that are at hand. They are listed at once and connected by `open`.
  package init(articles: [Article], lexicon: Lexicon = .shared) {
    stories = StoryKnowledge(lexicon: lexicon)
    paths = CollectionPaths([])
    location = .memory
    source = .memory(Dictionary(articles.map { ($0.id, $0) }) { first, _ in first })
    // Memory that can't be had for a database can't be had for the articles either: then the library is empty.
    database = try? IndexDatabase()
    if let database {
      try? FileIndexer(database).write(articles, paths)
      roster = (try? database.connections.read { try Roster($0) }) ?? Roster()
    }
  }
}

// MARK: - What changes

extension Library {
  /// Takes in what the user did with articles, in place of what was known before.
  package func adopt(_ marks: [ArticleID: ReadingMarks]) {
    allMarks = marks
    noteMarks()
  }

  /// Takes in what the user did with one article.
  package func adopt(_ marks: ReadingMarks, for id: ArticleID) {
    allMarks[id] = marks
    noteMarks()
  }

  /// Takes in the user's corrections of names, in place of those before. They hold for every answer from now on:
  /// nothing is indexed anew.
  package func adopt(_ corrections: EntityCorrections) {
    guard corrections != self.corrections else { return }
    self.corrections = corrections
    forgetAnswers()
  }

  /// Takes in all that the user did since this was asked last.
  func adopt(_ state: any ReadingMarksSource) {
    guard let changed = state.marks(since: marksVersion) else { return }
    marksVersion = changed.version
    adopt(changed.marks)
  }

  private func noteMarks() {
    marks = MarkColumn(allMarks, of: roster)
    listings.invalidateMarks()
  }

  /// Reads the roster anew from the index.
  func reloadRoster() async throws {
    guard let database else { return }
    adopt(try await database.connections.read { try Roster($0) })
  }

  /// Adds what was written since the roster was read.
  func extendRoster() async throws {
    guard let database else { return }
    let old = roster
    let extended = try await database.connections.read { db in
      var extended = old
      return try extended.extend(after: old.lastNumber, in: db) ? extended : try Roster(db)
    }
    if extended.count != old.count || extended.lastNumber != old.lastNumber { adopt(extended) }
  }

  /// Reads anew in how many articles each feature stands.
  func reloadFeatures() async throws {
    guard let database else { return }
    let lexicon = stories.allLexicons
    (stories, coverage) = try await database.connections.read { db in
      (try StoryKnowledge(db, lexicon), try CoverageColumn(db))
    }
  }

  /// Answers from another roster from now on.
  func adopt(_ roster: Roster) {
    self.roster = roster
    marks = MarkColumn(allMarks, of: roster)
    forgetAnswers()
  }

  /// Forgets answers that the index has outgrown.
  func forgetAnswers() {
    overlay = nil
    listings.invalidate()
    searchCache = SearchCache()
    exactFindings = [:]
  }
}
