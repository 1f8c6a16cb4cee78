internal import CPostgreSQL

extension Session {
  /// Hands over the rows of an answer one by one, while the server finds the next ones: an answer of many rows is never in
  /// memory as a whole. After an error in `body` the other rows are passed over.
  package func forEachRow(
    _ sql: String, _ parameters: [Parameter] = [], _ body: (ResultRow) throws -> Void
  ) throws {
    try check(library.enterPipelineMode(connection))
    let steps = try send([Statement(sql, parameters)])
    try check(library.pipelineSync(connection))
    var failure: (any Error)?
    for step in steps {
      do {
        if let (sql, name) = step {
          _ = try answer()
          prepared[sql] = name
        } else {
          try takeRows(body)
        }
      } catch {
        guard (error as? ServerFailure)?.isOfStatement ?? true else { throw error }
        failure = failure ?? error
      }
    }
    try endPipeline()
    if let failure { throw failure }
  }

  /// Takes the rows of the next statement of a pipeline. Each comes as a result of its own, and a result without rows at
  /// the end.
  private func takeRows(_ body: (ResultRow) throws -> Void) throws {
    _ = library.setSingleRowMode(connection)
    var failure: (any Error)?
    while let result = try next() {
      let rows = ResultRows(result, library)
      failure = failure ?? self.failure(of: result)
      try checkConnection()
      guard failure == nil else { continue }
      do {
        for row in rows.rows { try body(row) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
