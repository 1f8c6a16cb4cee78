internal import Foundation
internal import GRDB
internal import Journal
internal import News

/// The reading state on the disk. Opens its database when it is needed, and again after it could not be written.
struct StateDatabase: ReadingStateStorage {
  /// The path that messages name.
  private let name: String
  /// The path behind symbolic links.
  private let file: String
  private let collection: String
  private let limits: ReadingState.Limits
  private var connection: Connection?
  /// The file that was opened last.
  private var identity: FileIdentity?
  /// True if the outcome of the last rescue is among the problems that were handed over.
  private var isRescueTold = false
  /// True if another file was opened since `replacement` was asked last.
  private var wasReplaced = false

  /// An open database.
  private struct Connection {
    let queue: DatabaseQueue
    /// True if a later version of the program made the file: then this version must not write it.
    let isNewer: Bool
    /// The write-ahead log that was opened with it.
    let log: FileIdentity?
    /// SQLite's count of other connections' commits when it was last read.
    var version: Int?
  }

  init(file: String, collection: String, limits: ReadingState.Limits) {
    name = file
    self.file = FileStatus.target(of: file)
    self.collection = collection
    self.limits = limits
  }

  /// Fewer tags and notes take no time.
  private static let fewAnnotations = 1_000

  mutating func loadMarks() -> KeptState? {
    guard !rescue.isInterrupted, FileStatus.isRegularFile(at: file) else { return nil }
    return try? readMarks()
  }

  /// The state on the disk. A damaged database is moved aside first, and its legible rows are carried over.
  /// `problems`: what is to be reported.
  mutating func load(after marks: KeptState?, telling problems: inout [StateProblem]) -> KeptState? {
    var marks = marks
    do {
      let kept = try mendingDamage(telling: &problems) { database in
        defer { marks = nil }  // a database that was mended has other marks
        guard let marks else { return try database.read() }
        return try database.read(after: marks)
      }
      // A rescue whose instance was killed before the user could read of it.
      if let outcome = rescue.untold { tell(outcome, in: &problems) }
      if connection?.isNewer == true { problems.append(.newer(file: name)) }
      return kept
    } catch {
      problems.append(problem(error))
      // Opening a pipe waits until somebody writes it.
      guard FileStatus.isRegularFile(at: file) else { return nil }
      return (try? readOnly()) ?? (try? rescue.legibleState(of: collection))
    }
  }

  /// Writes changes, all or none.
  mutating func write(_ changes: [StateChange], telling problems: inout [StateProblem]) throws(StateProblem) {
    do {
      try mendingDamage(telling: &problems) { try $0.write(changes) }
    } catch {
      throw problem(error)
    }
  }

  /// Gives the database back; it is opened again when it is needed.
  mutating func close() {
    try? connection?.queue.close()
    connection = nil
  }

  mutating func noteTold() {
    if isRescueTold { rescue.noteTold() }
    isRescueTold = false
  }

  mutating func replacement() -> StateProblem? {
    if isReplaced { leave() }
    defer { wasReplaced = false }
    return wasReplaced ? .replaced(file: name) : nil
  }

  /// True if the path leads to another file than the one that was opened, or to none: the contents of the open file
  /// are lost with the file.
  private var isReplaced: Bool {
    guard let identity else { return false }
    if FileIdentity(at: file) != identity { return true }
    return connection.map { $0.log != FileIdentity(at: log) } ?? false
  }

  /// The state that another instance wrote since the last reading; nil if there is none.
  mutating func changesElsewhere() -> KeptState? {
    guard let connection, connection.version != (try? Self.version(of: connection.queue)) else { return nil }
    return try? read()
  }
}

// MARK: - Reading and writing

extension StateDatabase {
  private mutating func read() throws -> KeptState {
    var connection = try opened()
    let collection = collection
    connection.version = try Self.version(of: connection.queue)
    self.connection = connection
    return try connection.queue.read { try KeptState(from: $0, collection: collection) }
  }

  /// The state without tags and notes; nil where these are few.
  private mutating func readMarks() throws -> KeptState? {
    var connection = try opened()
    let collection = collection
    connection.version = try Self.version(of: connection.queue)
    self.connection = connection
    return try connection.queue.read { db in
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM annotation") ?? 0
      return count < Self.fewAnnotations ? nil : try KeptState(marksFrom: db, collection: collection)
    }
  }

  /// The state with the tags and notes that were left out. What others write meanwhile is seen later, as a change.
  private mutating func read(after marks: KeptState) throws -> KeptState {
    try opened().queue.read { db in
      var kept = marks
      try kept.readAnnotations(from: db)
      return kept
    }
  }

  private mutating func write(_ changes: [StateChange]) throws {
    let connection = try opened()
    guard !connection.isNewer else { throw StateProblem.newer(file: name) }
    let collection = collection
    do {
      try connection.queue.write { db in
        for change in changes { try change.write(to: db, collection: collection) }
      }
    } catch {
      close()  // opening the database again may mend the cause
      throw error
    }
  }

