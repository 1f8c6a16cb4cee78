internal import GRDB
internal import News

/// Distinguishes databases of one kind from other databases that were put in their place. Those belong to somebody: gazette
/// neither writes nor deletes them.
struct DatabaseSignature: Sendable {
  /// The `application_id` of databases of the kind.
  let applicationID: Int32
  /// Tables of the kind. Two of them show the kind of a database whose number is damaged, or is of the time before
  /// the numbers.
  let tables: Set<String>

  private static let fewestTables = 2

  /// True for a database of another kind. An empty database is of any kind.
  func isForeign(_ db: Database) throws -> Bool {
    if try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID { return false }
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
    let found = try Set(String.fetchAll(db, sql: sql))
    // GRDB makes its table in a transaction of its own, so that a program that was killed leaves that table alone.
    return !found.subtracting(["grdb_migrations"]).isEmpty
      && found.intersection(tables).count < Self.fewestTables
  }

  /// True if a file has a database of another kind; nil if neither its number nor its tables show the kind. Only reads
  /// the file.
  func isForeign(at file: String) -> Bool? {
    guard
      let header = try? OpenFile(at: file, firstPiece: Self.headerSize).piece(of: Self.headerSize, from: 0),
      header.count == Self.headerSize, header.starts(with: Array("SQLite format 3\0".utf8))
    else { return false }
    let number = header[Self.numberOffset..<Self.numberOffset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    if Int32(bitPattern: number) == applicationID { return false }
    var configuration = Configuration()
    configuration.readonly = true
    return try? DatabaseQueue(path: file, configuration: configuration).read { try isForeign($0) }
  }

  /// SQLite's header of a file, and the place of the `application_id` in it, in bytes.
  private static let (headerSize, numberOffset) = (100, 68)
}
