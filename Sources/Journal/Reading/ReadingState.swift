package import Catalogue
package import News
internal import Synchronization

/// The reading state: marks of articles, positions in them, searches, and the view in which a collection was left.
///
/// The whole state is in memory while the program runs, so that no answer waits for a disk. Each change is written at once
/// in the background. A change that can't be written is tried again at the next change and at the end.
///
/// A class, because the screen and the archive share it.
package final class ReadingState: ReadingJournal {
  private let memory = Mutex(StateMemory())
  private let storage: Mutex<any ReadingStateStorage>
  private let told = Mutex(Set<StateProblem>())
  /// All that touches the disk runs here, in its order.
  private let disk = DiskQueue("gazette.reading-state")
  private let report: @Sendable (StateEvent) -> Void

  /// The state in a storage; loading begins at once. `report` is called on a thread of its own.
  package init(
    in storage: any ReadingStateStorage, reporting report: @escaping @Sendable (StateEvent) -> Void
  ) {
    self.storage = Mutex(storage)
    self.report = report
    disk.submit { self.load() }
  }

  /// Limits of the storage.
  package struct Limits: Sendable {
    /// The longest wait for another instance that is writing.
    package var busyTimeout: Duration
    /// The most pages that the database may have; nil if only the disk sets a limit.
    package var pages: Int?

    package init(busyTimeout: Duration = .seconds(2), pages: Int? = nil) {
      self.busyTimeout = busyTimeout
      self.pages = pages
    }
  }
}

// MARK: - Answers

extension ReadingState {
  package func listable() async {
    await disk.loaded()
  }

  /// Returns when the disk has been read, or could not be.
  package func loaded() async {
    // The work behind the loading begins when all is read.
    await withCheckedContinuation { continuation in disk.submit { continuation.resume() } }
  }

  /// False if the state on the disk could not be read: then nothing is known of what the user did before.
  package var isRead: Bool { memory.withLock(\.isRead) }

  /// The view in which the user left the collection; nil for a collection that was never read.
  package var savedView: SavedView? { memory.withLock(\.kept.savedView) }

  /// The searches of all collections.
  package var searches: SearchHistory { memory.withLock(\.kept.searches) }

  /// The record of an article.
  package func record(of article: ArticleID) -> ReadingRecord {
    memory.withLock { memory in
      ReadingRecord(
        marks: memory.kept.marks[article] ?? ReadingMarks(), position: memory.kept.positions[article],
        annotation: memory.kept.annotations[article])
    }
  }

  /// All marks; an article that is missing has none. A copy that costs nothing.
  package var marks: [ArticleID: ReadingMarks] { memory.withLock(\.kept.marks) }

  /// All marks, tags and notes.
  package var userMarks: UserMarks { memory.withLock { $0.kept.userMarks } }

  /// The tags of all articles, the most frequent first.
  package var tags: [String] {
    let counts = memory.withLock(\.kept.annotations).tagCounts
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Another number after every change of marks: who keeps what follows from them sees whether it still holds.
  package var version: Int { memory.withLock(\.version) }

  /// The marks of all articles that have any, where they may have changed since `version`; the version they have.
  package func marks(since version: Int) -> (marks: UserMarks, version: Int)? {
    memory.withLock { memory in
      guard memory.version != version else { return nil }
      return (memory.kept.userMarks, memory.version)
    }
  }

  /// The number of changes that are not on the disk.
  package var unsavedCount: Int { unsavedChanges.count }

  /// The changes that are not on the disk.
  package var unsavedChanges: [StateChange] { memory.withLock(\.changesToWrite) }

  /// Why changes that are kept aren't where they belong, after `finish`; nil if they are.
  package var outstanding: StateProblem? { storage.withLock { $0.outstanding() } }
}

// MARK: - Changes

extension ReadingState {
  /// Sets or takes a mark. When it is kept, an event says so.
  package func mark(_ change: MarkChange) { make(.mark(change)) }

  /// Puts a note on an article. When it is kept, an event says so.
  package func note(_ change: NoteChange) { make(.note(change)) }

  /// Remembers how far an article was read.
  package func keep(position: Int?, of article: ArticleID) { make(.position(article, position)) }

  /// Remembers where the collection is left.
  package func keep(_ view: SavedView) { make(.view(view)) }

  /// Remembers the text of a search.
  package func keep(search typed: String) { make(.search(typed)) }

