internal import CPostgreSQL

/// libpq, loaded when the first connection is made.
@dynamicMemberLookup
struct ClientLibrary: @unchecked Sendable {
  // Sendable: the functions are found once, and no function is replaced later.
  private let functions: gz_libpq

  private static let loaded: Result<ClientLibrary, ServerFailure> = load()

  /// The library. Throws `ServerFailure.noLibrary` where it isn't installed, or is older than version 14.
  static func shared() throws(ServerFailure) -> ClientLibrary { try loaded.get() }

  subscript<Function>(dynamicMember path: KeyPath<gz_libpq, Function>) -> Function {
    functions[keyPath: path]
  }

  /// Keeps the remarks of a server from standard error, which may be the terminal of a screen.
  func ignoreNotices(of connection: OpaquePointer) {
    var functions = functions
    gz_ignore_notices(&functions, connection)
  }

  private static func load() -> Result<ClientLibrary, ServerFailure> {
    let capacity = 64
    // `gz_load_libpq` fills in each member, or fails.
    let functions = UnsafeMutablePointer<gz_libpq>.allocate(capacity: 1)
    defer { functions.deallocate() }
    var missing = [CChar](repeating: 0, count: capacity)
    guard gz_load_libpq(functions, &missing, capacity) == 0 else {
      let name = missing.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return .failure(.noLibrary(String(decoding: name, as: UTF8.self)))
    }
    return .success(ClientLibrary(functions: functions.pointee))
  }
}

/// The version of libpq.
package enum ClientVersion {
  /// `15.4`. Throws `ServerFailure.noLibrary` where libpq isn't installed, or is too old.
  package static func text() throws(ServerFailure) -> String {
    let number = try ClientLibrary.shared().libVersion()
    return "\(number / 10_000).\(number % 10_000)"
  }
}
