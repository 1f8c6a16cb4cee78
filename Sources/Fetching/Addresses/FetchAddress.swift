internal import CCurl
internal import Glibc

/// An address of the web. The library that fetches it parses it too, so that both find the same host.
///
/// A class, because the library's value is freed when the address is released.
package final class FetchAddress {
  private let handle: OpaquePointer

  /// Nil if the text is no address, or if the scheme is missing.
  package convenience init?(_ text: String) {
    guard let handle = curl_url() else { return nil }
    self.init(handle)
    guard set(CURLUPART_URL, text) else { return nil }
  }

  private init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit {
    curl_url_cleanup(handle)
  }

  /// The address to which a redirect leads, seen from this one. Nil if it is none.
  package func resolve(_ location: String) -> FetchAddress? {
    guard let copy = curl_url_dup(handle) else { return nil }
    let address = FetchAddress(copy)
    guard address.set(CURLUPART_URL, location) else { return nil }
    return address
  }

  private func set(_ part: CURLUPart, _ text: String?) -> Bool {
    let flags = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE
    return curl_url_set(handle, part, text, UInt32(flags)) == CURLUE_OK
  }

  private func value(of part: CURLUPart, _ flags: Int32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}

extension FetchAddress {
  /// True for the schemes of the web.
  package var isOfWeb: Bool { ["http", "https"].contains(scheme) }
  package var scheme: String { value(of: CURLUPART_SCHEME)?.lowercased() ?? "" }
  /// In small letters, without the brackets of an IPv6 address and without a dot at the end.
  package var host: String {
    let host = (value(of: CURLUPART_HOST) ?? "").lowercased().filter { $0 != "[" && $0 != "]" }
    return host.hasSuffix(".") ? String(host.dropLast()) : host
  }
  package var port: Int { value(of: CURLUPART_PORT, CURLU_DEFAULT_PORT).flatMap(Int.init) ?? 0 }

  /// The name and the password in the address, as `name:password`; nil if it has none.
  package var login: String? {
    guard let user = value(of: CURLUPART_USER, CURLU_URLDECODE) else { return nil }
    return user + ":" + (value(of: CURLUPART_PASSWORD, CURLU_URLDECODE) ?? "")
  }

  /// The address as text without name, password and fragment, which are not sent.
  package var text: String {
    guard let copy = curl_url_dup(handle) else { return "" }
    let address = FetchAddress(copy)
    for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_FRAGMENT] { _ = address.set(part, nil) }
    return address.value(of: CURLUPART_URL) ?? ""
  }

  /// True if a login for the other address may be sent to this one: for the same host and port, and for the step from http
  /// to https on one host.
  package func isOfSameHost(as other: FetchAddress) -> Bool {
    guard host == other.host else { return false }
    if scheme == other.scheme { return port == other.port }
    return (other.scheme, other.port) == ("http", 80) && (scheme, port) == ("https", 443)
  }
}
