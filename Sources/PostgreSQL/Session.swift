internal import CPostgreSQL

/// A session on a server, for the thread that a `Connection` keeps for it. Its calls wait for the server.
///
/// A class, because its memory is libpq's.
package final class Session {
  let library: ClientLibrary
  let connection: OpaquePointer
  var patience: Patience
  /// The names of the statements that the server has prepared, by their SQL.
  var prepared: [String: String] = [:]
  /// The number of names that were given; a name isn't given again.
  private var names = 0

  /// The version of the server: 150004 for 15.4.
  package var serverVersion: Int { Int(library.serverVersion(connection)) }

  init(_ library: ClientLibrary, _ connection: OpaquePointer, _ patience: Patience) {
    (self.library, self.connection, self.patience) = (library, connection, patience)
  }

  deinit { library.finish(connection) }

  /// True if the session can be used for the next question.
  var isSound: Bool {
    library.status(connection) == Status.ok && library.transactionStatus(connection) == Status.idle
      && library.pipelineStatus(connection) == Status.noPipeline
  }

  /// Answers one statement.
  @discardableResult
  package func rows(_ sql: String, _ parameters: [Parameter] = []) throws(ServerFailure) -> ResultRows {
    try pipeline([Statement(sql, parameters)])[0]
  }

  /// Executes a statement that is asked once, as statements that change the schema are.
  package func execute(_ sql: String) throws(ServerFailure) {
    _ = try pipeline([Statement(sql, isPrepared: false)])
  }

  /// Executes `body` in one transaction: all of it, or nothing.
  package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // A failure here says nothing new: a session within a transaction is closed.
      try? execute("ROLLBACK")
      throw error
    }
  }
}

// MARK: - Pipelines

extension Session {
  /// Answers statements in one round trip. Outside of a transaction they are one: all of them, or none.
  package func pipeline(_ statements: [Statement]) throws(ServerFailure) -> [ResultRows] {
    guard !statements.isEmpty else { return [] }
    try check(library.enterPipelineMode(connection))
    let steps = try send(statements)
    try check(library.pipelineSync(connection))
    var answers: [ResultRows] = []
    var failure: ServerFailure?
    for step in steps {
      do {
        let rows = try answer()
        if let (sql, name) = step { prepared[sql] = name } else { answers.append(rows) }
      } catch {
        // Of a statement that the server refuses the pipeline goes on, and each statement behind it is given up.
        guard failure != nil || error.isOfStatement else { throw error }
        failure = failure ?? error
      }
    }
    try endPipeline()
    if let failure { throw failure }
    return answers
  }

  /// Sends statements. Returns the prepared statement of each answer that is to come; nil for the answer to a statement.
  func send(_ statements: [Statement]) throws(ServerFailure) -> [(sql: String, name: String)?] {
    var (steps, new) = ([(sql: String, name: String)?](), [String: String]())
    for statement in statements {
      var name = statement.isPrepared ? prepared[statement.sql] ?? new[statement.sql] : ""
      if name == nil {
        names += 1
        (name, new[statement.sql]) = ("gazette\(names)", "gazette\(names)")
        try prepare(statement, as: "gazette\(names)")
        steps.append((statement.sql, "gazette\(names)"))
      }
      try send(statement, name: name ?? "")
      steps.append(nil)
    }
    return steps
  }

  private func prepare(_ statement: Statement, as name: String) throws(ServerFailure) {
    let types = statement.parameters.map(\.type)
    try check(library.sendPrepare(connection, name, statement.sql, Int32(types.count), types))
    try flush()
  }

  /// `name`: of the prepared statement; empty for one that isn't.
  private func send(_ statement: Statement, name: String) throws(ServerFailure) {
    let values = statement.parameters.map(\.bytes)
    let types = statement.parameters.map(\.type)
    let lengths = values.map { Int32($0?.count ?? 0) }
    let formats = [Int32](repeating: 1, count: values.count)
    let (library, connection, count) = (library, connection, Int32(values.count))
    // Each value is followed by a zero, so that an empty one has an address too and isn't NULL.
    let buffers = values.map { value in
      value.map { bytes in
        let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
        for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
        buffer[bytes.count] = 0
        return buffer
      }
    }
    defer { for buffer in buffers { buffer?.deallocate() } }
    let pointers = buffers.map { $0.map { UnsafePointer($0) } }
    let isSent =
      name.isEmpty
      ? library.sendQueryParams(connection, statement.sql, count, types, pointers, lengths, formats, 1)
      : library.sendQueryPrepared(connection, name, count, pointers, lengths, formats, 1)
    try check(isSent)
    try flush()
  }

