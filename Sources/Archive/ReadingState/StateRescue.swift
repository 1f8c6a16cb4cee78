internal import Foundation
internal import GRDB
internal import Journal
internal import News

/// Makes a sound database of a damaged one. A rescue may end at any moment, by a full disk or by a signal: until the
/// sound database is on the disk, the damaged one stays where it is, and the next start takes the rescue up again.
struct StateRescue {
  /// The result of a rescue.
  struct Outcome: Codable {
    /// Why the former database could not be used.
    let reason: SparePath.Reason
    /// The file that the former database is in now.
    let kept: String
    /// The number of rows that were carried over.
    let recovered: Int

    /// The report to the user. `file`: the path that messages name.
    func problem(with file: String) -> StateProblem {
      switch reason {
      case .damaged: .damaged(kept: kept, recovered: recovered)
      case .foreign: .foreign(file: file, kept: kept)
      }
    }
  }

  /// The database's file, without symbolic links.
  let file: String
  let mostPages: Int?

  /// The new database while it is written.
  private var unfinished: String { file + ".rescue" }
  /// The new database when it is complete.
  private var finished: String { file + ".rescued" }

  /// The outcome until the user has been told.
  private var note: String { file + ".rescue-note" }

  /// True if a rescue ended after its database was complete and before the database was in its place.
  var isInterrupted: Bool { access(finished, F_OK) == 0 }

  /// Puts a sound database in the place of one that is damaged or of another kind, which is kept as a `SparePath`. Nil
  /// if the database is sound: another instance was quicker.
  func mend() throws -> Outcome? {
    let lock = try FolderLock(of: PathText.folder(of: file))
    let isForeign = isForeign
    guard isInterrupted || isForeign || isDamaged else { return nil }
    var rows = try build()
    // An instance that has the database open may have written meanwhile.
    for _ in 0..<3 where !rows.isCurrent { rows = try build() }
    lock.synchronize()
    let reason: SparePath.Reason = isForeign ? .foreign : .damaged
    let outcome = Outcome(reason: reason, kept: try keepFormer(reason), recovered: rows.count)
    takeDown(outcome)
    // The logs belong to the damaged database: SQLite would write their pages into the new one.
    for suffix in SparePath.logs + ["-shm"] { unlink(file + suffix) }
    guard rename(finished, file) == 0 else { throw POSIXError(errno) }
    lock.synchronize()
    return outcome
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
    if !isForeign { rows.take(from: file) }
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
    ([""] + SparePath.logs).map { Self.isFilled(file + $0) ? FileStamp(at: file + $0) : nil }
  }

  private static func isFilled(_ path: String) -> Bool { (FileStamp(at: path)?.size ?? 0) > 0 }
}

// MARK: - The old database

extension StateRescue {
  /// The columns of each table, and the first version of the tables that has it.
  private static let requiredColumns = [
    ("mark", 1, ["article", "isRead", "isStarred", "position"]),
    ("place", 2, ["collection", "article", "language", "entity", "sortKey", "isReversed", "pane"]),
    ("search", 2, ["number", "typed"]),
    ("annotation", 3, ["article", "isHidden", "tags", "note"]),
  ]

  /// False for a database that can't be read: it may have marks.
  private var isForeign: Bool { StateSchema.signature.isForeign(at: file) == true }

  private var isDamaged: Bool {
    guard hasSoundHeader else { return true }
    do {
      let queue = try DatabaseQueue(path: file)
      return try queue.read { db in
        if try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") != "ok" { return true }
        let version = try StateSchema.migrator.completedMigrations(db).count
        return try Self.requiredColumns.contains { table, first, columns in
          guard version >= first else { return false }
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

  /// Gives the former database and its log a second name. A rescue that was interrupted may have done so.
  private func keepFormer(_ reason: SparePath.Reason) throws -> String {
    guard FileIdentity(at: file) != nil else { return SparePath.last(for: file, reason) }
    let kept = SparePath.free(for: file, reason)
    for suffix in [""] + SparePath.logs where suffix.isEmpty || Self.isFilled(file + suffix) {
      guard link(file + suffix, kept + suffix) != 0, errno != EEXIST else { continue }
      // Some file systems have no second names.
      try FileManager.default.copyItem(atPath: file + suffix, toPath: kept + suffix)
    }
    return kept
  }
}

// MARK: - Telling

extension StateRescue {
  /// The outcome of a rescue that the user has not been told of.
  var untold: Outcome? {
    guard let bytes = try? OpenFile(at: note).contents(limit: 1 << 16) else { return nil }
    return try? JSONDecoder().decode(Outcome.self, from: Data(bytes))
  }

  /// Forgets the outcome of the last rescue: the user has been told.
  func noteTold() { unlink(note) }

  /// Keeps an outcome until the user has been told, because the program may be killed before. A rescue without this
  /// file is better than none.
  private func takeDown(_ outcome: Outcome) {
    unlink(note)
    guard let text = try? JSONEncoder().encode(outcome) else { return }
    try? DurableFile.make(at: note, mode: 0o600, Array(text))
  }
}
