internal import FlyingFox
internal import FlyingSocks
internal import Foundation
internal import LoopbackServer
internal import Testing

/// Calls a function with the address of a server of HTTP on loopback, which answers by `answer`.
func withServer<Result>(
  _ answer: @escaping @Sendable (HTTPRequest) async throws -> HTTPResponse,
  _ body: (_ url: String) async throws -> Result
) async throws -> Result {
  let server = try HTTPServer(
    address: .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: ClosureHTTPHandler(answer))
  let task = Task(executorPreference: DispatchExecutor.shared) { try await server.run() }
  defer { task.cancel() }
  try await server.waitUntilListening(timeout: 60)
  guard case .ip4(_, let port) = await server.listeningAddress else {
    throw POSIXError(.EADDRNOTAVAIL)
  }
  return try await body("http://127.0.0.1:\(port)")
}
