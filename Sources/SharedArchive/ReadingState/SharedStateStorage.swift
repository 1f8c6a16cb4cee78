internal import Dispatch
internal import Foundation
package import Journal
internal import News
package import PostgreSQL
internal import Synchronization

/// The reading state of a reader of a shared archive: his rows on the server, and the file of the changes that wait for it.
///
/// A change is kept when the disk has it. It is sent from the file beside this thread; while the server is away it stays,
/// also beyond the end of the program, and goes to the server when the state is looked at again.
package struct SharedStateStorage: ReadingStateStorage {
  /// The longest time that the first screen waits for marks.
  private static let patience = Duration.seconds(3)
  /// The longest time that the end of the program waits for the server, in steps of ten milliseconds.
  private static let lastSteps = 100

  private let server: String
  private let waiting: WaitingChanges
  private let exchange: StateExchange

  /// The state on the server at an address. `folder`: for the file of waiting changes.
  package init(at address: ServerAddress, waitingIn folder: String) {
    server = address.text
    let name = String(ArticleID(contents: Array(address.text.utf8)).rawValue, radix: 36)
    waiting = WaitingChanges(path: "\(folder)/\(name).jsonl")
    exchange = StateExchange(address, waiting)
  }

  package mutating func load(after marks: KeptState?, telling problems: inout [StateProblem]) -> KeptState? {
    let changes = (try? waiting.all().changes) ?? []
    let (done, box) = (DispatchSemaphore(value: 0), StateBox())
    Task.detached { [exchange] in
      let kept = try? await exchange.read(within: Self.patience)
      box.kept.withLock { $0 = kept }
      done.signal()
    }
    done.wait()
    if !changes.isEmpty { exchange.send() }
    guard var kept = box.kept.withLock(\.self) else {
      problems.append(.serverAway(server: server))
      return nil
    }
    for change in changes { kept.apply(change) }
    return kept
  }

  package mutating func write(
    _ changes: [StateChange], telling problems: inout [StateProblem]
  ) throws(StateProblem) {
    do throws(POSIXError) {
      try waiting.append(changes) { exchange.send() }
    } catch {
      throw error.code == .ENOSPC || error.code == .EDQUOT
        ? .full(file: waiting.path) : .unwritable(file: waiting.path, reason: .system(errno: error.number))
    }
    if let problem = exchange.takeProblem() { problems.append(problem) }
  }

  package mutating func changesElsewhere() -> KeptState? {
    if !waiting.isEmpty { exchange.send() }
    exchange.look()
    guard var kept = exchange.takeFound() else { return nil }
    for change in (try? waiting.all().changes) ?? [] { kept.apply(change) }
    return kept
  }

  /// Nobody can replace the rows of a server.
  package mutating func replacement() -> StateProblem? { nil }

  package func outstanding() -> StateProblem? { waiting.isEmpty ? nil : .serverAway(server: server) }

  package mutating func noteTold() {}

  package mutating func close() {
    for _ in 0..<Self.lastSteps where exchange.isSending { usleep(10_000) }
    exchange.close()
  }
}

/// The state that was read, for another thread. A class, because two threads share it.
private final class StateBox: Sendable {
  let kept = Mutex<KeptState?>(nil)
}

extension ReadingState {
  /// The state of a reader on a server; loading begins at once. `report` is called on a thread of its own.
  package convenience init(
    at address: ServerAddress, waitingIn folder: String,
    reporting report: @escaping @Sendable (StateEvent) -> Void
  ) {
    self.init(in: SharedStateStorage(at: address, waitingIn: folder), reporting: report)
  }
}
