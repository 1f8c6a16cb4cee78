internal import Foundation
internal import Journal
internal import News
internal import PostgreSQL
internal import Synchronization

/// Sends the waiting changes of a reader to the server and looks for changes of his other programs, beside the thread of the
/// reading state: that thread only writes to the disk, so that a server that doesn't answer delays no change.
///
/// A class, because its tasks and the storage share it.
final class StateExchange: Sendable {
  private static let deadline = Duration.seconds(10)

  private let server: String
  private let waiting: WaitingChanges
  private let connection: Connection
  private let state = Mutex(State())

  private struct State {
    var isSending = false
    /// True if changes came while others were sent.
    var hasMore = false
    var isLooking = false
    /// The version of the rows that the program knows; nil while it knows none.
    var version: [Int64]?
    /// The number of times that changes were sent: what was read before may lack them.
    var sends = 0
    /// The state that another program wrote.
    var found: KeptState?
    var problem: StateProblem?
  }

  init(_ address: ServerAddress, _ waiting: WaitingChanges) {
    (server, self.waiting) = (address.text, waiting)
    connection = .toArchive(at: address)
  }

  func close() { connection.close() }

  var isSending: Bool { state.withLock(\.isSending) }

  /// The problem that was met last, once.
  func takeProblem() -> StateProblem? { state.withLock { $0.problem.take() } }

  /// The state that another program wrote, once.
  func takeFound() -> KeptState? { state.withLock { $0.found.take() } }

  private func note(_ error: any Error) {
    let isPassing = (error as? ServerFailure)?.isPassing ?? true
    state.withLock {
      $0.problem =
        isPassing ? .serverAway(server: server) : .serverRefused(server: server, waiting: waiting.path)
    }
  }

  // MARK: Reading

  /// The state on the server, within a time, for the first time.
  func read(within time: Duration) async throws -> KeptState {
    let (kept, version) = try await rows(within: time)
    state.withLock { $0.version = version }
    return kept
  }

  private func rows(within time: Duration) async throws -> (KeptState, [Int64]) {
    try await connection.perform(within: time) { session in
      (try StateRows(session).kept(), try StateRows(session).version())
    }
  }

  /// Looks whether another program changed the rows, in the background.
  func look() {
    let sends = state.withLock { state -> Int? in
      guard !state.isLooking else { return nil }
      state.isLooking = true
      return state.sends
    }
    guard let sends else { return }
    Task(priority: .utility) {
      defer { state.withLock { $0.isLooking = false } }
      let now = try? await connection.perform(within: Self.deadline) { try StateRows($0).version() }
      guard let now, now != state.withLock(\.version) else { return }
      guard let (kept, version) = try? await rows(within: Self.deadline) else { return }
      state.withLock { state in
        // The next look reads again what lacks changes that were sent meanwhile.
        guard state.sends == sends, !state.isSending else { return }
        (state.found, state.version) = (kept, version)
      }
    }
  }

  // MARK: Sending

  /// Sends the waiting changes, in the background.
  func send() {
    let begins = state.withLock { state in
      defer { (state.isSending, state.hasMore) = (true, state.isSending) }
      return !state.isSending
    }
    guard begins else { return }
    Task(priority: .userInitiated) { await sendAll() }
  }

  private func sendAll() async {
    var goesOn = true
    while goesOn {
      do {
        try await sendOnce()
        goesOn = state.withLock { state in
          defer { (state.hasMore, state.isSending) = (false, state.hasMore) }
          return state.hasMore
        }
      } catch {
        note(error)
        state.withLock { ($0.isSending, $0.hasMore) = (false, false) }
        return
      }
    }
  }

  /// Sends the changes that the file has now. Another program that sends the same ones changes nothing by that; only one
  /// at a time takes changes out of the file.
  private func sendOnce() async throws {
    guard !waiting.isEmpty else { return }
    let lock = try FolderLock(of: waiting.path + ".sending")
    let (changes, lines) = try waiting.all()
    let (before, after) = try await connection.perform(within: Self.deadline) { session in
      let rows = StateRows(session)
      let before = try rows.version()
      try session.transaction { for change in changes { try rows.write(change) } }
      return (before, try rows.version())
    }
    state.withLock { state in
      state.sends += 1
      // A server that took the changes was away, and isn't any more.
      state.problem = nil
      // All is read again after another program wrote too.
      (state.found, state.version) = (nil, state.version == before ? after : nil)
    }
    try withExtendedLifetime(lock) { try waiting.remove(lines) }
  }
}
