internal import Synchronization

/// A queue that answers one request at a time and of the waiting requests keeps only the newest: when a key is held down,
/// only the names of the newest article are looked up. An answer under way is cancelled when a newer request comes.
///
/// A class because the requests and the task that answers them share its state.
package final class RequestLane<Request: Sendable>: Sendable {
  private enum State {
    case idle
    case busy(answer: Task<Void, Never>?, next: Request?)
  }

  private let state = Mutex(State.idle)
  private let answer: @Sendable (Request) async -> Void

  /// `answer`: answers one request; the next begins when it returns.
  package init(answer: @escaping @Sendable (Request) async -> Void) {
    self.answer = answer
  }

  /// Submits a request. The request is answered at once if no answer is under way. Otherwise it
  /// is answered next, in place of the waiting request.
  package func submit(_ request: Request) {
    let startsNow = state.withLock { state in
      guard case .busy(let answer, _) = state else {
        state = .busy(answer: nil, next: nil)
        return true
      }
      answer?.cancel()
      state = .busy(answer: answer, next: request)
      return false
    }
    if startsNow {
      Task(priority: .userInitiated) { await answerAll(from: request) }
    }
  }

  private func answerAll(from first: Request) async {
    var current: Request? = first
    while let request = current {
      let task = Task { await answer(request) }
      note(task)
      await task.value
      current = next()
    }
  }

  private func note(_ task: Task<Void, Never>) {
    state.withLock { state in
      guard case .busy(_, let next) = state else { return }
      if next != nil { task.cancel() }
      state = .busy(answer: task, next: next)
    }
  }

  private func next() -> Request? {
    state.withLock { state in
      guard case .busy(_, let next?) = state else {
        state = .idle
        return nil
      }
      state = .busy(answer: nil, next: nil)
      return next
    }
  }
}