  /// Waits for the end of the pipeline and leaves it.
  func endPipeline() throws(ServerFailure) {
    while library.pipelineStatus(connection) != Status.noPipeline {
      try checkConnection()
      guard let result = try next() else {
        if library.exitPipelineMode(connection) == 1 { return }
        continue
      }
      let isSync = library.resultStatus(result) == Status.pipelineSync
      library.clear(result)
      if isSync { try check(library.exitPipelineMode(connection)) }
    }
  }
}

// MARK: - Answers

extension Session {
  /// The answer to the next statement of a pipeline, which ends with a result that is none.
  func answer() throws(ServerFailure) -> ResultRows {
    guard let result = try next() else { throw lost() }
    let rows = ResultRows(result, library)
    let failure = failure(of: result)
    do {
      try passOver()
    } catch {
      throw failure ?? error
    }
    if let failure { throw failure }
    return rows
  }

  /// Passes over the other results of an answer. Of a connection that is gone libpq has results without end, each with a
  /// longer message.
  func passOver() throws(ServerFailure) {
    while let other = try next() {
      library.clear(other)
      try checkConnection()
    }
  }

  func checkConnection() throws(ServerFailure) {
    guard library.status(connection) == Status.ok else { throw lost() }
  }

  /// The next result; nil at the end of an answer.
  func next() throws(ServerFailure) -> OpaquePointer? {
    try flush()
    while library.isBusy(connection) == 1 {
      guard try patience.wait(for: library.socket(connection), reading: true, writing: false),
        library.consumeInput(connection) == 1
      else { throw lost() }
    }
    return library.getResult(connection)
  }

  /// Why a statement failed; nil where it didn't.
  func failure(of result: OpaquePointer) -> ServerFailure? {
    switch library.resultStatus(result) {
    case Status.failed:
      let text = { (field: Character) in
        self.library.resultErrorField(result, Int32(field.asciiValue ?? 0)).map { String(cString: $0) }
      }
      // Fields of an error: C its code, M its message. An error without a code is libpq's: the connection is broken.
      return text("C").map { ServerFailure(code: $0, text("M") ?? "") } ?? lost()
    case Status.pipelineAborted: return .cancelled
    default: return nil
    }
  }

  /// Sends all that waits to be sent. What the server sends meanwhile is taken in, so that neither waits for the other.
  func flush() throws(ServerFailure) {
    while true {
      let rest = library.flush(connection)
      if rest == 0 { return }
      guard rest == 1, try patience.wait(for: library.socket(connection), reading: true, writing: true),
        library.consumeInput(connection) == 1
      else { throw lost() }
    }
  }

  /// Takes in what the server still sends of statements that were given up, so that the session can be used again.
  func drain() {
    guard (try? endPipeline()) != nil, library.transactionStatus(connection) != Status.idle else { return }
    _ = try? pipeline([Statement("ROLLBACK", isPrepared: false)])
  }

  func check(_ isDone: Int32) throws(ServerFailure) {
    guard isDone == 1 else { throw lost() }
  }

  func lost() -> ServerFailure {
    .connectionLost(ServerFailure.line(library.errorMessage(connection).map { String(cString: $0) } ?? ""))
  }
}

/// Numbers of libpq's enumerations (`libpq-fe.h`).
enum Status {
  static let ok: Int32 = 0
  static let badConnection: Int32 = 1
  static let pollingFailed: Int32 = 0
  static let pollingReads: Int32 = 1
  static let pollingWrites: Int32 = 2
  static let pollingOK: Int32 = 3
  static let idle: Int32 = 0
  static let noPipeline: Int32 = 0
  static let copyIn: Int32 = 4
  static let failed: Int32 = 7
  static let pipelineSync: Int32 = 10
  static let pipelineAborted: Int32 = 11
}
