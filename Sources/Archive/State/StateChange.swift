package import Catalogue
internal import News

/// Something that the user did and that is to be kept.
enum StateChange: Hashable, Sendable {
  case mark(MarkChange)
  case position(ArticleID, Int?)
  case place(Place)
  case search(String)
}

/// Something that the reading state has to tell.
package enum StateEvent: Sendable {
  /// A change of marks is kept: on the disk, or in memory where a problem was told.
  case kept(MarkChange)
  /// Another instance changed marks: what was read before may be stale.
  case changedElsewhere
  case problem(StateProblem)
}

/// Why reading state is not kept as it should be.
package enum StateProblem: Error, Hashable, Sendable {
  /// The database can't be opened or written; SQLite's or the system's reason. Kept in memory meanwhile.
  case unwritable(file: String, reason: String)
  /// The disk, or the user's share of it, is full. Kept in memory meanwhile.
  case full(file: String)
  /// A later version of the program made the database: it is read and never written.
  case newer(file: String)
  /// The database was damaged. It lies at `kept` now, and so many of its rows were carried over.
  case damaged(kept: String, recovered: Int)

  var isDamage: Bool {
    if case .damaged = self { true } else { false }
  }
}
