internal import CCurl
internal import Glibc
internal import Subscriptions

/// A request on its way through all its redirects.
///
/// A class, because the library calls it back while data come.
final class Transfer {
  /// The least bytes in a second; a connection below it for half of the request's time is given up.
  private static let lowSpeed = 10

  let request: FetchRequest
  let settings: FetchSettings
  let handle: EasyHandle
  let body: ResponseBody
  var head = ResponseHead()
  /// True if the head of an answer became too large.
  var isHeadTooLarge = false
  /// The sockets that were opened for this address, and those that were refused because their address is private.
  var (opened, refused) = (0, 0)
  /// The address that is asked now.
  private(set) var address: FetchAddress
  private(set) var usesProxy = false
  private let first: FetchAddress
  private var hops: [FetchAnswer.Hop] = []
  /// The time of the start, in milliseconds.
  private let start = Transfer.now

  init(_ request: FetchRequest, _ settings: FetchSettings) throws(FetchFailure) {
    guard let address = FetchAddress(request.url), address.isOfWeb else { throw .badAddress(request.url) }
    guard let handle = EasyHandle() else { throw .other("") }
    (self.request, self.settings, self.handle) = (request, settings, handle)
    (self.address, first) = (address, address)
    body = ResponseBody(limit: max(0, request.limit))
    setConstants()
    setSecurity()
    setCallbacks()
    try prepare()
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// The milliseconds since the start.
  var elapsed: Int { Self.now - start }

  /// True if the address of the connection is one of this computer: it says nothing about the network.
  var isOfThisComputer: Bool { handle.connectedAddress?.isLoopback ?? true }
}

// MARK: - Settings

extension Transfer {
  private func setConstants() {
    handle.set(CURLOPT_NOSIGNAL, 1)
    handle.set(CURLOPT_USERAGENT, request.userAgent ?? RequestHeader.userAgent)
    handle.set(CURLOPT_MAXFILESIZE_LARGE, size: request.limit)
    handle.set(CURLOPT_LOW_SPEED_LIMIT, Self.lowSpeed)
    handle.set(CURLOPT_LOW_SPEED_TIME, max(1, request.seconds / 2))
    // The body stays in the coding in which it comes, without its chunks.
    handle.set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    handle.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    handle.set(CURLOPT_COOKIEFILE, "")
    // The library takes a line without tabs for a command.
    for line in request.cookies where line.contains("\t") { handle.set(CURLOPT_COOKIELIST, line) }
  }

  private func setSecurity() {
    handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
    handle.set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    handle.set(CURLOPT_FOLLOWLOCATION, 0)
    handle.set(CURLOPT_SSL_VERIFYPEER, 1)
    handle.set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = settings.certificateFile { handle.set(CURLOPT_CAINFO, file) }
    if let folder = settings.certificateFolder { handle.set(CURLOPT_CAPATH, folder) }
    handle.set(CURLOPT_HTTPAUTH, gz_logins)
    if let netrc = settings.netrc { handle.set(CURLOPT_NETRC_FILE, netrc) }
    if request.mayReachPrivateHosts {
      // No later request takes over a connection to a private host.
      handle.set(CURLOPT_FORBID_REUSE, 1)
    }
  }

  /// Makes the handle ready to ask the present address.
  private func prepare() throws(FetchFailure) {
    let left = 1000 * request.seconds - elapsed
    guard left > 0 else { throw .timedOut(seconds: request.seconds) }
    let isOfFirstHost = address.isOfSameHost(as: first)
    let proxy = request.proxy ?? settings.proxies.proxy(scheme: address.scheme, host: address.host)
    usesProxy = proxy?.isEmpty == false
    if usesProxy, !mayReach(hostOf: address) { throw .privateHost(address.host) }
    (opened, refused) = (0, 0)
    head = ResponseHead()
    body.clear()
    handle.set(CURLOPT_TIMEOUT_MS, left)
    handle.set(CURLOPT_URL, address.text)
    // An empty text keeps the library from reading the environment.
    handle.set(CURLOPT_PROXY, proxy ?? "")
    handle.set(CURLOPT_NOPROXY, "")
    handle.set(headers: RequestHeader.lines(of: request, isOfFirstHost: isOfFirstHost))
    let login = isOfFirstHost ? request.login ?? address.login ?? first.login : nil
    handle.set(CURLOPT_USERPWD, login)
    let readsNetrc = isOfFirstHost && login == nil && request.usesNetrc
    handle.set(CURLOPT_NETRC, readsNetrc ? Int(CURL_NETRC_OPTIONAL.rawValue) : 0)
  }

  /// True while the host is the one that the user named: no redirect leads to another private host.
  var mayReachPrivateHost: Bool { request.mayReachPrivateHosts && address.host == first.host }

  /// False for a host that is known to be private by its name alone. A proxy resolves all other names.
  private func mayReach(hostOf address: FetchAddress) -> Bool {
    if mayReachPrivateHost { return true }
    if let number = NetworkAddress(address.host) { return settings.isPublic(number) }
    return address.host != "localhost" && !address.host.hasSuffix(".localhost")
  }
}

// MARK: - Redirects and the end

extension Transfer {
  /// Follows the redirect of the answer that came. False if the answer is none.
  func followRedirect() throws(FetchFailure) -> Bool {
    guard let status = head.status, let location = head.location else { return false }
    guard hops.count < request.redirects else { throw .tooManyRedirects(request.redirects) }
    guard let next = address.resolve(location) else {
      throw location.hasScheme ? .forbiddenAddress(location) : .badAddress(location)
    }
    guard next.isOfWeb else { throw .forbiddenAddress(location) }
    hops.append(FetchAnswer.Hop(status: status, url: next.text))
    address = next
    try prepare()
    return true
  }

  /// The answer to the request.
  func answer(_ failure: FetchFailure?) -> FetchedResponse {
    var answer = FetchAnswer(number: request.number, url: address.text)
    answer.hops = hops
    answer.status = head.status
    answer.head = head.text
    answer.headers = head.fields
    answer.cookies = handle.cookies
    answer.failure = failure
    // Of a body that is cut off, the beginning may be of use.
    let hasBody = if case .cutOff = failure { true } else { failure == nil }
    if hasBody { answer.bodySize = body.size }
    return FetchedResponse(answer: answer, body: hasBody ? body : nil)
  }
}

extension String {
  /// True for an address that begins with a scheme other than `http` and `https`: `javascript:`.
  fileprivate var hasScheme: Bool {
    let scheme = lowercased().prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    return dropFirst(scheme.count).first == ":" && !["http", "https"].contains(scheme)
  }
}
