internal import Foundation
internal import GRDB
internal import Journal
internal import News

/// Makes a sound database of a damaged one. A rescue may end at any moment, by a full disk or by a signal: until the
/// sound database is on the disk, the damaged one stays where it is, and the next start takes the rescue up again.
struct StateRescue {
  /// The result of a rescue.
  struct Outcome {
    /// The file that the damaged database has now.
    let kept: String
    /// The number of rows that were carried over.
    let recovered: Int
  }

  /// The database's file, without symbolic links.
  let file: String
  let mostPages: Int?

  /// The new database while it is written.
  private var unfinished: String { file + ".rescue" }
  /// The new database when it is complete.
  private var finished: String { file + ".rescued" }

  /// The endings of the files that have pages of a database besides: of its write-ahead log and of its rollback journal.
  private static let logs = ["-wal", "-journal"]

  /// True if a rescue ended after its database was complete and before the database was in its place.
  var isInterrupted: Bool { access(finished, F_OK) == 0 }

  /// Puts a sound database in the place of a damaged one, which is kept as `state.sqlite.damaged-1` or under the next
  /// number that is free. Nil if nothing is damaged: another instance was quicker.
  func mend() throws -> Outcome? {
    let lock = try FolderLock(of: URL(filePath: file).deletingLastPathComponent().path)
    guard isInterrupted || isDamaged else { return nil }
    var rows = try build()
    // An instance that has the database open may have written meanwhile.
    for _ in 0..<3 where !rows.isCurrent { rows = try build() }
    lock.synchronize()
    let kept = try keepDamaged()
    // The logs belong to the damaged database: SQLite would write their pages into the new one.
    for suffix in Self.logs + ["-shm"] { unlink(file + suffix) }
    guard rename(finished, file) == 0 else { throw POSIXError(errno) }
    lock.synchronize()
    return Outcome(kept: kept, recovered: rows.count)
  }

  /// The legible state, for a disk on which no new database can be made.
  func legibleState(of collection: String) throws -> KeptState {
    let queue = try DatabaseQueue()
    try StateSchema.migrator.migrate(queue)
    try queue.write { try legibleRows().write(to: $0) }
    return try queue.read { try KeptState(from: $0, collection: collection) }
  }
}

// MARK: - The new database

extension StateRescue {
  /// The number of rows of a new database, and whether the old one is as it was when they were read.
  private struct Built {
    let count: Int
    let isCurrent: Bool
  }

  /// A complete rescue that was interrupted has all that was legible then; whatever came later is in the old database.
  private func legibleRows() -> LegibleRows {
    var rows = LegibleRows()
    if isInterrupted { rows.take(from: finished) }
    rows.take(from: file)
    return rows
  }

  /// Makes the new database beside the old one.
  private func build() throws -> Built {
    let stamps = contentStamps
    let rows = legibleRows()
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(unfinished + suffix) }
    do {
      try DurableFile.make(at: unfinished, mode: 0o600, [])
      let queue = try DatabaseQueue(path: unfinished, configuration: configuration)
      try StateSchema.migrator.migrate(queue)
      try queue.write { try rows.write(to: $0) }
      try queue.close()
      guard rename(unfinished, finished) == 0 else { throw POSIXError(errno) }
    } catch {
      for suffix in ["", "-journal"] { unlink(unfinished + suffix) }
      throw error
    }
    return Built(count: rows.count, isCurrent: stamps == contentStamps)
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    let mostPages = mostPages
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      if let mostPages { try db.execute(sql: "PRAGMA max_page_count = \(mostPages)") }
    }
    return configuration
  }

  /// Reading may make an empty log.
  private var contentStamps: [FileStamp?] {
    ([""] + Self.logs).map { Self.isFilled(file + $0) ? FileStamp(at: file + $0) : nil }
  }

  private static func isFilled(_ path: String) -> Bool { (FileStamp(at: path)?.size ?? 0) > 0 }
}

// MARK: - The old database

extension StateRescue {
  private static let requiredColumns = [
    "mark": ["article", "isRead", "isStarred", "position"],
    "place": ["collection", "article", "language", "entity", "sortKey", "isReversed", "pane"],
    "search": ["number", "typed"],
  ]

  private var isDamaged: Bool {
    guard hasSoundHeader else { return true }
    do {
      let queue = try DatabaseQueue(path: file)
      return try queue.read { db in
        if try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") != "ok" { return true }
        let version = try StateSchema.migrator.completedMigrations(db).count
        // The first version had no searches.
        return try Self.requiredColumns.contains { table, columns in
          guard version > 1 || table == "mark" && version > 0 else { return false }
          let isTable = try Bool.fetchOne(
            db, sql: "SELECT type = 'table' FROM sqlite_master WHERE name = ?", arguments: [table])
          guard isTable == true else { return true }
          return !Set(columns).isSubset(of: try db.columns(in: table).map(\.name))
        }
      }
    } catch {
      return (error as? DatabaseError)?.saysDamaged ?? false
    }
  }

  /// True if SQLite writes such numbers into a header. With other numbers SQLite may open a file and refuse to write it.
  private var hasSoundHeader: Bool {
    let header = (try? OpenFile(at: file, firstPiece: 100).piece(of: 100, from: 0)) ?? []
    if header.isEmpty { return true }
    return header.count == 100 && header.starts(with: Array("SQLite format 3\0".utf8))
      && header[18...19].allSatisfy { 1...2 ~= $0 } && header[20...23].elementsEqual([0, 64, 32, 32])
      && Self.isNumber(header[44..<48], upTo: 4) && Self.isNumber(header[56..<60], upTo: 1)
  }

  private static func isNumber(_ bytes: ArraySlice<UInt8>, upTo largest: UInt8) -> Bool {
    bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last.map { $0 <= largest } == true
  }

  /// Gives the damaged database and its log a second name. A rescue that was interrupted may have done so.
  private func keepDamaged() throws -> String {
    var number = 1
    while access("\(file).damaged-\(number)", F_OK) == 0 {
      if FileIdentity(at: "\(file).damaged-\(number)") == FileIdentity(at: file) { break }
      number += 1
    }
    guard FileIdentity(at: file) != nil else { return "\(file).damaged-\(max(1, number - 1))" }
    let kept = "\(file).damaged-\(number)"
    for suffix in [""] + Self.logs where suffix.isEmpty || Self.isFilled(file + suffix) {
      guard link(file + suffix, kept + suffix) != 0, errno != EEXIST else { continue }
      // Some file systems have no second names.
      try FileManager.default.copyItem(atPath: file + suffix, toPath: kept + suffix)
    }
    return kept
  }
}
