internal import CPostgreSQL
internal import Dispatch

extension Session {
  /// The oldest server that is spoken with.
  static let oldestServer = 140_000
  /// Each line of an error in full, with its code (`PQERRORS_VERBOSE`), which libpq tells of a failed login in no other way.
  private static let verbose: Int32 = 2
  private static let usual: Int32 = 1

  /// Connects to a server. `settings`: statements that each session begins with.
  static func open(
    _ address: ServerAddress, settings: [String], _ patience: Patience
  ) throws(ServerFailure) -> Session {
    let library = try ClientLibrary.shared()
    let pairs = address.connectionSettings()
    guard let connection = start(pairs, library) else { throw .unreachable("") }
    let session = Session(library, connection, patience)
    library.ignoreNotices(of: connection)
    _ = library.setErrorVerbosity(connection, verbose)
    try session.connect()
    _ = library.setErrorVerbosity(connection, usual)
    guard session.serverVersion >= oldestServer else {
      throw .unreachable("PostgreSQL \(session.serverVersion / 10_000) < \(oldestServer / 10_000)")
    }
    try session.check(library.setnonblocking(connection, 1) == 0 ? 1 : 0)
    _ = try session.pipeline(settings.map { Statement($0, isPrepared: false) })
    return session
  }

  private static func start(
    _ pairs: [(name: String, value: String)], _ library: ClientLibrary
  ) -> OpaquePointer? {
    let texts = pairs.flatMap { [$0.name, $0.value] }.map { Array($0.utf8CString) }
    let copies = texts.map { text in
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.count)
      copy.initialize(from: text, count: text.count)
      return UnsafePointer(copy)
    }
    defer { for copy in copies { copy.deallocate() } }
    let names: [UnsafePointer<CChar>?] = stride(from: 0, to: copies.count, by: 2).map { copies[$0] } + [nil]
    let values: [UnsafePointer<CChar>?] = stride(from: 1, to: copies.count, by: 2).map { copies[$0] } + [nil]
    return library.connectStartParams(names, values, 1)
  }

  private func connect() throws(ServerFailure) {
    guard library.status(connection) != Status.badConnection else { throw refusal() }
    var state = Status.pollingWrites
    while state != Status.pollingOK {
      guard state != Status.pollingFailed else { throw refusal() }
      guard
        try patience.wait(
          for: library.socket(connection), reading: state == Status.pollingReads,
          writing: state == Status.pollingWrites)
      else { throw refusal() }
      state = library.connectPoll(connection)
    }
  }

  private func refusal() -> ServerFailure {
    ServerFailure(connecting: library.errorMessage(connection).map { String(cString: $0) } ?? "")
  }

  /// Has the server give up the statement under way, without waiting for the server.
  func cancelStatement() {
    guard let cancel = library.getCancel(connection) else { return }
    let request = CancelRequest(library: library, cancel: cancel)
    // The request makes a connection of its own, and may wait long for a server that is away.
    Connection.background.async { request.send() }
  }
}

/// A request to give up a statement.
private struct CancelRequest: @unchecked Sendable {
  // Sendable: libpq allows a request to be sent from any thread, and one thread alone has it.
  let library: ClientLibrary
  let cancel: OpaquePointer

  func send() {
    var message = [CChar](repeating: 0, count: 256)
    _ = library.cancel(cancel, &message, Int32(message.count))
    library.freeCancel(cancel)
  }
}
