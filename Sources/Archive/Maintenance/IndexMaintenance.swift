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
  private(set) var depth = ArchiveDepth.connected
  /// The task that works out the stories.
  var survey: Task<Void, Never>?
  /// The articles that were read and await their analysis.
  var recent = RecentArticles()
  /// Watches the folders from before they are read; nil where changes aren't followed.
  var watcher: FolderWatcher?
  /// True if several paths may lead to one file of the collection.
  var hasLinks = false
  /// The version of the database when its tables were read last, by which the changes of other programs are noticed.
  var seenVersion: Int?

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
    // A screen follows changes from the beginning, so that its folders needn't be walked twice.
    if keepsStories, watcher == nil, case .files = source { watcher = FolderWatcher() }
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
  func refreshFiles(
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
      if try await self.analyse(owner, report).isCounted { try await self.reloadStories(owner) }
      await owner.update { $0.forgetAnswers() }
    }
    await owner.update { $0.isConnected = true }
    report(.connected)
    await owner.update { $0.database }?.emptyLog()
    beginSurvey(owner, report)
  }

  /// Analyses the articles that await it. `isAnalysed`: there were any. `isCounted`: the numbers of articles by their
  /// features have changed.
  func analyse(
    _ owner: any CollectionOwner, _ report: Report = { _ in }
  ) async throws -> (isAnalysed: Bool, isCounted: Bool) {
    guard let database = await owner.update({ $0.database }) else { return (false, false) }
    let queue = AnalysisQueue(database: database, paths: paths, source: source, recent: recent)
    recent = RecentArticles()
    let isAnalysed = try await queue.run { report(.analysed($0, of: $1)) }
    return (isAnalysed, try await FeatureCounter.countAll(in: database))
  }

  /// Does work at which the index may fail, then once more with a new index, for which `again` comes first. Nil where both
  /// fail.
  @discardableResult
  func attempt<Result: Sendable>(
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
