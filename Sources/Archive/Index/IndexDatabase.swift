internal import Foundation
internal import GRDB
internal import Glibc
internal import Synchronization

/// The database behind a library: a file that readers share with one writer, or memory.
struct IndexDatabase: Sendable {
  let connections: any DatabaseWriter
  /// Nil if it lies in memory.
  let file: String?
  let damage = IndexDamage()

  /// Opens the database in a file. Makes the file and its folder if they don't exist.
  init(file: String, mostPages: Int? = nil) throws {
    try Self.makePrivate(file)
    let pool = try DatabasePool(path: file, configuration: Self.configuration(mostPages))
    try IndexSchema.prepare(pool)
    connections = pool
    self.file = file
  }

  /// An empty database in memory.
  init() throws {
    let queue = try DatabaseQueue(configuration: Self.configuration(nil))
    try IndexSchema.prepare(queue)
    connections = queue
    file = nil
  }

  private static func configuration(_ mostPages: Int?) -> Configuration {
    var configuration = Configuration()
    configuration.label = "index"
    configuration.maximumReaderCount = 3
    // Related rows are written in one transaction: checking them again costs a look-up for every row.
    configuration.foreignKeysEnabled = false
    // Two readers of one collection may write at a time only when one has just taken over from the other.
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // A crash of the machine may cost the last batches, never the file's soundness.
      try db.execute(
        sql: "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096")
      if let mostPages { try db.execute(sql: "PRAGMA max_page_count = \(mostPages)") }
    }
    return configuration
  }
}

extension IndexDatabase {
  /// Removes a database that can't be used any more.
  static func remove(_ file: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(file + suffix) }
  }

  /// Makes the file so that only its owner can read it. SQLite gives its other
  /// files the same mode.
  private static func makePrivate(_ file: String) throws {
    let folder = String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.startIndex))
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw IndexFailure.unwritable(errno: errno) }
    close(descriptor)
  }
}

extension IndexDatabase {
  /// Asks the database; nil if it fails.
  func ask<Answer>(_ question: (Database) throws -> Answer) -> Answer? {
    do {
      return try connections.read(question)
    } catch let error as DatabaseError where error.saysDamaged {
      damage.note(error)
      return nil
    } catch {
      return nil
    }
  }
}

/// The damage that an answer has met in a database.
///
/// A class, because answers are found on several threads.
final class IndexDamage: Sendable {
  private let met = Mutex<DatabaseError?>(nil)

  /// The error; nil if there was none.
  var error: DatabaseError? { met.withLock(\.self) }

  func note(_ error: DatabaseError) { met.withLock { $0 = error } }
}

/// Why a database can't be used any further.
enum IndexFailure: Error {
  case damaged
  /// The database has the schema of a newer gazette.
  case newer
  /// The database has the schema of an older gazette.
  case outdated
  case full
  case unwritable(errno: Int32)

  /// Classifies an error; an unknown error counts as an error of writing.
  init(_ error: any Error) {
    if let failure = error as? IndexFailure {
      self = failure
      return
    }
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_SCHEMA, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
      self = .damaged
    case .SQLITE_FULL: self = .full
    default:
      self =
        (error as NSError).domain == NSCocoaErrorDomain ? .unwritable(errno: EACCES) : .unwritable(errno: 0)
    }
  }
}