  private func make(_ change: StateChange) {
    memory.withLock { $0.make(change) }
    disk.submit { self.save() }
  }

  /// Looks whether another instance changed something, and says so by an event. Does not wait.
  package func lookElsewhere() {
    disk.submit {
      self.save()
      guard let kept = self.storage.withLock({ $0.changesElsewhere() }) else { return }
      self.memory.withLock { $0.load(kept) }
      self.report(.changedElsewhere)
    }
  }

  package func lookedElsewhere() async {
    lookElsewhere()
    await loaded()
  }

  /// Tries once more to write the changes that are not on the disk, closes the database and waits for that. False if it
  /// took too long; then `unsavedCount` is the number of changes that are still not on the disk.
  @discardableResult
  package func finish(within limit: Duration = .seconds(3)) -> Bool {
    disk.finish(within: limit) {
      self.save()
      self.storage.withLock { storage in
        storage.noteTold()
        storage.close()
      }
    }
  }
}

// MARK: - The disk

extension ReadingState {
  /// Reads the marks, for which the first screen waits, then the rest.
  private func load() {
    let marks = storage.withLock { $0.loadMarks() }
    if let marks {
      memory.withLock { $0.load(marks) }
      disk.noteLoaded()
    }
    var problems: [StateProblem] = []
    let kept = storage.withLock { $0.load(after: marks, telling: &problems) }
    memory.withLock { memory in
      memory.load(kept ?? marks ?? KeptState())
      if kept == nil { memory.noteUnreadable() }
    }
    tell(problems)
    disk.noteLoaded()
    if marks != nil { report(.changedElsewhere) }
  }

  /// The most rounds of writing if others replace the file each time.
  private static let mostRounds = 3

  /// Writes all changes that are not on the disk, and all of memory if the disk has lost it.
  private func save() {
    var problems: [StateProblem] = []
    var tried: [StateChange] = []
    var wasRewritten = false
    for _ in 0..<Self.mostRounds {
      if let replacement = storage.withLock({ $0.replacement() }) {
        problems.append(replacement)
        memory.withLock { $0.noteLoss() }
      }
      wasRewritten = memory.withLock(\.needsRewriting) || wasRewritten
      guard write(telling: &problems, noting: &tried) else { break }
    }
    if wasRewritten, !memory.withLock(\.needsRewriting) { reload(telling: &problems) }
    tell(problems)
    for change in tried { confirm(change) }
  }

  /// Writes what has to be written. Returns whether that has to be done once more.
  ///
  /// - Parameter tried: gets the user's changes that were written or refused. Others may come meanwhile.
  private func write(
    telling problems: inout [StateProblem], noting tried: inout [StateChange]
  ) -> Bool {
    let (changes, unsaved) = memory.withLock { ($0.changesToWrite, $0.unsaved) }
    guard !changes.isEmpty else { return false }
    tried += unsaved
    var met: [StateProblem] = []
    defer { problems += met }
    do throws(StateProblem) {
      try storage.withLock { storage throws(StateProblem) in try storage.write(changes, telling: &met) }
    } catch {
      met.append(error)
      return false
    }
    let isRewriting = memory.withLock(\.needsRewriting)
    memory.withLock { $0.noteSaved(unsaved.count) }
    if let replacement = storage.withLock({ $0.replacement() }) {
      met.append(replacement)
    } else if isRewriting || !met.contains(where: \.isNewDatabase) {
      return false
    }
    memory.withLock { $0.noteLoss() }
    return true
  }

  private func confirm(_ change: StateChange) {
    switch change {
    case .mark(let change): report(.kept(change))
    case .note(let change): report(.noted(change))
    case .position, .view, .search: break
    }
  }

  /// Takes over what the new database has besides.
  private func reload(telling problems: inout [StateProblem]) {
    guard let kept = storage.withLock({ $0.load(after: nil, telling: &problems) }) else { return }
    memory.withLock { $0.load(kept) }
    report(.changedElsewhere)
  }

  /// Reports each problem once.
  private func tell(_ problems: [StateProblem]) {
    for problem in problems where told.withLock({ $0.insert(problem).inserted }) { report(.problem(problem)) }
  }
}

extension KeptState {
  fileprivate var userMarks: UserMarks { UserMarks(marks: marks, annotations: annotations) }
}
