internal import Dispatch
internal import Synchronization

/// A connection to a server. It is made by the first question, and made anew by the first question after it broke.
///
/// Questions wait on a thread of the connection's own, one after the other, so that no thread of the tasks is blocked. A
/// cancelled question ends at once, and the server gives up its statement. A class, because it owns the session.
package final class Connection: Sendable {
  static let background = DispatchQueue(label: "gazette.postgresql.cancel", attributes: .concurrent)
  /// The time that a server has to give up a statement, before the connection is closed.
  private static let grace = Duration.milliseconds(500)
  /// The time for making a connection.
  package static let connecting = Duration.seconds(10)

  package let address: ServerAddress
  private let settings: [String]
  private let queue = DispatchQueue(label: "gazette.postgresql")
  /// Used on the queue only; the lock shows that.
  private let session = Mutex<SessionHolder>(SessionHolder())

  /// The session belongs to the queue: it is nowhere else while it is used.
  private struct SessionHolder: @unchecked Sendable {
    var session: Session?
  }

  /// `settings`: statements that each session begins with, such as `SET jit = off`.
  package init(to address: ServerAddress, settings: [String] = []) {
    (self.address, self.settings) = (address, settings)
  }

  /// Answers a question that consists of statements in one round trip.
  package func rows(
    _ statements: [Statement], within time: Duration = .seconds(30)
  ) async throws -> [ResultRows] {
    try await perform(within: time) { try $0.pipeline(statements) }
  }

  /// Executes `body` with the session, on the connection's thread. Throws `ServerFailure` and what `body` throws. A failed
  /// question isn't asked again: the caller knows if it may be.
  package func perform<Result: Sendable>(
    within time: Duration, _ body: @escaping @Sendable (Session) throws -> Result
  ) async throws -> Result {
    let signal = WakeSignal()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        queue.async { [self] in
          continuation.resume(with: Swift.Result { try perform(Patience(time, signal), body) })
        }
      }
    } onCancel: {
      signal.raise()
    }
  }

  /// Closes the session. The next question opens another one.
  package func close() {
    queue.async { self.session.withLock { $0.session = nil } }
  }

  private func perform<Result>(_ patience: Patience, _ body: (Session) throws -> Result) throws -> Result {
    try patience.check()
    let session = try open(patience)
    session.patience = patience
    do {
      let result = try body(session)
      keep(session)
      return result
    } catch {
      settle(session, after: error)
      throw error
    }
  }

  /// The session that is open, or a new one.
  private func open(_ patience: Patience) throws(ServerFailure) -> Session {
    if let kept = session.withLock({ $0.session.take() }), kept.isSound { return kept }
    return try Session.open(address, settings: settings, patience)
  }

  private func keep(_ session: Session) {
    guard session.isSound else { return }
    let holder = SessionHolder(session: session)
    self.session.withLock { $0 = holder }
  }

  /// Keeps the session of a failed question where it can be used again. A statement under way is given up first.
  private func settle(_ session: Session, after error: any Error) {
    switch error as? ServerFailure {
    case .cancelled, .deadline:
      guard !session.isSound else { break }
      session.cancelStatement()
      session.patience = Patience(Self.grace)
      session.drain()
    default: break
    }
    keep(session)
  }
}
