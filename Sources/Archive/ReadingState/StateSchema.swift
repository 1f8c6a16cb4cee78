internal import Catalogue
internal import Foundation
internal import GRDB
internal import Journal
internal import Languages
internal import News

/// The tables of the reading state and what goes in and out of them.
enum StateSchema {
  /// The number is "gzst" in ASCII.
  static let signature = DatabaseSignature(
    applicationID: 0x677a_7374, tables: ["grdb_migrations", "mark", "place", "search"])

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      // Keyed by content, so that a file may be moved and renamed. `IF NOT EXISTS`: two instances may begin at once.
      try db.execute(
        sql: """
          PRAGMA application_id = \(signature.applicationID);
          CREATE TABLE IF NOT EXISTS mark(
            article INTEGER PRIMARY KEY,
            isRead INTEGER NOT NULL DEFAULT 0,
            isStarred INTEGER NOT NULL DEFAULT 0,
            position INTEGER);
          CREATE TABLE IF NOT EXISTS place(
            collection TEXT PRIMARY KEY NOT NULL,
            article INTEGER,
            language TEXT,
            entity TEXT,
            sortKey TEXT NOT NULL,
            isReversed INTEGER NOT NULL,
            pane TEXT NOT NULL);
          """)
    }
    migrator.registerMigration("2") { db in
      // Numbers only grow: the newest search has the largest.
      try db.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS search(
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            typed TEXT NOT NULL UNIQUE);
          """)
    }
    migrator.registerMigration("3", migrate: addAnnotations)
    return migrator
  }

  private static func addAnnotations(to db: Database) throws {
    // A table beside `mark`: the rows of a damaged database are told apart by their columns. tags: a line each.
    try db.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS annotation(
          article INTEGER PRIMARY KEY,
          isHidden INTEGER NOT NULL DEFAULT 0,
          tags TEXT NOT NULL DEFAULT '',
          note TEXT NOT NULL DEFAULT '');
        """)
    // The arrangement of the panes, as `PaneArrangement.text`.
    guard try !db.columns(in: "place").contains(where: { $0.name == "arrangement" }) else { return }
    try db.execute(sql: "ALTER TABLE place ADD COLUMN arrangement TEXT")
  }
}

// MARK: - Writing

extension StateChange {
  /// Writes the change. `collection`: whose place it is.
  func write(to db: Database, collection: String) throws {
    switch self {
    case .mark(let change): try change.write(to: db)
    case .note(let change): try change.write(to: db)
    case .position(let id, let position):
      try db.execute(
        sql: """
          INSERT INTO mark(article, position) VALUES (?, ?)
          ON CONFLICT(article) DO UPDATE SET position = excluded.position
          """, arguments: [id.number, position])
    case .view(let view): try view.write(to: db, collection: collection)
    case .search(let typed): try Self.write(search: typed, to: db)
    }
  }

  /// A search that was made before moves to the end. The oldest searches beyond the limit are forgotten.
  private static func write(search typed: String, to db: Database) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO search(typed) VALUES (?)", arguments: [typed])
    try db.execute(
      sql: "DELETE FROM search WHERE number NOT IN (SELECT number FROM search ORDER BY number DESC LIMIT ?)",
      arguments: [SearchHistory.capacity])
  }
}

extension MarkChange {
  fileprivate func write(to db: Database) throws {
    switch mark {
    case .read: try write(to: "isRead", of: "mark", in: db)
    case .starred: try write(to: "isStarred", of: "mark", in: db)
    case .hidden: try write(to: "isHidden", of: "annotation", in: db)
    case .tag(let tag): try write(tag: tag, to: db)
    }
  }

