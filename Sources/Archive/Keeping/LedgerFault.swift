internal import GRDB

/// The reason why the ledger can't be read or written.
package enum LedgerFault: Error {
  case full, damaged
  /// A database of another kind has its path.
  case foreign
  /// The words of SQLite.
  case refused(String)

  /// Nil for an error that isn't the database's.
  package init?(_ error: any Error) {
    guard let error = error as? DatabaseError else { return nil }
    if error.saysFull {
      self = .full
    } else if error.resultCode == .SQLITE_NOTADB {
      self = .foreign
    } else {
      self = error.saysDamaged ? .damaged : .refused(error.message ?? "error \(error.resultCode.rawValue)")
    }
  }
}
