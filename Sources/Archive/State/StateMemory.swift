internal import Catalogue
internal import News

/// The reading state as the program has it in memory: what the disk has, and what it has not got yet.
struct StateMemory: Sendable {
  private(set) var kept = KeptState()
  /// Changes that are not on the disk, in their order.
  private(set) var unsaved: [StateChange] = []
  private(set) var isLoaded = false
  /// Counts what changed the marks.
  private(set) var version = 0
  /// Those who wait for the first loading.
  var waiting: [CheckedContinuation<Void, Never>] = []

  mutating func make(_ change: StateChange) {
    unsaved.append(change)
    kept.apply(change)
    if case .mark = change { version += 1 }
  }

  /// Takes over what the disk has; what it lacks stays.
  mutating func load(_ loaded: KeptState) {
    kept = loaded
    for change in unsaved { kept.apply(change) }
    isLoaded = true
    version += 1
  }

  /// The first so many unsaved changes are on the disk.
  mutating func noteSaved(_ count: Int) {
    unsaved.removeFirst(count)
  }
}

/// Reading state as it is kept for one collection: of all articles, the searches in all collections, and the
/// collection's place.
struct KeptState: Hashable, Sendable {
  /// An article that is missing has no marks.
  var marks: [ArticleID: ReadingMarks] = [:]
  /// An article that is missing is at its beginning.
  var positions: [ArticleID: Int] = [:]
  var place: Place?
  var searches = SearchHistory()

  mutating func apply(_ change: StateChange) {
    switch change {
    case .mark(let change):
      for id in change.articles { marks[id, default: ReadingMarks()][change.mark] = change.isSet }
    case .position(let id, let position): positions[id] = position
    case .place(let place): self.place = place
    case .search(let typed): searches.note(typed)
    }
  }

  /// The changes that make all of it anew.
  var changes: [StateChange] {
    let read = MarkChange(.read, true, marks.filter(\.value.isRead).map(\.key))
    let starred = MarkChange(.starred, true, marks.filter(\.value.isStarred).map(\.key))
    return [.mark(read), .mark(starred)] + positions.map { .position($0.key, $0.value) }
      + (place.map { [.place($0)] } ?? []) + searches.entries.map(StateChange.search)
  }
}
