internal import GRDB
internal import Synchronization

/// The damage that an answer has met in a database.
///
/// A class, because answers are found on several threads.
final class IndexDamage: Sendable {
  private let met = Mutex<DatabaseError?>(nil)

  /// Nil where none was met.
  var error: DatabaseError? { met.withLock(\.self) }

  func note(_ error: DatabaseError) { met.withLock { $0 = error } }
}

extension IndexDatabase {
  /// Asks the database; nil where it fails.
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
