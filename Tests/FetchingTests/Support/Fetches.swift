internal import Fetching
internal import Foundation
internal import News
internal import Subscriptions
internal import Testing

/// A request to a server on loopback, which is a private host.
func request(_ url: String, change: (inout FetchRequest) -> Void = { _ in }) -> FetchRequest {
  var request = FetchRequest(number: 7, url: url)
  request.mayReachPrivateHosts = true
  request.seconds = 60
  change(&request)
  return request
}

/// The answer of the real program.
func fetch(_ url: String, change: (inout FetchRequest) -> Void = { _ in }) async -> FetchedAnswer {
  let fetcher = Fetcher()
  defer { fetcher.close() }
  return await fetcher.fetch(request(url, change: change))
}

/// The answers of transfers in this process, in the order in which they end.
func transfer(_ requests: [FetchRequest], _ settings: FetchSettings) throws -> [FetchedResponse] {
  try transfer(requests, by: try #require(Transfers(settings)))
}

/// The answers of transfers in this process, in the order in which they end.
func transfer(_ requests: [FetchRequest], by transfers: Transfers) throws -> [FetchedResponse] {
  for request in requests { transfers.start(request) }
  var responses = transfers.takeFinished()
  while responses.count < requests.count {
    _ = transfers.wait(for: -1, milliseconds: 100)
    responses += transfers.takeFinished()
  }
  return responses
}

/// The result of work that blocks its thread. A server in this process needs the threads of Swift.
func onThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Swift.Result(catching: work)) }
  }
}

extension FetchedAnswer {
  var bodyBytes: [UInt8]? { try? body?.contents(limit: 1 << 28) }
  var bodyText: String? { bodyBytes.map { String(decoding: $0, as: UTF8.self) } }
}
