package import News
internal import Synchronization

/// Fetches addresses of the web by way of `gazette-fetch`, which is started at the first request.
///
/// A class, because all who fetch share the program.
package final class Fetcher: Sendable {
  private struct State {
    var connection: FetchConnection?
    /// A program that ended is started anew once: one that ends again would end for ever.
    var startsLeft = 2
    var submitted = 0
  }

  private let program: HelperProgram
  private let state = Mutex(State())

  package init(_ program: HelperProgram = .fetch) {
    self.program = program
  }

  /// Submits a request. The answer, with the number of the request, is handed to `completion` on another thread. If the
  /// program ends before, the failure is `noFetcher`.
  ///
  /// The caller decides how many requests are on their way at once. The call may wait for the program to take the request.
  package func submit(_ request: FetchRequest, completion: @escaping @Sendable (FetchedAnswer) -> Void) {
    var sent = request
    sent.number = state.withLock { state in
      state.submitted += 1
      return state.submitted
    }
    let answered: @Sendable (FetchedAnswer) -> Void = { answer in
      var answer = answer
      answer.answer.number = request.number
      completion(answer)
    }
    while let connection = connection() {
      if connection.submit(sent, answered) { return }
      forget(connection)
    }
    completion(.failed(request))
  }

  /// The answer to a request.
  package func fetch(_ request: FetchRequest) async -> FetchedAnswer {
    await withCheckedContinuation { continuation in
      submit(request) { continuation.resume(returning: $0) }
    }
  }

  /// The number of the process that runs; nil if none does.
  package var process: Int32? { state.withLock { $0.connection?.number } }

  /// Ends the program. All requests without an answer fail.
  package func close() {
    state.withLock { state in
      state.startsLeft = 0
      state.connection?.close()
      state.connection = nil
    }
  }
}

extension Fetcher {
  private func connection() -> FetchConnection? {
    state.withLock { state in
      if let connection = state.connection { return connection }
      guard state.startsLeft > 0 else { return nil }
      state.startsLeft -= 1
      state.connection = FetchConnection(program)
      return state.connection
    }
  }

  private func forget(_ ended: FetchConnection) {
    state.withLock { if $0.connection === ended { $0.connection = nil } }
  }
}

extension HelperProgram {
  /// The program that speaks with the network. It learns of the environment what that takes.
  package static let fetch = HelperProgram(
    name: "gazette-fetch", variable: "GAZETTE_FETCH",
    inherited: [
      "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
      "SSL_CERT_FILE", "SSL_CERT_DIR", "HOME",
    ])
}
