internal import CCurl
internal import Glibc
internal import Subscriptions

extension Transfer {
  /// The words with which OpenSSL begins the reason why it doesn't trust a certificate.
  private static let certificateWords = "SSL certificate problem: "

  /// The reason why no whole answer came; nil if one did.
  func failure(of code: CURLcode) -> FetchFailure? {
    switch code {
    case CURLE_OK: nil
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unknownHost(unresolvedHost(code))
    case CURLE_COULDNT_CONNECT: connectionFailure(code)
    case CURLE_OPERATION_TIMEDOUT: .timedOut(seconds: max(1, (elapsed + 500) / 1000))
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      .untrusted(handle.reason(of: code).replacing(Self.certificateWords, with: ""))
    case CURLE_FILESIZE_EXCEEDED: .tooLarge(limit: request.limit)
    case CURLE_WRITE_ERROR where body.isTooLarge: .tooLarge(limit: request.limit)
    case CURLE_WRITE_ERROR where isHeadTooLarge:
      .largeHead(limit: ResponseHead.limit)
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING: .cutOff(received: body.size)
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      head.status == nil ? .other(handle.reason(of: code)) : .cutOff(received: body.size)
    case CURLE_URL_MALFORMAT: .badAddress(address.text)
    default: .other(handle.reason(of: code))
    }
  }

  private func unresolvedHost(_ code: CURLcode) -> String {
    guard code == CURLE_COULDNT_RESOLVE_PROXY else { return address.host }
    let proxy = request.proxy ?? settings.proxies.proxy(scheme: address.scheme, host: address.host) ?? ""
    return FetchAddress(proxy)?.host ?? proxy
  }

  private func connectionFailure(_ code: CURLcode) -> FetchFailure {
    if refused > 0, opened == 0 { return .privateHost(address.host) }
    switch handle.systemError {
    case ECONNREFUSED: return .refused(host: address.host)
    case ETIMEDOUT: return .timedOut(seconds: max(1, (elapsed + 500) / 1000))
    case ENETUNREACH, ENETDOWN, EHOSTUNREACH, EADDRNOTAVAIL:
      return NetworkRoute.exists ? .other(handle.reason(of: code)) : .noNetwork
    default: return .other(handle.reason(of: code))
    }
  }

  /// The host whose name the network couldn't resolve in time, or at all; nil of other failures.
  func hostInQuestion(_ code: CURLcode) -> String? {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: unresolvedHost(code)
    // The time of the look-up is 0 until a name is resolved.
    case CURLE_OPERATION_TIMEDOUT where gz_size(handle.pointer, CURLINFO_NAMELOOKUP_TIME_T) == 0: address.host
    default: nil
    }
  }
}
