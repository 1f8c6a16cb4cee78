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

  private static func lacksNetwork(_ answer: FetchAnswer) -> Bool {
    switch answer.failure {
    case .noNetwork, .unknownHost: true
    default: false
    }
  }
}
