internal import PostgreSQL

extension Connection {
  /// The pauses after passing failures, in seconds.
  private static let pauses = [1, 2, 5, 10, 20, 30, 60]

  /// Asks the archive, and again after a passing failure: what was written is then known, and a transaction that broke is
  /// made again.
  ///
  /// - Parameters:
  ///   - patience: for one try.
  ///   - note: called before each pause, with its seconds.
  func performPatiently<Result: Sendable>(
    within patience: Duration, noting note: (ServerFailure, Int) -> Void = { _, _ in },
    _ body: @escaping @Sendable (Session) throws -> Result
  ) async throws -> Result {
    var pauses = Self.pauses[...]
    while true {
      do {
        return try await perform(within: patience, body)
      } catch let failure as ServerFailure where failure.isPassing {
        guard let pause = pauses.popFirst() else { throw failure }
        note(failure, pause)
        try await Task.sleep(for: .seconds(pause))
      }
    }
  }
}
