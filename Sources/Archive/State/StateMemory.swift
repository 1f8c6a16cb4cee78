internal import Corpus

/// The reading state as the program has it in memory: what the disk has, and what it has not got yet.
struct StateMemory: Sendable {
  private(set) var kept = KeptState()
  /// Changes that are not on the disk, in their order.
  private(set) var unsaved: [StateChange] = []
  private(set) var isLoaded = false
  /// Grows whenever a mark may have changed.
  private(set) var marksVersion = 0
  /// Those who wait for the first loading.
  var waiting: [CheckedContinuation<Void, Never>] = []

  mutating func make(_ change: StateChange) {
    unsaved.append(change)
    kept.apply(change)
    if case .mark = change { marksVersion += 1 }
  }

  /// Takes over what the disk has; what it lacks stays.
  mutating func load(_ loaded: KeptState) {
    kept = loaded
    for change in unsaved { kept.apply(change) }
    isLoaded = true
    marksVersion += 1
  }

  /// The first so many unsaved changes are on the disk.
  mutating func noteSaved(_ count: Int) {
    unsaved.removeFirst(count)
  }
}

/// Reading state as it is kept for one collection: of all articles, and the collection's place.
struct KeptState: Hashable, Sendable {
  var records: [ArticleID: ReadingRecord] = [:]
  var place: Place?

  mutating func apply(_ change: StateChange) {
    switch change {
    case .mark(let change):
      for id in change.articles { records[id, default: ReadingRecord()].marks[change.mark] = change.isSet }
    case .position(let id, let position): records[id, default: ReadingRecord()].position = position
    case .place(let place): self.place = place
    }
  }
}
