internal import Foundation
internal import GRDB
internal import Glibc
internal import News
internal import Synchronization

/// The damage that questions have met in a database, and the refusals of its disk: an answer without what the database
/// has would be wrong without a word.
///
/// A class, because answers are found on several threads.
final class IndexDamage: Sendable {
  private struct State {
    var error: (any Error)?
    var isBeingMended = false
  }

  private let state = Mutex(State())

  /// The first damage; nil where none was met.
  var error: (any Error)? { state.withLock(\.error) }

  /// Notes the error of a question, if the question can't be answered from this database.
  func note(_ error: any Error) {
    guard IndexFailure.isDamage(error) || IndexFailure.isRefusal(error) else { return }
    state.withLock { $0.error = $0.error ?? error }
  }

  /// The damage, for the first caller after it was met: the caller has to mend it.
  func takeForMending() -> (any Error)? {
    state.withLock { state in
      guard !state.isBeingMended, let error = state.error else { return nil }
      state.isBeingMended = true
      return error
    }
  }
}

/// Why a database can't be used any further.
enum IndexFailure: Error {
  case damaged
  /// The database has the schema of a newer gazette.
  case newer
  /// The database has the schema of an older gazette.
  case outdated
  case full
  /// Another process, which may be stopped, is in the middle of writing.
  case busy
  case unwritable(errno: Int32)

  /// Classifies an error; an unknown error counts as an error of writing.
  init(_ error: any Error) {
    if let failure = error as? IndexFailure {
      self = failure
    } else if Self.isDamage(error) {
      self = .damaged
    } else {
      switch (error as? DatabaseError)?.resultCode.primaryResultCode {
      case _ where (error as? DatabaseError)?.saysFull == true: self = .full
      // Tables that are not as the schema has them.
      case .SQLITE_SCHEMA, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .damaged
      case .SQLITE_BUSY: self = .busy
      default: self = Self.obstacle(error)
      }
    }
  }

  /// Classifies an error of the system.
  private static func obstacle(_ error: any Error) -> IndexFailure {
    switch (error as? POSIXError)?.code {
    case .ENOSPC?, .EDQUOT?: .full
    case let code?: .unwritable(errno: code.rawValue)
    case nil: .unwritable(errno: 0)
    }
  }

  /// True if an error of a question says that the database is not as it was written.
  static func isDamage(_ error: any Error) -> Bool {
    switch error {
    case IndexFailure.damaged, is RowDecodingError: true
    case let error as DatabaseError:
      error.saysDamaged
        || [.SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ].contains(error.extendedResultCode)
    default: false
    }
  }

  /// True if an error of a question says that the disk is full or refuses.
  static func isRefusal(_ error: any Error) -> Bool {
    (error as? DatabaseError).map { $0.saysFull || $0.saysRefused } ?? false
  }
}
