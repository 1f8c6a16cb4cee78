internal import Catalogue
internal import News

/// The reading state as the program has it in memory: what the disk has, and what it has not got yet.
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

  /// Takes over what the disk has; what it lacks stays.
  mutating func load(_ loaded: KeptState) {
    kept = loaded
    for change in unsaved { kept.apply(change) }
    version += 1
  }

  /// The first so many unsaved changes are on the disk.
  mutating func noteSaved(_ count: Int) {
    unsaved.removeFirst(count)
  }
}
