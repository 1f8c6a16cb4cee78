package import Catalogue
internal import Foundation
internal import GRDB
internal import News

extension Library {
  /// Brings the index in line with the files and analyses the articles; returns when all is known. Answers to
  /// questions grow better meanwhile.
  package func open(
    to depth: ArchiveDepth = .connected, reporting report: @escaping @Sendable (ArchiveEvent) -> Void
  ) async {
    if depth == .listed { return await load(reporting: report) }
    keepsCoverage = depth == .surveying
    await openConnected(reporting: report)
    if depth == .surveyed { await surveyCoverage() }
  }

  private func openConnected(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    reporter = report
    showIndexed(report)
    async let known: ()? = try? reloadFeatures()
    let lock = await lockIndex(report)
    defer { withExtendedLifetime(lock) {} }
    await refreshFiles(isFirst: true, report)
    _ = await known
    await connect(report)
    if let file = database?.file { AbandonedIndexes.remove(beside: file) }
  }

  /// Brings the index in line with the files and leaves names unknown that aren't known yet: all that a list needs.
  private func load(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    reporter = report
    showIndexed(report)
    let lock = await lockIndex(report)
    defer { withExtendedLifetime(lock) {} }
    await refreshFiles(isFirst: true, report)
  }

  /// Reads the changes since the library was opened.
  func refresh(reporting report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    let lock = await lockIndex(report)
    defer { withExtendedLifetime(lock) {} }
    if await refreshFiles(isFirst: false, report) { await connect(report) }
  }

  /// Lists the articles of the index before any file is looked at.
  private func showIndexed(_ report: @Sendable (ArchiveEvent) -> Void) {
    _ = try? openDatabase(report)
    if table.count > 0 { report(.loaded(articles: table.count, problems: [], isComplete: false)) }
  }

  /// Whether anything may have changed.
  @discardableResult
  func refreshFiles(isFirst: Bool, _ report: @escaping @Sendable (ArchiveEvent) -> Void) async -> Bool {
    let isChanged = await attempt(report) { try await self.loadFiles(isFirst: isFirst, reporting: report) }
    if isChanged == nil { report(.loaded(articles: table.count, problems: [], isComplete: true)) }
    return isChanged ?? true
  }

  func connect(_ report: @escaping @Sendable (ArchiveEvent) -> Void) async {
    await attempt(report) { try await self.analyse() }
    isConnected = true
    report(.connected)
    beginSurvey(report)
  }

  /// Does work at which the index may fail, then once more with a new index. Nil where both fail.
  @discardableResult
  private func attempt<Result: Sendable>(
    _ report: @escaping @Sendable (ArchiveEvent) -> Void,
    _ work: @escaping @Sendable () async throws -> Result
  ) async -> Result? {
    do {
      return try await work()
    } catch {
      guard replaceDatabase(after: error, report) else { return nil }
      return try? await work()
    }
  }
}

// MARK: - Files

extension Library {
  /// Whether anything has changed.
  private func loadFiles(isFirst: Bool, reporting report: @escaping @Sendable (ArchiveEvent) -> Void)
    async throws
    -> Bool
  {
    let database = try openDatabase(report)
    guard case .files = source else {
      report(.loaded(articles: table.count, problems: [], isComplete: true))
      return false
    }
    try await AnalysisQueue.addOutdated(in: database)
    let comparison = try await FolderComparison.taken(of: paths, against: database, isFirst: isFirst)
    folders = comparison.folders + paths.foldersOfFiles
    if !isFirst, comparison.isUnchanged { return false }
    var throttle = ReportThrottle(files: comparison.unread.count, problems: comparison.problems)
    try await read(comparison, into: database, &throttle, report)
    try await tidy(comparison, in: database)
    let table = table
    try await database.connections.write { try ArticleTableSnapshot.keep(table, in: $0) }
    report(throttle.lastEvent(articles: table.count))
    return true
  }

