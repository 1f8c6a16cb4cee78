package import Catalogue
package import News

/// Something that the user did and that is to be kept.
package enum StateChange: Hashable, Sendable {
  case mark(MarkChange)
  case note(NoteChange)
  case position(ArticleID, Int?)
  case view(SavedView)
  case search(String)
}

/// An event that the reading state reports.
package enum StateEvent: Sendable {
  /// A change of marks is kept: on the disk, or in memory if a problem was reported.
  case kept(MarkChange)
  /// A change of a note is kept, in the same way.
  case noted(NoteChange)
  /// Another instance changed marks, or the rest of the state was read: earlier answers may be out of date.
  case changedElsewhere
  case problem(StateProblem)
}

/// Why reading state is not kept as it should be.
package enum StateProblem: Error, Hashable, Sendable {
  /// The database can't be opened or written. Kept in memory meanwhile.
  case unwritable(file: String, reason: StateRefusal)
  /// The disk, or the user's share of it, is full. Kept in memory meanwhile.
  case full(file: String)
  /// A later version of the program made the database: it is read and never written.
  case newer(file: String)
  /// The database was damaged. Its new path is `kept`, and `recovered` of its rows were carried over.
  case damaged(kept: String, recovered: Int)
  /// A database of another kind had the file's path. Its new path is `kept`.
  case foreign(file: String, kept: String)
  /// Another program removed the database or put another one in its place. What is in memory goes into the new one.
  case replaced(file: String)
  /// The server of a shared archive is away. Changes wait on the disk and are sent later.
  case serverAway(server: String)
  /// The server of a shared archive refuses changes. They wait in a file.
  case serverRefused(server: String, waiting: String)

  /// True if the database was made anew, so that it may lack what memory has.
  package var isNewDatabase: Bool {
    switch self {
    case .damaged, .foreign: true
    case .unwritable, .full, .newer, .replaced, .serverAway, .serverRefused: false
    }
  }
}

/// The reason why the database of the reading state can't be opened or written.
package enum StateRefusal: Hashable, Sendable {
  case notAFile
  /// Another instance of the program keeps the folder locked.
  case locked
  case system(errno: Int32)
  /// The words of SQLite or of the library.
  case other(String)
}

/// A place on the disk for the reading state.
package protocol ReadingStateStorage: Sendable {
  /// The state on the disk without tags and notes, where these are many; nil where all of it is to be read at once, and
  /// where it can't be read.
  mutating func loadMarks() -> KeptState?

  /// The state on the disk; nil if it can't be read. `marks`: what `loadMarks` has read of it. `problems`: the problems to
  /// report.
  mutating func load(after marks: KeptState?, telling problems: inout [StateProblem]) -> KeptState?

  /// Writes changes, all or none.
  mutating func write(_ changes: [StateChange], telling problems: inout [StateProblem]) throws(StateProblem)

  /// Tells once that the database's file was removed or replaced since it was read; nil if it is still there.
  mutating func replacement() -> StateProblem?

  /// The state that another instance wrote since the last reading; nil if there is none.
  mutating func changesElsewhere() -> KeptState?

  /// Why changes that are kept aren't where they belong; nil if they are. Asked after `close`.
  func outstanding() -> StateProblem?

  /// Notes that the user was told of all problems so far.
  mutating func noteTold()

  /// Closes the storage; it is opened again when it is needed.
  mutating func close()
}

extension ReadingStateStorage {
  package func outstanding() -> StateProblem? { nil }
  package mutating func loadMarks() -> KeptState? { nil }
}

/// Reading state as it is kept for one collection: of all articles, the searches in all collections, and the
/// collection's place.
package struct KeptState: Hashable, Sendable {
  /// An article that is missing has no marks.
  package var marks: [ArticleID: ReadingMarks] = [:]
  /// An article that is missing is at its beginning.
  package var positions: [ArticleID: Int] = [:]
  /// An article that is missing has no tags and no note.
  package var annotations = Annotations()
  package var savedView: SavedView?
  package var searches = SearchHistory()

  package init() {}

  /// Makes a change.
  package mutating func apply(_ change: StateChange) {
    switch change {
    case .mark(let change): apply(change)
    case .note(let change): annotations[change.article].note = change.note
    case .position(let id, let position): positions[id] = position
    case .view(let view): savedView = view
    case .search(let typed): searches.note(typed)
    }
  }

  private mutating func apply(_ change: MarkChange) {
    for id in change.articles {
      if let tag = change.mark.tag {
        annotations[id][tag: tag] = change.isSet
      } else {
        marks[id, default: ReadingMarks()][change.mark] = change.isSet
      }
    }
  }

  /// The changes that make all of it anew.
  package var changes: [StateChange] {
    let marked = [MarkChange.Mark.read, .starred, .hidden].map { mark in
      StateChange.mark(MarkChange(mark, true, marks.filter { $0.value[mark] }.map(\.key)))
    }
    let annotations = annotations.all
    let tagged = annotations.flatMap { id, annotation in
      annotation.tags.map { StateChange.mark(MarkChange(.tag($0), true, [id])) }
    }
    let noted = annotations.filter { !$0.annotation.note.isEmpty }.map { id, annotation in
      StateChange.note(NoteChange(id, from: "", to: annotation.note))
    }
    return marked + tagged + noted + positions.map { .position($0.key, $0.value) }
      + (savedView.map { [.view($0)] } ?? []) + searches.entries.map(StateChange.search)
  }
}
