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
    let isPlain = part.utf8.allSatisfy { $0 < 0x80 }
    let rows = try Row.fetchCursor(db, sql: "SELECT number, path FROM article INDEXED BY roster")
    while let row = try rows.next() {
      let path = paths.path(of: PathKey(bytes: row[1]))
      let isFound = isPlain ? path.holds(Array(part.utf8)) : path.lowercased().contains(part)
      if isFound, let slot = roster.slot(ofNumber: row[0]) { slots.insert(slot) }
    }
    return slots
  }
}

extension String {
  /// Whether small letters, digits and signs of ASCII stand in it, letter case aside.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    let bytes = utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    guard let first = part.first, part.count <= bytes.count else { return part.isEmpty }
    return (0...bytes.count - part.count).contains { start in
      bytes[start] == first && bytes[start...].starts(with: part)
    }
  }
}
