internal import Catalogue
internal import Foundation
internal import GRDB
internal import News
internal import Stories

/// Keeps the index of a collection in line with its files.
///
/// An actor of its own, so that work on the index never delays an answer. The collection belongs to its owner, an actor
/// too, and is changed through `CollectionOwner.update`.
actor IndexMaintenance {
  typealias Report = @Sendable (ArchiveEvent) -> Void

  let paths: CollectionPaths
  let source: ArticleSource
  let location: IndexLocation
  /// Receives events of work in the background.
  var reporter: Report = { _ in }
  var keepsStories = false
  private var depth = ArchiveDepth.connected
  /// The task that works out the stories.
  var survey: Task<Void, Never>?
  /// The articles that were read and await their analysis.
  private var recent = RecentArticles()
  /// The most new files in which those that vanished are looked for before the screen lists them.
  private static let mostRenamed = 1_000
  /// The folders that were walked last.
  private var folders: [String] = []

  init(paths: CollectionPaths, source: ArticleSource, location: IndexLocation) {
    self.paths = paths
    self.source = source
    self.location = location
  }
}

// MARK: - Opening

extension IndexMaintenance {
  /// Brings the index in line with the files; from depth `named` on also analyses all articles.
  func open(to depth: ArchiveDepth, _ owner: any CollectionOwner, reporting report: @escaping Report) async {
    reporter = report
    keepsStories = depth == .surveying
    self.depth = depth
    guard depth != .listed else {
      return await whileLocked(owner, report) { await self.refreshFiles(owner, isFirst: true, report) }
    }
    await openConnected(owner, report)
    if depth == .surveyed { await surveyStories(owner) }
  }

  private func openConnected(_ owner: any CollectionOwner, _ report: @escaping Report) async {
    let known = Task { try? await reloadStories(owner) }
    await whileLocked(owner, report) {
      await self.refreshFiles(owner, isFirst: true, report)
      _ = await known.value
      await self.connect(owner, report)
      if let file = await owner.update({ $0.database?.file }) { AbandonedIndexes.remove(beside: file) }
    }
  }

  /// Follows the changes in the collection's folders until the task is cancelled.
  func watch(_ owner: any CollectionOwner, reporting report: @escaping Report) async {
    guard case .files = source, let watcher = FolderWatcher() else { return }
    watcher.watch(folders)
    // Changes between the reading of the folders and now.
    await refresh(owner, report)
    for await _ in watcher.changes {
      await refresh(owner, report)
      watcher.watch(folders)
    }
  }

  /// Brings the index in line with the files once more.
  func refresh(_ owner: any CollectionOwner, _ report: @escaping Report) async {
    await whileLocked(owner, report) {
      if await self.refreshFiles(owner, isFirst: false, report) { await self.connect(owner, report) }
    }
  }

  /// Makes the index anew after an error.
  func rebuild(after error: any Error, _ owner: any CollectionOwner) async {
    let (report, location) = (reporter, location)
    await whileLocked(owner, report) {
      guard await owner.update({ $0.replaceDatabase(after: error, at: location, report) }) else { return }
      await self.refreshFiles(owner, isFirst: false, report)
      await self.connect(owner, report)
    }
  }

  /// True if anything may have changed.
  @discardableResult
  private func refreshFiles(
    _ owner: any CollectionOwner, isFirst: Bool, _ report: @escaping Report
  ) async -> Bool {
    let isChanged = await attempt(owner, report) {
      try await self.loadFiles(owner, isFirst: isFirst, report)
    }
    if let isChanged { return isChanged }
    report(.loaded(articles: await owner.update { $0.table.count }, problems: [], isComplete: true))
    return true
  }

  private func connect(_ owner: any CollectionOwner, _ report: @escaping Report) async {
    await attempt(owner, report, again: { await self.refreshFiles(owner, isFirst: false, report) }) {
      try await self.analyse(owner)
    }
    await owner.update { $0.isConnected = true }
    report(.connected)
    beginSurvey(owner, report)
  }

  private func analyse(_ owner: any CollectionOwner) async throws {
    guard let database = await owner.update({ $0.database }) else { return }
    let queue = AnalysisQueue(database: database, paths: paths, source: source, recent: recent)
    recent = RecentArticles()
    try await queue.run()
    if try await FeatureCounter.countAll(in: database) { try await reloadStories(owner) }
    await owner.update { $0.forgetAnswers() }
  }

  /// Does work at which the index may fail, then once more with a new index, for which `again` comes first. Nil where both
  /// fail.
  @discardableResult
  private func attempt<Result: Sendable>(
    _ owner: any CollectionOwner, _ report: @escaping Report, again: @Sendable () async -> Void = {},
    _ work: @escaping @Sendable () async throws -> Result
  ) async -> Result? {
    let location = location
    do {
      return try await work()
    } catch is CancellationError {
      return nil
    } catch {
      guard await owner.update({ $0.replaceDatabase(after: error, at: location, report) }) else { return nil }
      await again()
      return try? await work()
    }
  }
}

// MARK: - Files

