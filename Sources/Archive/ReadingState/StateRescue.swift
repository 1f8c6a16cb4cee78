internal import Foundation
internal import GRDB
internal import Journal

/// Saves the readable rows of a damaged database, and leaves the database itself unchanged.
struct StateRescue {
  let file: String

  /// The rows that could be read.
  struct Rows {
    fileprivate(set) var marks: [Row] = []
    fileprivate(set) var places: [Row] = []
    fileprivate(set) var searches: [Row] = []

    var count: Int { marks.count + places.count + searches.count }
  }

  /// Moves the database, with its log, to `state.sqlite.damaged-1` or the next number that is free, and returns
  /// where it lies now. Nil if it is not damaged: another instance was quicker.
  func moveAsideIfDamaged() throws -> String? {
    let lock = open(file + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { flock(lock, LOCK_EX) }
    guard isDamaged else { return nil }
    let files = FileManager.default
    var number = 1
    while files.fileExists(atPath: "\(file).damaged-\(number)") { number += 1 }
    let target = "\(file).damaged-\(number)"
    try files.moveItem(atPath: file, toPath: target)
    for suffix in ["-wal", "-shm"] where files.fileExists(atPath: file + suffix) {
      try files.moveItem(atPath: file + suffix, toPath: target + suffix)
    }
    return target
  }

  private var isDamaged: Bool {
    do {
      let queue = try DatabaseQueue(path: file)
      return try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") } != "ok"
    } catch {
      return (error as? DatabaseError)?.saysDamaged ?? false
    }
  }

  /// All rows of a damaged database that can be read.
  func legibleRows(of damaged: String) -> Rows {
    var rows = Rows()
    var configuration = Configuration()
    configuration.readonly = true
    guard let queue = try? DatabaseQueue(path: damaged, configuration: configuration) else { return rows }
    try? queue.read { db in
      rows.marks = Self.legibleMarks(in: db)
      rows.places = Self.legible("SELECT * FROM place", in: db)
      rows.searches = Self.legible("SELECT * FROM search", in: db)
    }
    return rows
  }

  /// A broken page ends a search through the table, so the table is read in slices of its keys: each slice loses
  /// only what lies behind the break.
  private static func legibleMarks(in db: Database) -> [Row] {
    let slices = 1024
    let width = (Int64(1) << 60) / Int64(slices)
    return (0..<slices).flatMap { slice in
      let start = Int64(slice) * width
      let columns = "article, isRead, isStarred, position"
      return legible(
        "SELECT \(columns) FROM mark WHERE article >= \(start) AND article < \(start + width)", in: db)
    }
  }

  /// The rows up to the first that can't be read.
  private static func legible(_ sql: String, in db: Database) -> [Row] {
    var rows: [Row] = []
    do {
      let cursor = try Row.fetchCursor(db, sql: sql)
      while let row = try cursor.next() { rows.append(row.copy()) }
    } catch {
      return rows
    }
    return rows
  }
}

extension StateRescue.Rows {
  /// Writes the rows into a database that has the tables.
  func write(to db: Database) throws {
    for (table, rows) in [("mark", marks), ("place", places), ("search", searches)] {
      for row in rows {
        let columns = row.columnNames.joined(separator: ", ")
        let places = databaseQuestionMarks(count: row.count)
        // A row that the table refuses was damaged too.
        try? db.execute(
          sql: "INSERT OR REPLACE INTO \(table)(\(columns)) VALUES (\(places))",
          arguments: StatementArguments(row.databaseValues))
      }
    }
  }
}
