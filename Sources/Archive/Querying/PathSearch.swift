internal import Corpus
internal import Foundation
internal import GRDB

/// Finds articles by a part of their paths, as these are shown.
struct PathSearch {
  private let db: Database
  private let paths: CollectionPaths

  init(_ db: Database, _ paths: CollectionPaths) {
    self.db = db
    self.paths = paths
  }

  /// The articles whose path holds a text, letter case aside. Looks at every path.
  func slots(in roster: Roster, holding part: String) throws -> SlotSet {
    var slots = SlotSet(capacity: roster.count)
    let part = part.lowercased()
    let rows = try Row.fetchCursor(db, sql: "SELECT number, path FROM article INDEXED BY roster")
    while let row = try rows.next() {
      let path = paths.path(of: PathKey(bytes: row[1]))
      if path.lowercased().contains(part), let slot = roster.slot(ofNumber: row[0]) { slots.insert(slot) }
    }
    return slots
  }
}
