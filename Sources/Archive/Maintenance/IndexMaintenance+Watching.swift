internal import Catalogue
internal import Foundation
internal import News

/// The changes of files while the collection is open.
extension IndexMaintenance {
  /// Stories are worked out anew when the files are quiet for so long: a program may write many.
  private static let quiet = Duration.milliseconds(500)

  /// Follows the changes in the collection's folders until the task is cancelled.
  func watch(_ owner: any CollectionOwner, reporting report: @escaping Report) async {
    guard case .files = source, let watcher = watcher ?? FolderWatcher() else { return }
    if self.watcher == nil {
      self.watcher = watcher
      // Changes between the reading of the folders and now.
      await refresh(owner, report)
    }
    for await _ in watcher.changes { await follow(watcher.takeChanges(), owner, report) }
  }

  private func follow(_ changes: FolderChanges, _ owner: any CollectionOwner, _ report: @escaping Report)
    async
  {
    guard !changes.areLost, let places = paths.places(of: changes.paths) else {
      return await refresh(owner, report)
    }
    guard !places.isEmpty else { return }
    await refresh(at: places, owner, report)
    // A file may be known by another path.
    if hasLinks { await refresh(owner, report) }
  }

  /// Brings the index in line with the files at and below some places.
  private func refresh(
    at places: [FileFinder.Place], _ owner: any CollectionOwner, _ report: @escaping Report
  ) async {
    await whileLocked(owner, report) {
      let again: @Sendable () async -> Void = { await self.refreshFiles(owner, isFirst: false, report) }
      let isChanged = await self.attempt(owner, report, again: again) {
        try await self.loadFiles(at: places, owner, report)
      }
      guard isChanged ?? true else { return }
      let found = await self.attempt(owner, report, again: again) { try await self.analyse(owner) }
      if found?.isAnalysed ?? true {
        await owner.update { $0.forgetAnswers() }
        report(.connected)
      }
      await self.settle(owner, report)
    }
  }

  /// True if anything has changed.
  private func loadFiles(
    at places: [FileFinder.Place], _ owner: any CollectionOwner, _ report: @escaping Report
  ) async throws -> Bool {
    let location = location
    let database = try await owner.update { try $0.open(at: location, report) }
    let isForeign = try await isWrittenElsewhere(database)
    if isForeign { try await reloadTable(owner) }
    let comparison = try await FolderComparison.taken(
      at: places, of: paths, against: database, watcher: watcher)
    hasLinks = hasLinks || comparison.hasLinks
    guard isForeign || !comparison.isUnchanged else { return false }
    var throttle = ReportThrottle(files: comparison.unread.count, problems: comparison.problems)
    _ = try await read(comparison, into: database, owner, &throttle, report)
    if try await database.read(LanguageDecision.isAwaited) {
      try await decideLanguages(in: database, owner)
    }
    let count = await owner.update { $0.table.count }
    for event in throttle.lastEvents(articles: count) { report(event) }
    return true
  }

  /// True if another program has written into the index since the last call.
  func isWrittenElsewhere(_ database: IndexDatabase) async throws -> Bool {
    let version = try await database.version()
    defer { seenVersion = version }
    return seenVersion != nil && seenVersion != version
  }

  /// Works out when the files are quiet what may wait: the languages of short texts among other neighbours, stories, and
  /// the table that the next start reads.
  private func settle(_ owner: any CollectionOwner, _ report: @escaping Report) {
    survey?.cancel()
    survey = Task(priority: .background) {
      guard (try? await Task.sleep(for: Self.quiet)) != nil else { return }
      if (try? await settleIndex(owner)) == true { report(.connected) }
      try? await reloadStories(owner)
      guard !Task.isCancelled, keepsStories else { return }
      _ = await surveyStories(owner) { report(.connected) }
    }
  }

  /// True if anything has changed. Nothing is done while somebody else has the lock.
  private func settleIndex(_ owner: any CollectionOwner) async throws -> Bool {
    guard let database = await owner.update({ $0.database }), let file = database.file,
      case .success(let lock) = IndexLock.take(of: file)
    else { return false }
    defer { withExtendedLifetime(lock) {} }
    if try await isWrittenElsewhere(database) { try await reloadTable(owner) }
    let isChanged = try await decideLanguages(in: database, owner)
    if isChanged { _ = try await analyse(owner) }
    let table = await owner.update { $0.table }
    try await database.write { try ArticleTableSnapshot.keep(table, in: $0) }
    return isChanged
  }
}
