internal import CPageChecksums
internal import Foundation
internal import GRDB
internal import Glibc
internal import News

/// The database behind a library: a file that readers share with one writer, or memory. Its pages carry checksums, so
/// that damage is an error of the question that meets the damage. Every error of a question is noted in `damage`.
struct IndexDatabase: Sendable {
  private let connections: any DatabaseWriter
  /// Nil where the database has no file, or a file that only this process knows.
  let file: String?
  /// The number of the file in its file system.
  private let inode: ino_t?
  let damage = IndexDamage()
  let codebooks = CodebookCache()

  /// Opens the database in a file. Makes the file and its folder if they don't exist.
  init(file: String, mostPages: Int? = nil) throws {
    inode = try Self.prepareFile(file)
    let pool = try DatabasePool(path: file, configuration: Self.configuration(mostPages, hasChecksums: true))
    try IndexSchema.prepare(pool)
    connections = pool
    self.file = file
  }

  /// An empty database in memory.
  init() throws {
    let queue = try DatabaseQueue(configuration: Self.configuration(nil))
    try IndexSchema.prepare(queue)
    connections = queue
    (file, inode) = (nil, nil)
  }

  /// A copy of another database as it is now, in a temporary file that ends with the program.
  init(copying other: IndexDatabase) throws {
    let queue = try DatabaseQueue(path: "", configuration: Self.configuration(nil))
    try other.connections.backup(to: queue)
    connections = queue
    (file, inode) = (nil, nil)
  }

  /// In KiB. A batch fits into the cache of the writer, so that no page is written twice for one batch.
  private static let (sizeOfReaderCache, sizeOfWriterCache) = (4096, 16384)
  /// The pages of the log that are copied into the database at a time: some batches, which write many pages in common.
  private static let pagesOfLog = 2000
  /// The longest log, in bytes, that may stay: the next program reads it whole before its first question.
  private static let longestLog = 1 << 20
  /// The time between two attempts to empty the log.
  private static let pauseOfReaders = Duration.milliseconds(200)

  private static func configuration(_ mostPages: Int?, hasChecksums: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.label = "index"
    configuration.maximumReaderCount = 3
    // Related rows are written in one transaction: checking them again costs a look-up for every row.
    configuration.foreignKeysEnabled = false
    // Two readers of one collection may write at a time only when one has just taken over from the other.
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      if hasChecksums {
        try db.execute(sql: "PRAGMA page_size = \(gz_page_size)")
        try beginChecksums(of: db)
      }
      let isWriter = !db.configuration.readonly
      // A crash of the machine may cost the last batches, never the file's soundness.
      try db.execute(
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -\(isWriter ? sizeOfWriterCache : sizeOfReaderCache);
          PRAGMA wal_autocheckpoint = \(pagesOfLog)
          """)
      if let mostPages { try db.execute(sql: "PRAGMA max_page_count = \(mostPages)") }
    }
    return configuration
  }

  /// Has the pages that a connection reads verified.
  @Sendable static func beginChecksums(of db: Database) throws {
    let code = gz_checksums_begin(db.sqliteConnection.map { UnsafeMutableRawPointer($0) })
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}

// MARK: - Files

extension IndexDatabase {
  /// Removes a database that can't be used any more. A database that may be no index is renamed instead: its new path.
  @discardableResult
  static func remove(_ file: String) -> String? {
    let isIndex = IndexSchema.signature.isForeign(at: file) == false
    let kept = isIndex ? nil : SparePath.free(for: file, .foreign)
    if let kept {
      for suffix in SparePath.logs + [""] { rename(file + suffix, kept + suffix) }
    }
    for suffix in ["", "-wal", "-shm"] { unlink(file + suffix) }
    return kept
  }

  func close() throws { try connections.close() }

  /// Copies a long log into the database and empties it, when nobody reads. Gives up where that isn't soon.
  func emptyLog() async {
    for _ in 0..<10 {
      var status = stat()
      guard let file, stat(file + "-wal", &status) == 0, status.st_size > Self.longestLog else { return }
      if (try? await connections.writeWithoutTransaction(Self.emptyLog)) != nil { return }
      guard (try? await Task.sleep(for: Self.pauseOfReaders)) != nil else { return }
    }
  }

  /// Throws at once where somebody reads.
  @Sendable private static func emptyLog(_ db: Database) throws {
    let patience = try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0
    try db.execute(sql: "PRAGMA busy_timeout = 0")
    defer { try? db.execute(sql: "PRAGMA busy_timeout = \(patience)") }
    try db.checkpoint(.truncate)
  }

  /// False where another process has removed or replaced the file.
  var isStillAtItsPath: Bool {
    var status = stat()
    guard let file, let inode else { return false }
    return stat(file, &status) == 0 && status.st_ino == inode
  }

  /// Makes the file so that only its owner can read it, and returns its number. SQLite gives its other files the same
  /// mode. Throws `IndexFailure.outdated` for a file of the time before checksums, or before pages of this size.
  private static func prepareFile(_ file: String) throws -> ino_t {
    try FolderLock.make(PathText.folder(of: file))
    let descriptor = Glibc.open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(errno) }
    defer { Glibc.close(descriptor) }
    if lacksChecksums(descriptor) { throw IndexFailure.outdated }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw POSIXError(errno) }
    return status.st_ino
  }

  /// True for a file of the time before checksums.
  private static func lacksChecksums(_ descriptor: Int32) -> Bool {
    var header = [UInt8](repeating: 0, count: 21)
    return pread(descriptor, &header, header.count, 0) == header.count
      && gz_checksums_are_missing(header) != 0
  }

  /// True for a file of the time before checksums.
  static func lacksChecksums(_ file: String) throws -> Bool {
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(errno) }
    defer { Glibc.close(descriptor) }
    return lacksChecksums(descriptor)
  }
}

// MARK: - Questions

extension IndexDatabase {
  func read<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    try noting { try connections.read(question) }
  }

  func read<Answer: Sendable>(_ question: @escaping @Sendable (Database) throws -> Answer) async throws
    -> Answer
  {
    do {
      return try await connections.read(question)
    } catch {
      damage.note(error)
      throw error
    }
  }

  func write<Answer>(_ change: (Database) throws -> Answer) throws -> Answer {
    try noting {
      try connections.write { db in
        try Self.begin(in: db)
        return try change(db)
      }
    }
  }

  func write<Answer: Sendable>(_ change: @escaping @Sendable (Database) throws -> Answer) async throws
    -> Answer
  {
    do {
      return try await connections.write { db in
        try Self.begin(in: db)
        return try change(db)
      }
    } catch {
      damage.note(error)
      throw error
    }
  }

  /// A number that is another one after another program has written into the database.
  func version() async throws -> Int? {
    try await connections.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") }
  }

  /// Asks the database; nil where it fails.
  func ask<Answer>(_ question: (Database) throws -> Answer) -> Answer? { try? read(question) }

  /// Has every transaction write the first page of the file, as the checksums of the pages require.
  private static func begin(in db: Database) throws {
    let number = IndexSchema.signature.applicationID
    try db.cachedStatement(sql: "PRAGMA application_id = \(number)").execute()
  }

  private func noting<Answer>(_ body: () throws -> Answer) throws -> Answer {
    do {
      return try body()
    } catch {
      damage.note(error)
      throw error
    }
  }
}
