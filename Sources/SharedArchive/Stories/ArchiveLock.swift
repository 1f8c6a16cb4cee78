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

  /// "gzan" in ASCII.
  private static let analysis: Int64 = 0x677a_616e
  /// "gzbl" in ASCII.
  private static let block: Int64 = 0x677a_626c

  /// Keeps the version of the analysis until the end of the transaction.
  static func keepAnalysis(_ session: Session) throws {
    try session.rows("SELECT pg_advisory_xact_lock_shared($1)", [.int(analysis)])
  }

  /// Waits for the transactions that keep the version of the analysis, and lets none begin.
  static func changeAnalysis(_ session: Session) throws {
    try session.rows("SELECT pg_advisory_xact_lock($1)", [.int(analysis)])
  }

  /// Takes some articles until the end of the transaction; false if another program has them.
  static func tryTake(block first: Int64, _ session: Session) throws -> Bool {
    try session.rows(
      "SELECT pg_try_advisory_xact_lock($1::bigint::integer, $2::bigint::integer)",
      [.int(block), .int(first)])[0]
      .bool(0)
  }

  static func leave(_ session: Session) throws {
    try session.rows("SELECT pg_advisory_unlock($1)", [.int(number)])
  }
}
