internal import GRDB
internal import Subscriptions

/// The tables of the ledger, and what goes in and out of them.
enum LedgerSchema {
  /// The number is "gzsb" in ASCII.
  static let signature = DatabaseSignature(
    applicationID: 0x677a_7362, tables: ["grdb_migrations", "source", "article", "item", "link", "archive"])

  static let columns = "path, textHash, version, archive, start, length, entry, isPruned"

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          PRAGMA application_id = \(signature.applicationID);
          CREATE TABLE source(url TEXT PRIMARY KEY NOT NULL, state BLOB NOT NULL) WITHOUT ROWID;
          CREATE TABLE article(
            number INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            textHash INTEGER NOT NULL,
            version INTEGER NOT NULL,
            archive TEXT NOT NULL,
            start INTEGER NOT NULL,
            length INTEGER NOT NULL,
            entry INTEGER NOT NULL,
            isPruned INTEGER NOT NULL DEFAULT 0);
          CREATE TABLE item(
            source TEXT NOT NULL, id TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(source, id)) WITHOUT ROWID;
          CREATE INDEX item_article ON item(article);
          CREATE TABLE link(link TEXT PRIMARY KEY NOT NULL, article INTEGER NOT NULL) WITHOUT ROWID;
          CREATE TABLE text(hash INTEGER PRIMARY KEY, article INTEGER NOT NULL);
          CREATE TABLE archive(name TEXT PRIMARY KEY NOT NULL, end INTEGER NOT NULL) WITHOUT ROWID;
          """)
    }
    return migrator
  }
}

extension ItemIdentity {
  /// The id in the table of items; an item without one is known by its words.
  var key: String { id ?? "text:\(textHash)" }
}

extension KeptRecord {
  /// Reads the columns of `LedgerSchema.columns`.
  init(_ row: Row) throws {
    let hash: Int64 = try row.value(1)
    self.init(
      path: try row.value(0), textHash: UInt64(bitPattern: hash), version: try row.value(2),
      place: WebArchiveFiles.Place(
        archive: try row.value(3), offset: try row.value(4), length: try row.value(5)),
      entry: try row.value(6))
    isPruned = try row.value(7)
  }
}

extension KeptRecord {
  func write(to db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO article(\(LedgerSchema.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(path) DO UPDATE SET textHash = excluded.textHash, version = excluded.version,
          archive = excluded.archive, start = excluded.start, length = excluded.length, entry = excluded.entry
        """
    ).execute(
      arguments: [
        path, Int64(bitPattern: textHash), version, place.archive,
        place.offset,
        place.length, entry, isPruned,
      ])
  }
}

extension KeptItem {
  func write(to db: Database) throws {
    try record.write(to: db)
    let number = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT number FROM article WHERE path = ?"), arguments: [record.path])
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO item(source, id, article) VALUES (?, ?, ?)")
      .execute(arguments: [item.source, item.key, number])
    if let link = item.link {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO link(link, article) VALUES (?, ?)")
        .execute(arguments: [link, number])
    }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO text(hash, article) VALUES (?, ?)")
      .execute(arguments: [Int64(bitPattern: item.textHash), number])
  }
}