  /// Reads the files that are new or changed. The next batch is read while one is written.
  private func read(
    _ comparison: FolderComparison, into database: IndexDatabase, _ throttle: inout ReportThrottle,
    _ report: @Sendable (ArchiveEvent) -> Void
  ) async throws {
    var indexer = FileIndexer(database)
    indexer.vanished = Set(comparison.vanished)
    let stream = EntryStream(comparison.unread, ArticleReader())
    var (batch, rest) = await indexer.read(stream, areFirst: true)
    while !batch.isEmpty {
      async let following = indexer.read(rest)
      if try await indexer.write(batch) { try await reloadTable() } else { try await extendTable() }
      for event in throttle.events(after: batch, articles: table.count, at: .now) { report(event) }
      (batch, rest) = await following
    }
  }

  private func tidy(_ comparison: FolderComparison, in database: IndexDatabase) async throws {
    guard !comparison.unread.isEmpty || !comparison.vanished.isEmpty else { return }
    let isChanged = try await database.connections.write { db in
      try IndexPruner.forget(comparison.vanished, in: db)
    }
    if isChanged {
      try await reloadTable()
      try await reloadFeatures()
    }
  }
}

// MARK: - Other processes

extension Library {
  /// How often the work of another process that indexes is looked at.
  private static var followingPause: Duration { .milliseconds(500) }

  /// The right to write the index. Waits where another process has it, and lists meanwhile what that process writes.
  func lockIndex(_ report: @escaping @Sendable (ArchiveEvent) -> Void) async -> IndexLock? {
    guard let file = database?.file else { return nil }
    if let lock = IndexLock(of: file) {
      lock.note(paths)
      return lock
    }
    report(.notice(.indexedElsewhere))
    let following = Task { await follow(report) }
    let lock = await IndexLock.waiting(for: file)
    following.cancel()
    try? await reloadTable()
    try? await reloadFeatures()
    return lock
  }

  private func follow(_ report: @Sendable (ArchiveEvent) -> Void) async {
    while (try? await Task.sleep(for: Self.followingPause)) != nil {
      let count = table.count
      try? await extendTable()
      if table.count != count { report(.loaded(articles: table.count, problems: [], isComplete: false)) }
    }
  }
}

// MARK: - Names and terms

extension Library {
  private func analyse() async throws {
    guard let database else { return }
    try await AnalysisQueue(database: database, paths: paths, source: source).run()
    if try await FeatureCounter.countAll(in: database) { try await reloadFeatures() }
    forgetAnswers()
  }
}

// MARK: - The database

extension Library {
  /// The database with the table read from it.
  private func openDatabase(_ report: @Sendable (ArchiveEvent) -> Void) throws -> IndexDatabase {
    if let database { return database }
    let opened = try location.file(for: paths).map { try open(file: $0, report) } ?? IndexDatabase()
    database = opened
    adopt(try opened.connections.read { try ArticleTableSnapshot.table($0) })
    return opened
  }

  /// The database in a file. A file that can't be used is made anew; where no file can be made, the database is in memory.
  private func open(file: String, _ report: @Sendable (ArchiveEvent) -> Void) throws -> IndexDatabase {
    do {
      let database = try IndexDatabase(file: file, mostPages: location.mostPages)
      guard try database.connections.read(IndexPruner.isMostlyDangling) else { return database }
      try database.connections.close()
      IndexDatabase.remove(file)
      return try IndexDatabase(file: file, mostPages: location.mostPages)
    } catch {
      return try replacement(for: file, after: error, report)
    }
  }

  private func replacement(
    for file: String, after error: any Error, _ report: @Sendable (ArchiveEvent) -> Void
  ) throws -> IndexDatabase {
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
    switch IndexFailure(error) {
    case .damaged: report(.notice(.rebuiltDamaged))
    case .outdated: break
    case .newer: report(.notice(.rebuiltNewer))
    case .full:
      report(.notice(.diskFull(folder: folder)))
      return try IndexDatabase()
    case .unwritable(let errno):
      report(.notice(.unwritable(folder: folder, errno: errno)))
      return try IndexDatabase()
    }
    IndexDatabase.remove(file)
    return try (try? IndexDatabase(file: file, mostPages: location.mostPages)) ?? IndexDatabase()
  }

  /// Replaces the open database after an error. False where there is no other.
  func replaceDatabase(after error: any Error, _ report: @Sendable (ArchiveEvent) -> Void) -> Bool {
    guard let database else { return false }
    guard let file = database.file, let replaced = try? replacement(for: file, after: error, report) else {
      return false
    }
    self.database = replaced
    table = ArticleTable()
    forgetAnswers()
    return true
  }
}
