internal import Catalogue
internal import News

/// The reading state in the program's memory: the state on the disk, with the changes that are not on the disk yet.
struct StateMemory: Sendable {
  private(set) var kept = KeptState()
  /// False if the state on the disk could not be read.
  private(set) var isRead = true
  /// Changes that are not on the disk, in their order.
  private(set) var unsaved: [StateChange] = []
  /// True if the disk may lack former changes too: the database was damaged or replaced.
  private(set) var needsRewriting = false
  /// Counts what changed the marks.
  private(set) var version = 0

  mutating func make(_ change: StateChange) {
    unsaved.append(change)
    kept.apply(change)
    switch change {
    case .mark, .note: version += 1
    case .position, .view, .search: break
    }
  }

  /// Takes over the state on the disk; changes that the disk lacks are kept.
  mutating func load(_ loaded: KeptState) {
    (kept, isRead) = (loaded, true)
    for change in unsaved { kept.apply(change) }
    version += 1
  }

  mutating func noteUnreadable() { isRead = false }

  /// The changes to write: those that are not on the disk, and before them all of memory where the disk may lack it.
  var changesToWrite: [StateChange] { needsRewriting ? kept.changes + unsaved : unsaved }

  mutating func noteLoss() { needsRewriting = true }

  /// The first so many unsaved changes are on the disk, and what was there before them.
  mutating func noteSaved(_ count: Int) {
    unsaved.removeFirst(count)
    needsRewriting = false
  }
}
