internal import Foundation
internal import GRDB
internal import News
package import Subscriptions

/// The memory of fetches and of kept articles as a database: `subscriptions.sqlite`.
package struct LedgerDatabase: FetchLedger {
  private let queue: DatabaseQueue
  /// The path to which a damaged database was moved; nil if the database was sound. The ledger begins anew then, and
  /// `KeptArticles.renote` fills it from the files.
  package let damaged: String?

  /// The longest wait for another program, in seconds.
  private static let patience = 10.0

  /// Opens the database, and makes it where there is none. Throws if the disk refuses.
  package init(file: String) throws {
    (queue, damaged) = try FolderLock.during(file) {
      try FolderLock.make(PathText.folder(of: file))
      do {
        return (try Self.opened(file), nil)
      } catch let error as DatabaseError where error.saysDamaged {
        return (try Self.anew(file), SparePath.last(for: file, .damaged))
      }
    }
  }

  private static func opened(_ file: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL")
    }
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    if try queue.read(LedgerSchema.signature.isForeign) { throw DatabaseError(resultCode: .SQLITE_NOTADB) }
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    if try queue.read({ try !LedgerSchema.migrator.hasCompletedMigrations($0) }) {
      try LedgerSchema.migrator.migrate(queue)
    }
    guard try queue.read({ try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }) == "ok" else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return queue
  }

  /// Moves a damaged database with its logs aside, and makes a new one.
  private static func anew(_ file: String) throws -> DatabaseQueue {
    let spare = SparePath.free(for: file, .damaged)
    for ending in [""] + SparePath.logs {
      try? FileManager.default.moveItem(atPath: file + ending, toPath: spare + ending)
    }
    try? FileManager.default.removeItem(atPath: file + "-shm")
    return try opened(file)
  }
}

// MARK: - Sources

extension LedgerDatabase {
  package func states() throws -> [String: FetchState] {
    let decoder = JSONDecoder()
    let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT url, state FROM source") }
    return try Dictionary(
      rows.map { row in
        let (url, state): (String, Data) = (try row.value(0), try row.value(1))
        // A state that a newer version wrote in another way is asked anew.
        return (url, (try? decoder.decode(FetchState.self, from: state)) ?? FetchState())
      }
    ) { first, _ in first }
  }

  package func setState(_ state: FetchState, of source: String) throws {
    let data = try JSONEncoder().encode(state)
    try queue.write { db in
      try db.cachedStatement(sql: "INSERT OR REPLACE INTO source(url, state) VALUES (?, ?)")
        .execute(arguments: [source, data])
    }
  }

  package func move(_ source: String, to address: String) throws {
    try queue.write { db in
      // A new address that is a source already keeps its own state and items.
      for table in ["source SET url = ? WHERE url = ?", "item SET source = ? WHERE source = ?"] {
        try db.execute(sql: "UPDATE OR IGNORE \(table)", arguments: [address, source])
      }
      try db.execute(sql: "DELETE FROM source WHERE url = ?", arguments: [source])
    }
  }

  package func forget(_ source: String) throws {
    try queue.write { try $0.execute(sql: "DELETE FROM source WHERE url = ?", arguments: [source]) }
  }

  package func articleCounts() throws -> [String: Int] {
    let sql = """
      SELECT item.source, count(DISTINCT item.article) FROM item JOIN article ON number = item.article
      WHERE NOT isPruned GROUP BY item.source
      """
    let rows = try queue.read { try Row.fetchAll($0, sql: sql) }
    return try Dictionary(rows.map { (try $0.value(0), try $0.value(1)) }) { first, _ in first }
  }
}

// MARK: - Articles

extension LedgerDatabase {
  package func articlePaths() throws -> [String: [String]] {
    let sql = """
      SELECT DISTINCT item.source, article.path FROM item JOIN article ON number = item.article
      WHERE NOT isPruned
      """
    return try queue.read { db in
      var paths: [String: [String]] = [:]
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() {
        let source: String = try row.value(0)
        paths[source, default: []].append(try row.value(1))
      }
      return paths
    }
  }
}

extension LedgerDatabase {
  package func article(of item: ItemIdentity) throws -> (record: KeptRecord, isOfSource: Bool)? {
    try queue.read { db in
      guard let number = try Self.number(of: item, in: db) else { return nil }
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT \(LedgerSchema.columns) FROM article WHERE number = ?"),
        arguments: [number])
      guard let row else { return nil }
      let isOfSource = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM item WHERE article = ? AND source = ?)"),
        arguments: [number, item.source])
      return (try KeptRecord(row), isOfSource ?? false)
    }
  }

  /// The number of the kept article that an item is.
  private static func number(of item: ItemIdentity, in db: Database) throws -> Int64? {
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT article FROM item WHERE source = ? AND id = ?"),
      arguments: [item.source, item.key])
    if let known { return known }
    if let link = item.link {
      let known = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT article FROM link WHERE link = ?"), arguments: [link])
      if let known { return known }
    }
    guard item.isKnownByText else { return nil }
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT article FROM text WHERE hash = ?"),
      arguments: [Int64(bitPattern: item.textHash)])
  }

  package func note(_ kept: [KeptItem]) throws {
    try queue.write { db in for item in kept { try item.write(to: db) } }
  }

  package func record(at path: String) throws -> KeptRecord? {
    let sql = "SELECT \(LedgerSchema.columns) FROM article WHERE path = ?"
    return try queue.read { try Row.fetchOne($0, sql: sql, arguments: [path]) }.map(KeptRecord.init)
  }

  package func setRecord(_ record: KeptRecord) throws {
    try queue.write { try record.write(to: $0) }
  }

  package func rename(_ path: String, to other: String) throws {
    try queue.write { db in
      try db.execute(sql: "UPDATE article SET path = ? WHERE path = ?", arguments: [other, path])
    }
  }

  package func note(_ place: WebArchiveFiles.Place) throws {
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO archive(name, end) VALUES (?, ?)
          ON CONFLICT(name) DO UPDATE SET end = max(end, excluded.end)
          """,
        arguments: [place.archive, place.offset + place.length])
    }
  }

  package func end(ofArchive archive: String) throws -> Int? {
    try queue.read { db in
      try Int.fetchOne(db, sql: "SELECT end FROM archive WHERE name = ?", arguments: [archive])
    }
  }

  package func isEmpty() throws -> Bool {
    try queue.read { try Bool.fetchOne($0, sql: "SELECT NOT EXISTS (SELECT 1 FROM article)") ?? true }
  }

  package func records() throws -> [KeptRecord] {
    let sql = "SELECT \(LedgerSchema.columns) FROM article WHERE NOT isPruned ORDER BY archive, start, entry"
    return try queue.read { try Row.fetchAll($0, sql: sql) }.map(KeptRecord.init)
  }

  package func forget(articles paths: [String]) throws {
    try queue.write { db in
      for path in paths {
        try db.cachedStatement(sql: "UPDATE article SET isPruned = 1 WHERE path = ?").execute(arguments: [
          path
        ])
      }
    }
  }
}
