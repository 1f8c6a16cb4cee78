internal import GRDB

/// The rows in the pages of a SQLite database, read without its header and without its trees, for a database that SQLite
/// refuses. The format: <https://www.sqlite.org/fileformat2.html>.
struct DatabasePages {
  /// A row of some table. The pages don't say of which.
  struct Record {
    let key: Int64
    /// The columns in the table's order; the column that is the key is null.
    let values: [DatabaseValue]
  }

  /// The size of a page in bytes, as SQLite chooses it for the databases that gazette makes.
  private static let pageSize = 4096
  private static let (logHeader, frameHeader) = (32, 24)
  /// The most columns of a table of the reading state.
  private static let mostColumns = 8

  private let database: [UInt8]
  private let log: [UInt8]

  /// `log`: the database's write-ahead log, empty if there is none.
  init(database: [UInt8], log: [UInt8]) {
    self.database = database
    self.log = log
  }

  /// Hands over the rows that pages list, the newest ones first: of the log from its end, then of the database.
  func listedRecords(_ body: (Record) -> Void) {
    for page in logPages { listedRecords(in: log, page, body) }
    for page in databasePages { listedRecords(in: database, page, body) }
  }

  /// Hands over all bytes that look like a row: the list of a page may be damaged and its rows intact. Some of these
  /// rows are former states of others.
  func strayRecords(_ body: (Record) -> Void) {
    for page in logPages { strayRecords(in: log, page, body) }
    strayRecords(in: database, database.indices, body)
  }

  private var databasePages: [Range<Int>] {
    stride(from: 0, to: database.count, by: Self.pageSize).map {
      $0..<min($0 + Self.pageSize, database.count)
    }
  }

  /// The pages in the log, the newest first.
  private var logPages: [Range<Int>] {
    let starts = stride(
      from: Self.logHeader + Self.frameHeader, to: log.count, by: Self.frameHeader + Self.pageSize)
    return starts.reversed().map { $0..<min($0 + Self.pageSize, log.count) }
  }
}

// MARK: - Pages

extension DatabasePages {
  /// The kind of page that has rows of a table.
  private static let leaf: UInt8 = 0x0d
  private static let databaseHeader = 100

  private func listedRecords(in bytes: [UInt8], _ page: Range<Int>, _ body: (Record) -> Void) {
    let isFirst = bytes[page].starts(with: "SQLite format 3".utf8)
    let header = page.lowerBound + (isFirst ? Self.databaseHeader : 0)
    guard header + 8 <= page.upperBound, bytes[header] == Self.leaf else { return }
    for index in 0..<bytes.number(at: header + 3, bytes: 2) {
      let pointer = header + 8 + 2 * index
      guard pointer + 2 <= page.upperBound else { return }
      let start = page.lowerBound + bytes.number(at: pointer, bytes: 2)
      if start < page.upperBound, let record = record(in: bytes, start..<page.upperBound) { body(record) }
    }
  }

  private func strayRecords(in bytes: [UInt8], _ range: Range<Int>, _ body: (Record) -> Void) {
    // A row has two bytes at least, and its length comes first.
    for start in range where bytes[start] > 1 {
      if let record = record(in: bytes, start..<min(start + Self.pageSize, range.upperBound)) { body(record) }
    }
  }
}

// MARK: - Records

extension DatabasePages {
  /// The row that begins where a range begins; nil if there is none, or if it goes on in other pages.
  private func record(in bytes: [UInt8], _ range: Range<Int>) -> Record? {
    var position = range.lowerBound
    guard let size = bytes.varint(at: &position, before: range.upperBound), size >= 2, size <= range.count,
      let key = bytes.varint(at: &position, before: range.upperBound)
    else { return nil }
    let end = position + Int(size)
    guard end <= range.upperBound, let types = columnTypes(in: bytes, at: &position, before: end) else {
      return nil
    }
    var values: [DatabaseValue] = []
    for type in types {
      guard let value = bytes.value(of: type, at: &position, before: end) else { return nil }
      values.append(value)
    }
    return position == end ? Record(key: key, values: values) : nil
  }

  private func columnTypes(in bytes: [UInt8], at position: inout Int, before end: Int) -> [Int64]? {
    let start = position
    guard let size = bytes.varint(at: &position, before: end), size >= 2, size <= end - start else {
      return nil
    }
    var types: [Int64] = []
    while position < start + Int(size) {
      guard types.count < Self.mostColumns, let type = bytes.varint(at: &position, before: start + Int(size))
      else { return nil }
      types.append(type)
    }
    return types
  }
}

extension [UInt8] {
  /// A number of so many bytes, the highest first; 0 beyond the end.
  fileprivate func number(at offset: Int, bytes: Int) -> Int {
    guard offset + bytes <= count else { return 0 }
    return self[offset..<offset + bytes].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of variable length: 7 bits a byte, and 8 bits of a ninth byte.
  fileprivate func varint(at position: inout Int, before end: Int) -> Int64? {
    var value: UInt64 = 0
    for index in 0..<9 {
      guard position < end else { return nil }
      let byte = self[position]
      position += 1
      if index == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
      value = value << 7 | UInt64(byte & 0x7f)
      if byte & 0x80 == 0 { return Int64(bitPattern: value) }
    }
    return nil
  }

  /// The value of a type. Null, integers and texts: the tables of the reading state have no other values.
  fileprivate func value(of type: Int64, at position: inout Int, before end: Int) -> DatabaseValue? {
    switch type {
    case 0: return .null
    case 1...6:
      let size = [1, 2, 3, 4, 6, 8][Int(type) - 1]
      guard position + size <= end else { return nil }
      defer { position += size }
      let first = Int64(Int8(bitPattern: self[position]))
      return self[position + 1..<position + size].reduce(first) { $0 << 8 | Int64($1) }.databaseValue
    case 8, 9: return (type - 8).databaseValue
    case 13... where type % 2 == 1:
      let size = Int((type - 13) / 2)
      guard size <= end - position else { return nil }
      defer { position += size }
      return String(validating: self[position..<position + size], as: UTF8.self)?.databaseValue
    default: return nil
    }
  }
}