  /// SQLite's count of the commits that other connections made.
  private static func version(of queue: DatabaseQueue) throws -> Int? {
    try queue.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") }
  }

  /// The last resort on a disk that can't be written at all: the database as it lies there.
  private func readOnly() throws -> KeptState {
    var configuration = Configuration()
    configuration.readonly = true
    let path = URL(filePath: file).absoluteString + "?immutable=1"
    return try DatabaseQueue(path: path, configuration: configuration)
      .read { try KeptState(from: $0, collection: collection) }
  }
}

// MARK: - Opening

extension StateDatabase {
  private var log: String { file + "-wal" }
  private var rescue: StateRescue { StateRescue(file: file, mostPages: limits.pages) }

  private mutating func opened() throws -> Connection {
    if isReplaced { leave() }
    if let connection { return connection }
    return try FolderLock.during(file) {
      try createFile()
      var opened = try connect()
      // Another instance may have put a rescued database in the file's place meanwhile.
      while FileIdentity(at: file) != identity { opened = try connect() }
      connection = opened
      return opened
    }
  }

  /// Closes the connection to a file that is no longer at its path. The log may still be at its path: SQLite would write
  /// its pages into the new file.
  private mutating func leave() {
    let (formerFile, formerLog) = (identity, connection?.log)
    (identity, wasReplaced) = (nil, true)
    close()
    guard FileIdentity(at: file) != formerFile, formerLog != nil else { return }
    guard let lock = try? FolderLock(of: PathText.folder(of: file)) else { return }
    withExtendedLifetime(lock) {
      if FileIdentity(at: log) == formerLog { for path in [log, file + "-shm"] { unlink(path) } }
    }
  }

  private mutating func connect() throws -> Connection {
    identity = FileIdentity(at: file)
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    // A database of another kind is left as it is.
    if try queue.read(StateSchema.signature.isForeign) { throw DatabaseError(resultCode: .SQLITE_NOTADB) }
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    let migrator = StateSchema.migrator
    // Also makes the log, whose identity is noted below.
    let (isNewer, isComplete) = try queue.read {
      try (migrator.hasBeenSuperseded($0), migrator.hasCompletedMigrations($0))
    }
    if !isNewer, !isComplete { try migrator.migrate(queue) }
    return Connection(queue: queue, isNewer: isNewer, log: FileIdentity(at: log))
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    let (seconds, attoseconds) = limits.busyTimeout.components
    configuration.busyMode = .timeout(Double(seconds) + Double(attoseconds) / 1e18)
    let pages = limits.pages
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL")
      if let pages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    return configuration
  }

  /// Makes the file so that only its owner can read it. An existing file is left as it is.
  private func createFile() throws {
    if access(file, F_OK) != 0 {
      try FolderLock.make(PathText.folder(of: file))
      do throws(POSIXError) {
        try DurableFile.make(at: file, mode: 0o600, [])
      } catch {
        guard error.code == .EEXIST else { throw error }  // another instance made it
      }
    }
    guard FileStatus.isRegularFile(at: file) else {
      throw StateProblem.unwritable(file: name, reason: .notAFile)
    }
  }
}

// MARK: - Trouble

extension StateDatabase {
  /// Does something, and once more where the database turned out to be damaged and was mended.
  private mutating func mendingDamage<Result>(
    telling problems: inout [StateProblem], _ body: (inout StateDatabase) throws -> Result
  ) throws -> Result {
    if rescue.isInterrupted { try mend(telling: &problems) }
    do {
      return try body(&self)
    } catch let error as DatabaseError where error.mayMeanDamage {
      close()
      try mend(telling: &problems)
      return try body(&self)
    }
  }

  private mutating func mend(telling problems: inout [StateProblem]) throws {
    guard let outcome = try rescue.mend() else { return }
    identity = nil
    tell(outcome, in: &problems)
  }

  private mutating func tell(_ outcome: StateRescue.Outcome, in problems: inout [StateProblem]) {
    isRescueTold = true
    problems.append(outcome.problem(with: name))
  }

  private func problem(_ error: any Error) -> StateProblem {
    switch error {
    case let problem as StateProblem: problem
    case let error as DatabaseError where error.saysFull: .full(file: name)
    case let error as POSIXError where error.code == .ENOSPC || error.code == .EDQUOT: .full(file: name)
    case let error as POSIXError where error.code == .EBUSY:
      .unwritable(file: name, reason: .locked)
    case let error as POSIXError: .unwritable(file: name, reason: .system(errno: error.number))
    case let error as DatabaseError:
      .unwritable(
        file: name,
        reason: FileRefusal(of: file).map { .system(errno: $0.errno) }
          ?? .other(error.message ?? error.resultCode.description))
    default: .unwritable(file: name, reason: .other((error as NSError).localizedDescription))
    }
  }
}

extension DatabaseError {
  /// True if damage can be the cause of the error: a damaged header makes SQLite report a missing table
  /// or a file that must not be written.
  fileprivate var mayMeanDamage: Bool {
    let codes: [ResultCode] = [.SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT]
    return saysDamaged || saysRefused || codes.contains(resultCode.primaryResultCode)
  }
}