  private func write(to column: String, of table: String, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(table)(article, \(column)) VALUES (?, ?)
        ON CONFLICT(article) DO UPDATE SET \(column) = excluded.\(column)
        """)
    for id in articles { try statement.execute(arguments: [id.number, isSet]) }
  }
}

extension SavedView {
  fileprivate func write(to db: Database, collection: String) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO place(collection, article, language, entity, sortKey, isReversed, pane, arrangement)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        collection, article?.number, language?.code, entity.flatMap(\.json), order.text,
        order.isReversed, pane.rawValue, arrangement?.text,
      ])
  }
}

// MARK: - Reading

extension KeptState {
  /// Reads all marks and positions, and the place of a collection.
  init(from db: Database, collection: String) throws {
    try self.init(marksFrom: db, collection: collection)
    try readAnnotations(from: db)
  }

  /// Reads all but tags and notes.
  init(marksFrom db: Database, collection: String) throws {
    self.init()
    try readRecords(from: db)
    try readHidden(from: db)
    let sql = """
      SELECT article, language, entity, sortKey, isReversed, pane, arrangement FROM place WHERE collection = ?
      """
    savedView = try Row.fetchOne(db, sql: sql, arguments: [collection]).map(SavedView.init)
    searches = SearchHistory(try Self.searches(from: db))
  }

  /// A disk that can't be written may still have a database from before searches were kept.
  private static func searches(from db: Database) throws -> [String] {
    guard try db.tableExists("search") else { return [] }
    return try String.fetchAll(
      db, sql: "SELECT typed FROM search WHERE typeof(typed) = 'text' ORDER BY number")
  }

  /// An article's 60 bits and its two marks come as one integer, because a hundred thousand of them are read while the
  /// first screen waits.
  private mutating func readRecords(from db: Database) throws {
    marks.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM mark") ?? 0)
    let packed = try Int64.fetchCursor(
      db, sql: "SELECT (article << 2) | ((isStarred IS 1) << 1) | (isRead IS 1) FROM mark")
    var previous: Int64 = -1
    while let bits = try packed.next() {
      // A table gives its rows by their keys: others are from a page that was damaged.
      guard bits >> 2 > previous, ArticleID.numbers.contains(bits >> 2) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      previous = bits >> 2
      marks[ArticleID(number: bits >> 2)] = ReadingMarks(isRead: bits & 1 != 0, isStarred: bits & 2 != 0)
    }
    let positions = try Row.fetchCursor(
      db, sql: "SELECT article, position FROM mark WHERE typeof(position) = 'integer'")
    while let row = try positions.next() { self.positions[ArticleID(number: row[0])] = row[1] }
  }
}

extension SavedView {
  /// Values that a later version wrote and this version doesn't know are skipped.
  fileprivate init(_ row: Row) {
    var order = row.text(3).flatMap(SortOrder.init(text:)) ?? .newestFirst
    order.isReversed = row.isTrue(4)
    self.init(
      article: row.integer(0).map(ArticleID.init(number:)), language: row.text(1).map(Language.init),
      entity: row.text(2).flatMap(Entity.init(json:)), order: order,
      pane: row.text(5).flatMap(Pane.init) ?? .list, arrangement: row.text(6).map(PaneArrangement.init(text:))
    )
  }
}

/// SQLite doesn't check the types of a column's values; a value of another type counts as missing.
extension Row {
  fileprivate func integer(_ column: Int) -> Int64? { Int64.fromDatabaseValue(self[column]) }
  fileprivate func isTrue(_ column: Int) -> Bool { (integer(column) ?? 0) != 0 }
  fileprivate func text(_ column: Int) -> String? { String.fromDatabaseValue(self[column]) }
}

extension Entity {
  private struct Form: Codable {
    let key: String
    let kind: EntityKind
    let names: [String: String]
  }

  /// With its names, so that the screen can describe the conditions of the list before any article is analysed.
  fileprivate var json: String? {
    let names = Dictionary(uniqueKeysWithValues: names.map { ($0.key.code, $0.value) })
    let bytes = try? JSONEncoder().encode(Form(key: key.rawValue, kind: kind, names: names))
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  fileprivate init?(json: String) {
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(json.utf8)) else { return nil }
    let names = form.names.map { (Language($0.key), $0.value) }
    self.init(
      key: EntityKey(form.key), kind: form.kind, names: Dictionary(uniqueKeysWithValues: names))
  }
}
