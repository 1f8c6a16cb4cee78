internal import Foundation
internal import GRDB
internal import News

/// The table as one piece of bytes in the index, from which it is there at once: reading 100,000 rows takes a tenth
/// of a second. A transaction that changes articles removes the snapshot too, so that there is never an old
/// one. The columns follow each other in the byte order of the machine; an index isn't copied to other machines.
enum ArticleTableSnapshot {
  /// The bytes of an article in all columns together.
  private static let width = 4 + 8 + 1 + 4 + 4

  /// The table of an index: from the snapshot if there is one.
  static func table(_ db: Database) throws -> ArticleTable {
    let rows = try Row.fetchCursor(db, sql: "SELECT articles FROM snapshot")
    // The bytes stay in the database's own memory, as long as the cursor.
    let table = try rows.next()?.withUnsafeData(atIndex: 0) { try $0.flatMap { try ArticleTable($0, db) } }
    withExtendedLifetime(rows) {}
    // The pages of the snapshot are needed once.
    if table != nil { try db.execute(sql: "PRAGMA shrink_memory") }
    return try table ?? ArticleTable(db)
  }

  /// The number of articles in the snapshot; nil if there is no snapshot. The database tells its length without reading
  /// it.
  static func count(_ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT length(articles) FROM snapshot").map { $0 / width }
  }

  /// Keeps the table if there is no snapshot.
  static func keep(_ table: ArticleTable, in db: Database) throws {
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM snapshot") == 0 else { return }
    try db.execute(sql: "INSERT INTO snapshot (articles) VALUES (?)", arguments: [table.bytes])
  }

  /// Removes the snapshot, because articles are about to change.
  static func remove(from db: Database) throws {
    try db.execute(sql: "DELETE FROM snapshot")
  }

  fileprivate static func count(in bytes: Data) -> Int? {
    bytes.count.isMultiple(of: width) ? bytes.count / width : nil
  }
}

extension ArticleTable {
  fileprivate var bytes: Data {
    var bytes = Data()
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    ids.withUnsafeBytes { bytes.append(contentsOf: $0) }
    languages.withUnsafeBytes { bytes.append(contentsOf: $0) }
    days.withUnsafeBytes { bytes.append(contentsOf: $0) }
    words.withUnsafeBytes { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// Nil if these bytes are no table.
  fileprivate init?(_ bytes: Data, _ db: Database) throws {
    guard let count = ArticleTableSnapshot.count(in: bytes) else { return nil }
    var columns = ColumnReader(bytes: bytes, count: count)
    try self.init(
      numbers: columns.next(Int32.self), ids: columns.next(ArticleID.self),
      languages: columns.next(UInt8.self), days: columns.next(Int32.self), words: columns.next(Int32.self), db
    )
  }
}

/// Takes columns of values out of bytes, one after the other.
private struct ColumnReader {
  let bytes: Data
  let count: Int
  private var offset = 0

  init(bytes: Data, count: Int) {
    self.bytes = bytes
    self.count = count
  }

  mutating func next<Value: BitwiseCopyable>(_: Value.Type) -> [Value] {
    let size = count * MemoryLayout<Value>.stride
    defer { offset += size }
    let column = bytes.dropFirst(offset).prefix(size)
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = column.copyBytes(to: buffer) / MemoryLayout<Value>.stride
    }
  }
}
