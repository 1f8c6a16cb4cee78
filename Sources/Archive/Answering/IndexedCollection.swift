internal import Catalogue
internal import GRDB
internal import Languages
internal import News
internal import Stories

/// A collection as its index knows it at one moment: the database, the columns of all articles, and recent answers. It
/// answers whatever needs no waiting. One actor owns it.
struct IndexedCollection {
  let paths: CollectionPaths
  let source: ArticleSource
  let cache = ArticleCache()
  /// Nil until the index is opened.
  private(set) var database: IndexDatabase?
  /// The number of times that an error had the database replaced.
  var replacements = 0
  private(set) var table = ArticleTable()
  var listings = ListingCache()
  /// The user's marks, for all articles that have any, and for those of the table.
  private var allMarks = UserMarks()
  private(set) var marks = MarkColumn()
  /// The version of the reading state that `marks` are of.
  private var marksVersion = -1
  /// True if all articles are analysed.
  var isConnected = false
  private(set) var stories: TermStatistics
  /// The stories of the articles, and which of them several languages tell, as far as that is known.
  private(set) var storyColumn = StoryColumn()
  private(set) var coverage = CoverageColumn()
  private var knownStoryTable: StoryTable?
  /// The user's corrections, and the same resolved to the entities of the index; nil if they have to be resolved anew.
  private var corrections = EntityCorrections()
  private var resolvedCorrections: ResolvedCorrections?
  /// The results of recent searches, and of exact words.
  var searchCache = SearchCache()
  var exactFindings: [TextMatch: SlotSet] = [:]

  /// A collection whose index isn't open yet.
  init(paths: CollectionPaths, source: ArticleSource, lexicon: Lexicon) {
    self.paths = paths
    self.source = source
    stories = TermStatistics(lexicon: lexicon)
  }

  /// A collection of articles in memory, with an index in memory. Empty if there is no memory for a database.
  init(articles: [Article], lexicon: Lexicon) {
    let source = ArticleSource.memory(Dictionary(articles.map { ($0.id, $0) }) { first, _ in first })
    self.init(paths: CollectionPaths([]), source: source, lexicon: lexicon)
    guard let database = try? IndexDatabase() else { return }
    try? FileIndexer(database).write(articles, paths)
    adopt(database, (try? database.read { try ArticleTable($0) }) ?? ArticleTable())
  }
}

// MARK: - Changes

extension IndexedCollection {
  /// Replaces the database, with the table read from it.
  mutating func adopt(_ database: IndexDatabase, _ table: ArticleTable) {
    self.database = database
    adopt(table)
  }

  /// Replaces the table.
  mutating func adopt(_ table: ArticleTable) {
    if case .files(let derived, _) = source, let database { derived.adopt(database) }
    source.forgetTexts()
    cache.clear()
    self.table = table
    noteStories()
    marks = MarkColumn(allMarks, of: table)
    forgetAnswers()
  }

  /// Replaces the user's marks.
  mutating func adopt(_ marks: UserMarks) {
    allMarks = marks
    noteMarks()
  }

  /// Replaces the marks of one article.
  mutating func adopt(_ marks: ReadingMarks, for id: ArticleID) {
    allMarks.marks[id] = marks
    noteMarks()
  }

  /// Takes over the marks that changed since the last call.
  mutating func adopt(_ state: any ReadingMarksSource) {
    guard let changed = state.marks(since: marksVersion) else { return }
    marksVersion = changed.version
    adopt(changed.marks)
  }

  private mutating func noteMarks() {
    marks = MarkColumn(allMarks, of: table)
    listings.invalidateMarks()
  }

  /// Replaces the user's corrections of names. True if they change which articles tell one story: the stories are
  /// unknown then until they are worked out anew.
  mutating func adopt(_ corrections: EntityCorrections) -> Bool {
    guard corrections != self.corrections else { return false }
    self.corrections = corrections
    forgetAnswers()
    guard isConnected, stories.aliases != currentCorrections().features else { return false }
    stories.aliases = currentCorrections().features
    adopt(StoryColumn())
    return true
  }

  /// Replaces the term statistics and the stories of the articles.
  mutating func adopt(_ stories: TermStatistics, _ column: StoryColumn) {
    self.stories = stories
    adopt(column)
  }

  private mutating func adopt(_ column: StoryColumn) {
    storyColumn = column
    noteStories()
  }

  private mutating func noteStories() {
    coverage = CoverageColumn(storyColumn, of: table)
    knownStoryTable = nil
    listings.invalidateOrders(by: .story)
  }

  /// The stories of the table, made when they are asked for.
  var storyTable: StoryTable {
    mutating get {
      let known = knownStoryTable ?? StoryTable(storyColumn, of: table)
      knownStoryTable = known
      return known
    }
  }

  /// Replaces the stories of the articles. False if the corrections of names are others by now.
  @discardableResult
  mutating func adopt(_ column: StoryColumn, under aliases: FeatureAliases) -> Bool {
    guard stories.aliases == aliases else { return false }
    adopt(column)
    forgetAnswers()
    return true
  }

  /// Applies the corrections of names to the comparison of stories, and returns them.
  mutating func adoptAliases() -> FeatureAliases {
    stories.aliases = currentCorrections().features
    return stories.aliases
  }

  /// Forgets answers that are out of date.
  mutating func forgetAnswers() {
    resolvedCorrections = nil
    listings.invalidate()
    searchCache = SearchCache()
    exactFindings = [:]
  }
}

// MARK: - The database

extension IndexedCollection {
  /// Asks the database; nil if there is no database yet, or if it fails.
  func ask<Answer>(_ question: (Database) throws -> Answer) -> Answer? { database?.ask(question) }

  /// Asks the entities of the index, with the user's corrections.
  mutating func askEntities<Answer>(_ question: (EntityRegister) throws -> Answer) -> Answer? {
    let (known, corrections) = (resolvedCorrections, corrections)
    let found = ask { db in
      let resolved =
        try known
        ?? (corrections.isEmpty
          ? ResolvedCorrections() : ResolvedCorrections(corrections, in: IndexedEntities(db: db)))
      return (try question(EntityRegister(db, resolved)), resolved)
    }
    if let found { resolvedCorrections = found.1 }
    return found?.0
  }

  /// The user's corrections of names, resolved to the entities of the index.
  mutating func currentCorrections() -> ResolvedCorrections {
    askEntities { $0.corrections } ?? ResolvedCorrections()
  }

  /// The same, resolved anew to the entities that the index has by now.
  mutating func freshCorrections() -> ResolvedCorrections {
    resolvedCorrections = nil
    return currentCorrections()
  }
}

/// The owner of a collection: an actor that lets others read and change it.
protocol CollectionOwner: Actor {
  /// Reads or changes the collection.
  func update<Result: Sendable>(
    _ change: @Sendable (inout IndexedCollection) throws -> Result
  ) rethrows -> Result
}
