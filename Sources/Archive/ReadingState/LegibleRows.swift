internal import GRDB
internal import Journal
internal import News

/// The rows of a damaged reading state that can be read and hold what their tables hold. If a row is found twice, the
/// first finding counts.
struct LegibleRows {
  private struct Mark {
    let isRead: Bool
    let isStarred: Bool
    let position: Int64?
  }

  private struct Annotation {
    let isHidden: Bool
    let tags: String
    let note: String
  }

  private var marks: [Int64: Mark] = [:]
  private var annotations: [Int64: Annotation] = [:]
  /// The columns behind the collection's name.
  private var places: [String: [DatabaseValue]] = [:]
  private var searches: [Int64: String] = [:]

  var count: Int { marks.count + annotations.count + places.count + searches.count }
}

// MARK: - Reading

extension LegibleRows {
  /// Takes the rows of a file that SQLite can read, and then those in its pages that SQLite didn't find.
  mutating func take(from file: String) {
    let isWhole = takeTables(from: file)
    let pages = DatabasePages(database: Self.bytes(of: file), log: Self.bytes(of: file + "-wal"))
    // Deleted rows may still be in a page. Marks and annotations are never deleted.
    pages.listedRecords { take($0, onlyMarks: isWhole) }
    pages.strayRecords { record in
      // Of the hashes that ids are, one in a million is shorter: such a key is a piece of another row.
      if record.values.count != 4 || record.key >= 1 << 40 { take(record, onlyMarks: isWhole) }
    }
  }

  private static func bytes(of file: String) -> [UInt8] {
    (try? OpenFile(at: file).contents(limit: Int(UInt32.max))) ?? []
  }

  /// False if a place or a search could not be read.
  private mutating func takeTables(from file: String) -> Bool {
    var configuration = Configuration()
    configuration.readonly = true
    guard let queue = try? DatabaseQueue(path: file, configuration: configuration) else { return false }
    defer { try? queue.close() }
    return (try? queue.read { takeTables(from: $0) }) ?? false
  }

  private mutating func takeTables(from db: Database) -> Bool {
    Self.takeRows(of: "mark", "isRead, isStarred, position", from: db) { takeMark($0, $1) }
    Self.takeRows(of: "annotation", "isHidden, tags, note", from: db) { takeAnnotation($0, $1) }
    // A place of an older version has no arrangement.
    let hasPlaces = Self.rows("SELECT * FROM place", in: db) {
      takePlace(($0 + [.null]).prefix(8).map(\.self))
    }
    let hasSearches = Self.rows("SELECT number, typed FROM search", in: db) { row in
      takeSearch(Int64.fromDatabaseValue(row[0]), row[1])
    }
    return hasPlaces && hasSearches
  }

  /// A broken page ends a search through the table, so the table is read in slices of its keys: each slice loses
  /// only what lies behind the break.
  private static func takeRows(
    of table: String, _ columns: String, from db: Database, _ take: (Int64, [DatabaseValue]) -> Void
  ) {
    let slices = 1024
    let width = ArticleID.numbers.upperBound / Int64(slices)
    for slice in 0..<slices {
      let start = Int64(slice) * width
      let sql = """
        SELECT article, \(columns) FROM \(table)
        WHERE article >= \(start) AND article < \(start + width)
        """
      rows(sql, in: db) { row in
        if let key = Int64.fromDatabaseValue(row[0]) { take(key, Array(row.dropFirst())) }
      }
    }
  }

  /// Hands over the rows up to the first that can't be read. False if there is such a row.
  @discardableResult
  private static func rows(_ sql: String, in db: Database, _ body: ([DatabaseValue]) -> Void) -> Bool {
    do {
      let cursor = try Row.fetchCursor(db, sql: sql)
      while let row = try cursor.next() { body(Array(row.databaseValues)) }
      return true
    } catch {
      return false
    }
  }
}

// MARK: - Checking

extension LegibleRows {
  private mutating func take(_ record: DatabasePages.Record, onlyMarks: Bool) {
    switch record.values.count {
    case 4 where record.values[0].isNull && String.fromDatabaseValue(record.values[2]) != nil:
      takeAnnotation(record.key, Array(record.values.dropFirst()))
    case 4 where record.values[0].isNull: takeMark(record.key, Array(record.values.dropFirst()))
    case 2 where record.values[0].isNull && !onlyMarks: takeSearch(record.key, record.values[1])
    case 7 where !onlyMarks: takePlace(record.values + [.null])
    case 8 where !onlyMarks: takePlace(record.values)
    default: break
    }
  }

  private mutating func takeMark(_ article: Int64, _ values: [DatabaseValue]) {
    guard ArticleID.numbers.contains(article), marks[article] == nil, let isRead = Self.flag(values[0]),
      let isStarred = Self.flag(values[1])
    else { return }
    let position = Int64.fromDatabaseValue(values[2])
    guard values[2].isNull || position.map({ $0 >= 0 }) == true else { return }
    marks[article] = Mark(isRead: isRead, isStarred: isStarred, position: position)
  }

  private mutating func takeAnnotation(_ article: Int64, _ values: [DatabaseValue]) {
    guard ArticleID.numbers.contains(article), annotations[article] == nil,
      let isHidden = Self.flag(values[0]), case .string(let tags) = values[1].storage,
      case .string(let note) = values[2].storage
    else { return }
    annotations[article] = Annotation(isHidden: isHidden, tags: tags, note: note)
  }

  private static func flag(_ value: DatabaseValue) -> Bool? {
    switch Int64.fromDatabaseValue(value) {
    case 0: false
    case 1: true
    default: nil
    }
  }

  private mutating func takeSearch(_ number: Int64?, _ typed: DatabaseValue) {
    guard let number, number > 0, searches[number] == nil, let typed = String.fromDatabaseValue(typed) else {
      return
    }
    searches[number] = typed
  }

  private mutating func takePlace(_ values: [DatabaseValue]) {
    let isText = values.map { String.fromDatabaseValue($0) != nil }
    guard let collection = String.fromDatabaseValue(values[0]), places[collection] == nil, isText[4],
      isText[6],
      Self.flag(values[5]) != nil, values[1].isNull || Int64.fromDatabaseValue(values[1]) != nil,
      [2, 3, 7].allSatisfy({ values[$0].isNull || isText[$0] })
    else { return }
    places[collection] = Array(values.dropFirst())
  }
}

// MARK: - Writing

extension LegibleRows {
  /// Writes the rows into a database that has the tables and no rows.
  func write(to db: Database) throws {
    for (article, mark) in marks {
      try db.execute(
        sql: "INSERT INTO mark(article, isRead, isStarred, position) VALUES (?, ?, ?, ?)",
        arguments: [article, mark.isRead, mark.isStarred, mark.position])
    }
    for (article, annotation) in annotations {
      try db.execute(
        sql: "INSERT INTO annotation(article, isHidden, tags, note) VALUES (?, ?, ?, ?)",
        arguments: [article, annotation.isHidden, annotation.tags, annotation.note])
    }
    for (collection, values) in places {
      try db.execute(
        sql: """
          INSERT INTO place(collection, article, language, entity, sortKey, isReversed, pane, arrangement)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """, arguments: StatementArguments([collection.databaseValue] + values))
    }
    for (number, typed) in searches.sorted(by: { $0.key < $1.key }) {
      // A search that was made twice keeps its later number.
      try db.execute(
        sql: "INSERT OR REPLACE INTO search(number, typed) VALUES (?, ?)", arguments: [number, typed])
    }
  }
}
