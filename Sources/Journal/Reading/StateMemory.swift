internal import Catalogue
internal import News

/// The reading state in the program's memory: the state on the disk, with the changes that are not on the disk yet.
struct StateMemory: Sendable {
  private(set) var kept = KeptState()
  /// Changes that are not on the disk, in their order.
  private(set) var unsaved: [StateChange] = []
  /// Counts what changed the marks.
  private(set) var version = 0

  mutating func make(_ change: StateChange) {
    unsaved.append(change)
    kept.apply(change)
    if case .mark = change { version += 1 }
  }

  /// Takes over the state on the disk; changes that the disk lacks are kept.
  mutating func load(_ loaded: KeptState) {
    kept = loaded
    for change in unsaved { kept.apply(change) }
    version += 1
  }

  /// Notes that this number of unsaved changes, counted from the first, is on the disk.
  mutating func noteSaved(_ count: Int) {
    unsaved.removeFirst(count)
  }
}
