internal import Synchronization

/// Answers requests of one kind one at a time, and forgets those that were overtaken while they waited: when a
/// key is held down, only the newest article's names are looked up.
///
/// A class because the requests and the task that answers them share its state.
package final class RequestLane<Request: Sendable>: Sendable {
  private enum State {
    case idle
    case busy(next: Request?)
  }

  private let state = Mutex(State.idle)
  private let answer: @Sendable (Request) async -> Void

  /// `answer`: answers one request; the next begins when it returns.
  package init(answer: @escaping @Sendable (Request) async -> Void) {
    self.answer = answer
  }

  /// Has a request answered: at once where none is under way, else next, in place of what waited.
  package func submit(_ request: Request) {
    let startsNow = state.withLock { state in
      switch state {
      case .idle:
        state = .busy(next: nil)
        return true
      case .busy:
        state = .busy(next: request)
        return false
      }
    }
    if startsNow {
      Task(priority: .userInitiated) { await answerAll(from: request) }
    }
  }

  private func answerAll(from first: Request) async {
    var current: Request? = first
    while let request = current {
      await answer(request)
      current = next()
    }
  }

  private func next() -> Request? {
    state.withLock { state in
      guard case .busy(let next?) = state else {
        state = .idle
        return nil
      }
      state = .busy(next: nil)
      return next
    }
  }
}
