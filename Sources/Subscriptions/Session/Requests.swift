/// Addresses that are asked for, and what is done with the answers.
protocol RequestRound {
  /// Each address once.
  var addresses: [String] { get }
  /// The request for an address; nil where there is none after all.
  mutating func request(for address: String) async throws -> FetchRequest?
  mutating func take(_ address: String, _ answer: FetchedAnswer) throws
}

/// Sends requests in the order of `FetchQueue`, and hands on the answers one after the other.
struct Requests {
  private let fetcher: Fetcher
  private let start = ContinuousClock.now

  init(_ fetcher: Fetcher) {
    self.fetcher = fetcher
  }

  private enum End: Sendable {
    case answer(address: String, FetchedAnswer)
    case pause
  }

  /// The milliseconds since the first request, by a clock that doesn't jump.
  private var now: Int { Int((ContinuousClock.now - start) / .milliseconds(1)) }

  /// Asks for all addresses of a round. Ends early when the task is cancelled.
  func run(_ round: inout some RequestRound) async throws {
    var queue = FetchQueue(round.addresses)
    try await withThrowingTaskGroup(of: End.self) { group in
      while !Task.isCancelled {
        switch queue.next(at: now) {
        case .start(let address):
          guard let request = try await round.request(for: address) else {
            queue.finish(address, at: now)
            continue
          }
          let fetcher = fetcher
          group.addTask { .answer(address: address, await fetcher.fetch(request)) }
          continue
        case .wait(let milliseconds):
          group.addTask {
            try? await Task.sleep(for: .milliseconds(milliseconds))
            return .pause
          }
        case .waitForEnd: break
        case .done:
          group.cancelAll()
          return
        }
        if case .answer(let address, let answer) = try await group.next() {
          queue.finish(address, at: now)
          try round.take(address, answer)
        }
      }
      group.cancelAll()
    }
  }
}
