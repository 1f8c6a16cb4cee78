internal import PostgreSQL

/// The lock under which one ingest at a time counts features and works out stories. It belongs to the session, so that it
/// ends with an ingest that is killed.
enum ArchiveLock {
  /// "gzst" in ASCII.
  private static let number: Int64 = 0x677a_7374

  /// Waits for the lock.
  static func take(_ session: Session) throws {
    try session.rows("SELECT pg_advisory_lock($1)", [.int(number)])
  }

  static func leave(_ session: Session) throws {
    try session.rows("SELECT pg_advisory_unlock($1)", [.int(number)])
  }
}
