internal import Catalogue
internal import GRDB
internal import News

/// The files of the collection, read into the index.
extension IndexMaintenance {
  /// The most new files in which those that vanished are looked for before the screen lists them.
  private static let mostRenamed = 1_000
  /// The time that the first screen has before the folders are walked, which takes all processors and much memory.
  private static let headStart = Duration.milliseconds(50)

  /// True if anything has changed.
  func loadFiles(
    _ owner: any CollectionOwner, isFirst: Bool, _ report: @escaping Report
  ) async throws -> Bool {
    let location = location
    let database = try await owner.update { try $0.open(at: location, report) }
    guard case .files = source else {
      report(.loaded(articles: await owner.update { $0.table.count }, problems: [], isComplete: true))
      return false
    }
    if isFirst, keepsStories, await owner.update({ $0.table.count }) > 0 {
      try await Task.sleep(for: Self.headStart)
    }
    let isForeign = try await isWrittenElsewhere(database)
    try await AnalysisQueue.addOutdated(in: database)
    let comparison = try await FolderComparison.taken(
      of: paths, against: database, isFirst: isFirst, watcher: watcher)
    hasLinks = comparison.hasLinks
    if !isFirst, comparison.isUnchanged { return try await adoptChanges(of: database, owner, report) }
    if !isFirst, isForeign { try await reloadTable(owner) }
    var throttle = ReportThrottle(files: comparison.unread.count, problems: comparison.problems)
    if try await read(comparison, into: database, owner, &throttle, report) { try await reloadStories(owner) }
    let isAwaited = try await database.read(LanguageDecision.isAwaited)
    if !comparison.isUnchanged || isAwaited { try await decideLanguages(in: database, owner) }
    let table = await owner.update { $0.table }
    try await keep(table, comparison.digestToKeep, in: database)
    for event in throttle.lastEvents(articles: table.count) { report(event) }
    return true
  }

  /// Keeps what spares the next start work.
  private func keep(_ table: ArticleTable, _ digest: FileDigest?, in database: IndexDatabase) async throws {
    let isTableKept = try await database.read { try ArticleTableSnapshot.count($0) != nil }
    guard !isTableKept || digest != nil else { return }
    try await database.write { db in
      try ArticleTableSnapshot.keep(table, in: db)
      try digest?.keep(in: db)
    }
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

  /// Reads the files that are new or changed, and forgets those that vanished. The next batch is read while one is
  /// written. The articles of the last batch are listed when those that they replace are gone. True if known articles may
  /// be gone or have moved.
  func read(
    _ comparison: FolderComparison, into database: IndexDatabase, _ owner: any CollectionOwner,
    _ throttle: inout ReportThrottle, _ report: Report
  ) async throws -> Bool {
    let indexer = try await indexer(of: comparison, in: database)
    let last = try await database.read(IndexPruner.lastNumber)
    let stream = EntryStream(comparison.unread, ArticleReader())
    let areFirst = await owner.update { $0.table.count == 0 }
    var (batch, rest) = await indexer.read(stream, areFirst: areFirst)
    var moved: Set<Int64> = []
    while !batch.isEmpty {
      try Task.checkCancellation()
      let isLast = rest.isAtEnd
      async let following = indexer.read(rest)
      if depth != .listed { recent.add(batch.unanalysed) }
      moved.formUnion(try await indexer.write(batch))
      throttle.note(batch)
      if !isLast {
        try await updateTable(owner, after: moved)
        moved = []
        let count = await owner.update { $0.table.count }
        for event in throttle.events(articles: count, at: .now) { report(event) }
      }
      (batch, rest) = await following
    }
    moved.formUnion(try await prune(comparison, after: last, in: database))
    try await updateTable(owner, after: moved)
    return !moved.isEmpty
  }

  /// An indexer for files. A screen lists articles at once, and a command that waits for names reads each file once. A file
  /// that was edited and renamed is known by its names and terms.
  private func indexer(of comparison: FolderComparison, in database: IndexDatabase) async throws
    -> FileIndexer
  {
    var indexer = FileIndexer(database)
    indexer.vanished = Set(comparison.vanished)
    let mayBeRenamed = !comparison.vanished.isEmpty && comparison.unread.count <= Self.mostRenamed
    indexer.isAnalysing = depth == .named || depth == .connected || depth == .surveyed || mayBeRenamed
    indexer.departed = try await database.read(ArticleSuccession.departedPaths)
    return indexer
  }

  /// Returns the numbers of the articles that may be gone or have moved.
  private func prune(
    _ comparison: FolderComparison, after last: Int64, in database: IndexDatabase
  ) async throws -> Set<Int64> {
    let isDue = try await database.read(IndexPruner.isDue)
    guard isDue || !comparison.vanished.isEmpty else { return [] }
    return try await database.write { db in
      try IndexPruner.forget(comparison.vanished, after: last, in: db)
    }
  }
}

extension IndexMaintenance {
  /// Decides the languages of short texts by those of their neighbours, after articles came or went. True if any is another
  /// one.
  @discardableResult
  func decideLanguages(in database: IndexDatabase, _ owner: any CollectionOwner) async throws -> Bool {
    guard try await LanguageDecision(database: database, paths: paths, source: source).run() else {
      return false
    }
    try await reloadTable(owner)
    return true
  }
}
