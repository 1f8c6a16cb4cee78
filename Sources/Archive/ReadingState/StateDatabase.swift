internal import Foundation
internal import GRDB
package import Journal

/// The reading state on the disk. Opens its database when it is needed, and again after it could not be written.
struct StateDatabase: ReadingStateStorage {
  private let file: String
  private let collection: String
  private let limits: ReadingState.Limits
  private var connection: Connection?

  /// An open database.
  private struct Connection {
    let queue: DatabaseQueue
    /// True if a later version of the program made the file: then this version must not write it.
    let isNewer: Bool
    /// SQLite's count of other connections' commits when it was last read.
    var version: Int?
  }

  init(file: String, collection: String, limits: ReadingState.Limits) {
    self.file = file
    self.collection = collection
    self.limits = limits
  }

  /// The state on the disk. A damaged database is moved aside first, and its legible rows are carried over.
  /// `problems`: what is to be reported.
  mutating func load(telling problems: inout [StateProblem]) -> KeptState? {
    do {
      let kept = try mendingDamage(telling: &problems) { try $0.read() }
      if connection?.isNewer == true { problems.append(.newer(file: file)) }
      return kept
    } catch {
      problems.append(problem(error))
      return try? readOnly()
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

  private mutating func write(_ changes: [StateChange]) throws {
    let connection = try opened()
    guard !connection.isNewer else { throw StateProblem.newer(file: file) }
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
  private mutating func opened() throws -> Connection {
    if let connection { return connection }
    try createFile()
    let queue = try DatabaseQueue(path: file, configuration: configuration)
    let migrator = StateSchema.migrator
    let (isNewer, isComplete) = try queue.read {
      try (migrator.hasBeenSuperseded($0), migrator.hasCompletedMigrations($0))
    }
    if !isNewer, !isComplete { try migrator.migrate(queue) }
    let connection = Connection(queue: queue, isNewer: isNewer)
    self.connection = connection
    return connection
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    let (seconds, attoseconds) = limits.busyTimeout.components
    configuration.busyMode = .timeout(Double(seconds) + Double(attoseconds) / 1e18)
    let pages = limits.pages
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      if let pages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    return configuration
  }

  /// Makes the file so that only its owner can read it. An existing file is left as it is.
  private func createFile() throws {
    let folder = URL(filePath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(file, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 { Foundation.close(descriptor) }
  }
}

// MARK: - Trouble

extension StateDatabase {
  /// Does something, and once more where the database turned out to be damaged and was mended.
  private mutating func mendingDamage<Result>(
    telling problems: inout [StateProblem], _ body: (inout StateDatabase) throws -> Result
  ) throws -> Result {
    do {
      return try body(&self)
    } catch let error as DatabaseError where error.saysDamaged {
      connection = nil
      let rescue = StateRescue(file: file)
      guard let moved = try rescue.moveAsideIfDamaged() else { return try body(&self) }
      let rows = rescue.legibleRows(of: moved)
      try opened().queue.write { try rows.write(to: $0) }
      problems.append(.damaged(kept: moved, recovered: rows.count))
      return try body(&self)
    }
  }

  private func problem(_ error: any Error) -> StateProblem {
    switch error {
    case let problem as StateProblem: problem
    case let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_FULL:
      .full(file: file)
    case let error as DatabaseError:
      .unwritable(file: file, reason: error.message ?? error.resultCode.description)
    default: .unwritable(file: file, reason: (error as NSError).localizedDescription)
    }
  }
}

extension DatabaseError {
  /// True if the file is damaged or is no database.
  var saysDamaged: Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode.primaryResultCode)
  }
}

extension ReadingState {
  /// The state in the database at `file`, which is made where it is missing; loading begins at once.
  /// `collection`: the name under which the collection's place is kept. `report` is called on a thread of its own.
  package convenience init(
    file: String, collection: String, limits: Limits = Limits(),
    reporting report: @escaping @Sendable (StateEvent) -> Void
  ) {
    self.init(in: StateDatabase(file: file, collection: collection, limits: limits), reporting: report)
  }
}
