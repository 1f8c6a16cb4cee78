internal import Catalogue
internal import Glibc

/// Other processes that index the same collection.
extension IndexMaintenance {
  /// The time between two looks of a waiting process at the lock.
  private static let pause = Duration.milliseconds(100)
  /// After so many looks the articles are listed that the other process has written meanwhile.
  private static let looksPerUpdate = 5

  /// Works on the index while no other process does. Where another process doesn't go on, works on a copy of the index.
  /// Does nothing where the task is cancelled.
  func whileLocked(
    _ owner: any CollectionOwner, _ report: @escaping Report, _ work: @Sendable () async -> Void
  ) async {
    guard let file = await owner.update({ $0.database?.file }) else { return await work() }
    let lock: IndexLock?
    switch IndexLock.take(of: file) {
    case .success(let free):
      free.note(paths)
      lock = free
    case .failure(.isImpossible): lock = nil
    // Another part of this process needs no notice, and always goes on.
    case .failure(.isHeldHere): lock = await wait(for: file, owner, report, isElsewhere: false)
    case .failure(.isHeldElsewhere): lock = await wait(for: file, owner, report, isElsewhere: true)
    }
    guard !Task.isCancelled else { return }
    await work()
    withExtendedLifetime(lock) {}
  }

  /// Waits until no one else has the lock, and lists meanwhile what the other process writes. Nil where the other
  /// process doesn't go on: then the collection has a copy of the index for itself.
  private func wait(
    for file: String, _ owner: any CollectionOwner, _ report: @escaping Report, isElsewhere: Bool
  ) async -> IndexLock? {
    if isElsewhere { report(.notice(.indexedElsewhere)) }
    var (looks, progress) = (0, IndexingProgress(of: file))
    while (try? await Task.sleep(for: Self.pause)) != nil {
      if case .success(let lock) = IndexLock.take(of: file) {
        try? await reloadTable(owner)
        try? await reloadStories(owner)
        return lock
      }
      looks += 1
      guard looks.isMultiple(of: Self.looksPerUpdate) else { continue }
      await listNewArticles(owner, report)
      if isElsewhere, progress.hasStopped(by: .now) {
        report(.notice(.stoppedElsewhere))
        await owner.update { _ = $0.replaceDatabaseByCopy() }
        return nil
      }
    }
    return nil
  }

  private func listNewArticles(_ owner: any CollectionOwner, _ report: Report) async {
    let before = await owner.update { $0.table.count }
    try? await updateTable(owner)
    let count = await owner.update { $0.table.count }
    if count != before { report(.loaded(articles: count, problems: [], isComplete: false)) }
  }
}

/// Observes if another process that has the lock of an index goes on with its work.
struct IndexingProgress {
  /// A process that is stopped (by ^Z) and is continued at once isn't worth a copy of the index.
  private static let patienceWithStopped = Duration.seconds(1)
  /// A single file may take long, also on a slow disk.
  private static let patience = Duration.seconds(30)

  private let file: String
  /// When the log of the database was written last, and when that was noticed.
  private var written: timespec
  private var lastChange = ContinuousClock.now
  /// Since when the process is stopped.
  private var stoppedSince: ContinuousClock.Instant?

  init(of file: String) {
    self.file = file
    written = Self.writingTime(of: file)
  }

  /// Looks whether the process is stopped, or has written nothing for very long.
  mutating func hasStopped(by now: ContinuousClock.Instant) -> Bool {
    let time = Self.writingTime(of: file)
    if time.tv_sec != written.tv_sec || time.tv_nsec != written.tv_nsec {
      (written, lastChange) = (time, now)
    }
    stoppedSince =
      ProcessTable.isHolderStopped(ofLockAt: IndexLock.path(of: file)) ? stoppedSince ?? now : nil
    if let stoppedSince, now - stoppedSince > Self.patienceWithStopped { return true }
    return now - lastChange > Self.patience
  }

  private static func writingTime(of file: String) -> timespec {
    var status = stat()
    return stat(file + "-wal", &status) == 0 ? status.st_mtim : timespec()
  }
}
