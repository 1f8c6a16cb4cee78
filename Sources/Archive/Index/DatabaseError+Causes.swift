internal import GRDB

extension DatabaseError {
  /// True if the file is damaged or is no database.
  var saysDamaged: Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode.primaryResultCode)
  }

  /// True if the disk is full. SQLite reports an I/O error if the disk has no room for the index of the log.
  var saysFull: Bool {
    resultCode.primaryResultCode == .SQLITE_FULL || extendedResultCode == .SQLITE_IOERR_SHMSIZE
  }

  /// True if the disk refuses to read or to write.
  var saysRefused: Bool {
    [.SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY].contains(resultCode.primaryResultCode)
  }
}