extension IndexMaintenance {
  /// True if anything has changed.
  private func loadFiles(
    _ owner: any CollectionOwner, isFirst: Bool, _ report: @escaping Report
  ) async throws -> Bool {
    let location = location
    let database = try await owner.update { try $0.open(at: location, report) }
    guard case .files = source else {
      report(.loaded(articles: await owner.update { $0.table.count }, problems: [], isComplete: true))
      return false
    }
    try await AnalysisQueue.addOutdated(in: database)
    let comparison = try await FolderComparison.taken(of: paths, against: database, isFirst: isFirst)
    folders = comparison.folders + paths.foldersOfFiles
    if !isFirst, comparison.isUnchanged { return try await adoptChanges(of: database, owner, report) }
    var throttle = ReportThrottle(files: comparison.unread.count, problems: comparison.problems)
    let last = try await database.read(IndexPruner.lastNumber)
    try await read(comparison, into: database, owner, &throttle, report)
    try await prune(comparison, after: last, in: database, owner)
    try await decideLanguages(comparison, in: database, owner)
    let table = await owner.update { $0.table }
    try await database.write { try ArticleTableSnapshot.keep(table, in: $0) }
    for event in throttle.lastEvents(articles: table.count) { report(event) }
    return true
  }

  /// Lists what another program wrote into the index since the table was read. False if there is nothing.
  private func adoptChanges(
    of database: IndexDatabase, _ owner: any CollectionOwner, _ report: Report
  ) async throws -> Bool {
    let table = await owner.update { $0.table }
    let last = table.numbers.max() ?? 0
    let isSame = try await database.read { db in
      let row = try Row.fetchOne(db, sql: "SELECT count(*), ifnull(max(number), 0) FROM article")
      return try row.map { try $0.value(0) == table.count && $0.value(1) == last } ?? true
    }
    if isSame { return false }
    try await reloadTable(owner)
    try await reloadStories(owner)
    report(.loaded(articles: await owner.update { $0.table.count }, problems: [], isComplete: true))
    return true
  }

  /// Reads the files that are new or changed. The next batch is read while one is written.
  private func read(
    _ comparison: FolderComparison, into database: IndexDatabase, _ owner: any CollectionOwner,
    _ throttle: inout ReportThrottle, _ report: Report
  ) async throws {
    var indexer = FileIndexer(database)
    indexer.vanished = Set(comparison.vanished)
    // A screen lists articles at once, and a command that waits for names reads each file once. A file that was edited and
    // renamed is known by its names and terms.
    let mayBeRenamed = !comparison.vanished.isEmpty && comparison.unread.count <= Self.mostRenamed
    indexer.isAnalysing = depth == .named || depth == .connected || depth == .surveyed || mayBeRenamed
    indexer.departed = try await database.read(ArticleSuccession.departedPaths)
    let stream = EntryStream(comparison.unread, ArticleReader())
    let areFirst = await owner.update { $0.table.count == 0 }
    var (batch, rest) = await indexer.read(stream, areFirst: areFirst)
    while !batch.isEmpty {
      try Task.checkCancellation()
      async let following = indexer.read(rest)
      if depth != .listed { recent.add(batch.unanalysed) }
      if try await indexer.write(batch) {
        try await reloadTable(owner)
      } else {
        try await extendTable(owner)
      }
      let count = await owner.update { $0.table.count }
      for event in throttle.events(after: batch, articles: count, at: .now) { report(event) }
      (batch, rest) = await following
    }
  }

  private func prune(
    _ comparison: FolderComparison, after last: Int64, in database: IndexDatabase,
    _ owner: any CollectionOwner
  ) async throws {
    guard !comparison.unread.isEmpty || !comparison.vanished.isEmpty else { return }
    let isChanged = try await database.write { db in
      try IndexPruner.forget(comparison.vanished, after: last, in: db)
    }
    if isChanged {
      try await reloadTable(owner)
      try await reloadStories(owner)
    }
  }
}

extension IndexMaintenance {
  /// Decides the languages of short texts by those of their neighbours, after articles came or went.
  private func decideLanguages(
    _ comparison: FolderComparison, in database: IndexDatabase, _ owner: any CollectionOwner
  ) async throws {
    let decision = LanguageDecision(database: database, paths: paths, source: source)
    let isDue =
      try await comparison.isUnchanged ? database.read(LanguageDecision.isAwaited) : true
    if isDue, try await decision.run() { try await reloadTable(owner) }
  }
}

// MARK: - Columns in memory

extension IndexMaintenance {
  /// Reads the table anew from the index.
  func reloadTable(_ owner: any CollectionOwner) async throws {
    guard let database = await owner.update({ $0.database }) else { return }
    let table = try await database.read { try ArticleTable($0) }
    await owner.update { $0.adopt(table) }
  }

  /// Adds the articles that were written since the table was read.
  func extendTable(_ owner: any CollectionOwner) async throws {
    let (database, old) = await owner.update { ($0.database, $0.table) }
    guard let database else { return }
    let extended = try await database.read { db in
      var extended = old
      return try extended.extend(after: old.lastNumber, in: db) ? extended : try ArticleTable(db)
    }
    guard extended.count != old.count || extended.lastNumber != old.lastNumber else { return }
    await owner.update { $0.adopt(extended) }
  }

  /// Reads the term statistics and the stories anew, where they are wanted: they are a million numbers.
  func reloadStories(_ owner: any CollectionOwner) async throws {
    guard depth != .named else { return }
    let (database, lexicon, aliases) = await owner.update {
      ($0.database, $0.stories.allLexicons, $0.freshCorrections().features)
    }
    guard let database else { return }
    _ = try await StorySurvey.adopt(aliases, in: database)
    let (stories, column) = try await database.read { db in
      (try TermStatistics(db, lexicon, aliases), try StoryColumn(db))
    }
    await owner.update { $0.adopt(stories, column) }
  }
}
