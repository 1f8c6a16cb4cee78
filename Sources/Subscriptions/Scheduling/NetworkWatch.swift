/// Holds back failures that the missing network may explain, until a source is reached: without a network no source
/// fails, and all wait.
package struct NetworkWatch: Sendable {
  /// True if a host answered, or refused to.
  package private(set) var isReached = false
  /// The answers that are held back. At the end of a fetch they are those of the sources that wait for the network.
  package private(set) var waiting: [FetchAnswer] = []

  package init() {}

  /// Takes an answer and returns those that count now.
  package mutating func take(_ answer: FetchAnswer) -> [FetchAnswer] {
    if !isReached, Self.lacksNetwork(answer) {
      waiting.append(answer)
      return []
    }
    defer { waiting = [] }
    isReached = true
    return waiting + [answer]
  }

  /// Returns the answers that count although no source was reached. A name that can't be found is the fault of its source
  /// where no other host was asked for: several unknown names together mean that the network is missing.
  package mutating func finish() -> [FetchAnswer] {
    let hosts = Set(
      waiting.map { answer in
        if case .unknownHost(let host) = answer.failure { host } else { nil as String? }
      })
    guard hosts.count == 1, hosts.first != .some(nil) else { return [] }
    defer { waiting = [] }
    return waiting
  }

  private static func lacksNetwork(_ answer: FetchAnswer) -> Bool {
    switch answer.failure {
    case .noNetwork, .unknownHost: true
    default: false
    }
  }
}
