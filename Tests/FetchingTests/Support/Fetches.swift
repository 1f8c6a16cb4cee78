internal import Fetching
internal import News
internal import Subscriptions
internal import Testing

/// A request to a server on loopback, which is a private host.
func request(_ url: String, change: (inout FetchRequest) -> Void = { _ in }) -> FetchRequest {
  var request = FetchRequest(number: 7, url: url)
  request.mayReachPrivateHosts = true
  request.seconds = 20
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
  let transfers = try #require(Transfers(settings))
  for request in requests { transfers.start(request) }
  var responses = transfers.takeFinished()
  while responses.count < requests.count {
    _ = transfers.wait(for: -1, milliseconds: 100)
    responses += transfers.takeFinished()
  }
  return responses
}

extension FetchedAnswer {
  var bodyBytes: [UInt8]? { try? body?.contents(limit: 1 << 28) }
  var bodyText: String? { bodyBytes.map { String(decoding: $0, as: UTF8.self) } }
}
