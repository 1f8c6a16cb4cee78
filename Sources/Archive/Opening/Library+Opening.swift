internal import Foundation
internal import GRDB

extension Library {
  /// Brings the index in line with the files and analyses the articles; returns when all is known. Answers to
  /// questions grow better meanwhile.
  package func open(reporting report: @escaping @Sendable (Event) -> Void) async {
    _ = try? openDatabase(report)
    async let known: ()? = try? reloadFeatures()
    await load(reporting: report)
    _ = await known
    await attempt(report) { try await self.analyse() }
    isConnected = true
    report(.connected)
  }

  /// Brings the index in line with the files and leaves names unknown that aren't known yet: all that a list needs.
  package func load(reporting report: @escaping @Sendable (Event) -> Void) async {
    let isLoaded = await attempt(report) { try await self.loadFiles(reporting: report) }
    if !isLoaded { report(.loaded(articles: roster.count, problems: [], isComplete: true)) }
  }

  /// Does something that the index may fail at; then once more with another index. Whether it was done.
  @discardableResult
  private func attempt(
    _ report: @escaping @Sendable (Event) -> Void, _ work: @escaping @Sendable () async throws -> Void
  ) async -> Bool {
    do {
      try await work()
      return true
    } catch {
      guard replaceDatabase(after: error, report) else { return false }
      return await (try? work()) != nil
    }
  }
}

// MARK: - Files

extension Library {
  private func loadFiles(reporting report: @escaping @Sendable (Event) -> Void) async throws {
    let database = try openDatabase(report)
    if roster.count > 0 { report(.loaded(articles: roster.count, problems: [], isComplete: false)) }
    guard case .files = source else {
      return report(.loaded(articles: roster.count, problems: [], isComplete: true))
    }
    let lock = await lockIndex(database, report)
    defer { withExtendedLifetime(lock) {} }
    let inventory = try await Inventory.taken(of: paths, against: database)
    var progress = Progress(files: inventory.unread.count, problems: inventory.problems)
    try await read(inventory, into: database, &progress, report)
    try await tidy(inventory, in: database)
    report(progress.lastEvent(articles: roster.count))
  }

  /// The next batch is read while one is written.
  private func read(
    _ inventory: Inventory, into database: IndexDatabase, _ progress: inout Progress,
    _ report: @Sendable (Event) -> Void
  ) async throws {
    let indexer = FileIndexer(database)
    let batches = FileIndexer.batches(of: inventory.unread.count)
    guard let first = batches.first else { return }
    var batch = await indexer.read(inventory.unread[first])
    for next in batches.dropFirst() + [0..<0] {
      async let following = indexer.read(inventory.unread[next])
      try await indexer.write(batch)
      try await extendRoster()
      for event in progress.events(after: batch, articles: roster.count, at: .now) { report(event) }
      batch = await following
    }
  }

  private func tidy(_ inventory: Inventory, in database: IndexDatabase) async throws {
    guard !inventory.unread.isEmpty || !inventory.vanished.isEmpty else { return }
    let isChanged = try await database.connections.write { db in
      try Tidying.forget(inventory.vanished, in: db)
    }
    if isChanged { try await reloadRoster() }
  }

  /// The right to write the index, for which this waits where another process has it.
  private func lockIndex(
    _ database: IndexDatabase, _ report: @escaping @Sendable (Event) -> Void
  ) async -> IndexLock? {
    guard let file = database.file else { return nil }
    if let lock = IndexLock(of: file) { return lock }
    report(.notice(.indexedElsewhere))
    let lock = await IndexLock.waiting(for: file)
    try? await reloadRoster()
    return lock
  }
}

// MARK: - Names and terms

extension Library {
  private func analyse() async throws {
    guard let database else { return }
    let indexer = StoryIndexer(database: database, paths: paths, source: source)
    var items = try await indexer.items(after: indexer.lastAnalysed())
    var findings = await indexer.analyse(items)
    while let last = items.last {
      items = try await indexer.items(after: last.number)
      async let following = indexer.analyse(items)
      try await indexer.write(findings)
      findings = await following
    }
    if try await indexer.count() { try await reloadFeatures() }
    forgetAnswers()
  }
}

// MARK: - The database

extension Library {
  /// The database with the roster read from it.
  private func openDatabase(_ report: @Sendable (Event) -> Void) throws -> IndexDatabase {
    if let database { return database }
    let opened = try location.file(for: paths).map { try open(file: $0, report) } ?? IndexDatabase()
    roster = try opened.connections.read { try Roster($0) }
    database = opened
    return opened
  }

  /// The database in a file; made anew where the file is no good, in memory where no file can be had.
  private func open(file: String, _ report: @Sendable (Event) -> Void) throws -> IndexDatabase {
    do {
      return try IndexDatabase(file: file)
    } catch {
      return try replacement(for: file, after: error, report)
    }
  }

  private func replacement(
    for file: String, after error: any Error, _ report: @Sendable (Event) -> Void
  ) throws -> IndexDatabase {
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
    switch IndexFailure(error) {
    case .damaged: report(.notice(.rebuiltDamaged))
    case .newer: report(.notice(.rebuiltNewer))
    case .full:
      report(.notice(.diskFull(folder: folder)))
      return try IndexDatabase()
    case .unwritable(let errno):
      report(.notice(.unwritable(folder: folder, errno: errno)))
      return try IndexDatabase()
    }
    IndexDatabase.remove(file)
    return try (try? IndexDatabase(file: file)) ?? IndexDatabase()
  }

  /// Goes on with another database after an error in the one that is open. False where there is none.
  private func replaceDatabase(after error: any Error, _ report: @Sendable (Event) -> Void) -> Bool {
    guard let database else { return false }
    guard let file = database.file, let replaced = try? replacement(for: file, after: error, report) else {
      return false
    }
    self.database = replaced
    roster = Roster()
    forgetAnswers()
    return true
  }
}
