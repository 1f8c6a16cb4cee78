package import Catalogue
package import PostgreSQL
internal import Synchronization

/// The connections of one reader to the server. A question that meets a server which is away waits and is asked again until
/// its task is cancelled, so that the screen keeps what it shows.
///
/// A class, because all questions share the connections.
final class ServerAccess: Sendable {
  /// The most questions that are answered at once. A reader has few lanes of questions.
  private static let connectionCount = 4
  /// The longest time that one question may take.
  private static let deadline = Duration.seconds(20)
  private static let firstPause = Duration.milliseconds(200)
  private static let longestPause = Duration.seconds(4)

  let address: ServerAddress
  private let connections: [Connection]
  /// True if questions wait for a server that is away; false if they then have no answer.
  private let isPatient: Bool
  private let state: Mutex<State>

  private struct State {
    /// The number of questions that each connection answers now.
    var busy: [Int]
    var isAway = false
    /// The refusals that were reported.
    var refusals: Set<ServerTrouble> = []
    var report: @Sendable (ArchiveNotice) -> Void = { _ in }
  }

  init(to address: ServerAddress, isPatient: Bool) {
    self.address = address
    self.isPatient = isPatient
    connections = (0..<Self.connectionCount).map { _ in Connection(to: address, settings: Self.settings) }
    state = Mutex(State(busy: Array(repeating: 0, count: Self.connectionCount)))
  }

  /// Statements that each session begins with. Plans that are compiled just in time, or that use further processes, cost
  /// more than the short questions of a reader. To read a whole table is cheap in the eyes of the server only, which doesn't
  /// reckon with the words of each article lying elsewhere.
  private static let settings =
    ArchiveSchema.session + [
      // By the usual cost, which is that of a disk that turns, the server reads whole tables instead.
      "SET random_page_cost = 1.1",
      // A day's articles fit into this memory one by one; else the server reads all articles of a page.
      "SET work_mem = '32MB'", "SET enable_seqscan = off", "SET max_parallel_workers_per_gather = 0",
      "SET default_transaction_read_only = on",
      "SET plan_cache_mode = force_custom_plan",
    ]

  /// Calls `report` from now on with what goes wrong and with its end. `report` asks nothing and doesn't wait.
  func report(to report: @escaping @Sendable (ArchiveNotice) -> Void) {
    state.withLock { $0.report = report }
  }

  /// Answers a question on a connection's thread; nil if the server refuses it, or the task was cancelled.
  func ask<Answer: Sendable>(_ question: @escaping @Sendable (Session) throws -> Answer) async -> Answer? {
    var pause = Self.firstPause
    var isFirst = true
    while !Task.isCancelled {
      do {
        let answer = try await answer(question)
        noteAnswer()
        return answer
      } catch {
        guard let failure = error as? ServerFailure else { return nil }
        // The word of a question that was given up may reach the server late, and end the next one on its connection.
        if failure == .cancelled { continue }
        // The connection may be one of a server that was restarted since.
        if isFirst, case .connectionLost = failure {
          isFirst = false
          continue
        }
        note(failure)
        guard isPatient, failure.isPassing else { return nil }
        try? await Task.sleep(for: pause)
        pause = min(pause * 2, Self.longestPause)
      }
    }
    return nil
  }

  private func answer<Answer: Sendable>(
    _ question: @escaping @Sendable (Session) throws -> Answer
  ) async throws -> Answer {
    let index = state.withLock { state in
      let index = state.busy.indices.min { state.busy[$0] < state.busy[$1] } ?? 0
      state.busy[index] += 1
      return index
    }
    defer { state.withLock { $0.busy[index] -= 1 } }
    return try await connections[index].perform(within: Self.deadline, question)
  }

  func close() {
    for connection in connections { connection.close() }
  }
}

// MARK: - Reports

extension ServerAccess {
  /// Reports an outage once until it ends, and each refusal once.
  private func note(_ failure: ServerFailure) {
    // The lock keeps the reports in their order.
    state.withLock { state in
      let isNew = failure.isPassing ? !state.isAway : state.refusals.insert(failure.trouble).inserted
      if failure.isPassing { state.isAway = true }
      if isNew { state.report(.server(address.text, failure.trouble)) }
    }
  }

  private func noteAnswer() {
    state.withLock { state in
      guard state.isAway else { return }
      state.isAway = false
      state.report(.serverIsBack(address.text))
    }
  }
}

extension ServerFailure {
  /// The failure as the catalogue names it.
  package var trouble: ServerTrouble {
    switch self {
    case .noLibrary(let name): .noLibrary(name)
    case .invalidAddress(let reason): .invalidAddress(reason)
    case .passwordInAddress: .passwordInAddress
    case .unreachable(let reason), .busy(let reason), .connectionLost(let reason): .away(reason)
    case .deadline: .away("")
    case .loginRefused(let reason): .loginRefused(reason)
    case .noDatabase(let reason): .noDatabase(reason)
    case .noRights(let reason): .noRights(reason)
    case .diskFull(let reason): .diskFull(reason)
    case .cancelled: .away("")
    case .conflict(let reason): .away(reason)
    case .refused(let code, let reason): .refused(code: code, reason)
    }
  }
}
