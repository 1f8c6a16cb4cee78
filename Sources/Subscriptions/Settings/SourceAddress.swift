internal import Text

/// The address of a source: an address of the web with its host.
package struct SourceAddress: Hashable, Sendable {
  /// The address as it is asked for.
  package let text: String
  /// `http` or `https`.
  package let scheme: String
  /// In lower case, without the port.
  package let host: String
  /// The number behind the host; nil for the usual one of the scheme.
  package let port: Int?
  /// All behind the host and the port, without a fragment; at least `/`.
  private let rest: String
  private let login: String

  /// Two addresses with the same key are those of the same source.
  package var key: String {
    "\(scheme)://\(login)\(host)\(port.map { ":\($0)" } ?? "")\(rest)"
  }

  /// Nil for a text that is no address of the web with a scheme.
  package init?(_ typed: String) {
    let bytes = Self.encoded(typed.utf8)
    guard let bytes, let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[colon...].starts(with: "://".utf8)
    else { return nil }
    scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let behind = bytes[(colon + 3)...]
    let authority = behind.prefix { !"/?#".utf8.contains($0) }
    let path = behind[authority.endIndex...].prefix { $0 != UInt8(ascii: "#") }
    let name = authority[
      (authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex)...]
    guard let (host, port) = Self.host(in: String(decoding: name, as: UTF8.self)) else { return nil }
    self.host = host
    self.port = port == (scheme == "http" ? 80 : 443) ? nil : port
    login = String(decoding: authority[..<name.startIndex], as: UTF8.self)
    rest = (path.first == UInt8(ascii: "/") ? "" : "/") + String(decoding: path, as: UTF8.self)
    text = String(decoding: bytes[..<path.endIndex], as: UTF8.self)
  }

  /// The address that a person typed: without a scheme, or with the one of programs that read feeds (`feed:`).
  package init?(typed: String) {
    var text = typed[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    let lower = text.lowercased()
    if lower.hasPrefix("feed:http:") || lower.hasPrefix("feed:https:") {
      text = text.dropFirst("feed:".count)
    } else if lower.hasPrefix("feed://") {
      text = "http://" + text.dropFirst("feed://".count)
    } else if !text.contains("://") {
      // A host has a dot or a port; other words are no address.
      guard let host = text.split(separator: "/", omittingEmptySubsequences: false).first,
        host.contains("."), !host.hasPrefix("."), !host.hasSuffix(".")
      else { return nil }
      text = "https://" + text
    }
    self.init(String(text))
  }

  /// The bytes of an address: those beyond ASCII behind the host, and blanks, as `%20`. Nil for control characters.
  private static func encoded(_ bytes: some Sequence<UInt8>) -> [UInt8]? {
    var address: [UInt8] = []
    var slashes = 0
    for byte in bytes {
      guard byte > 0x1f, byte != 0x7f else { return nil }
      if byte == UInt8(ascii: "/") { slashes += 1 }
      if byte == 0x20 || byte >= 0x80 && slashes > 2 {
        let hex = String(byte, radix: 16, uppercase: true)
        address += Array("%\(hex)".utf8)
      } else {
        address.append(byte)
      }
    }
    return address
  }

  /// `example.com:8080`, `[::1]:80`.
  private static func host(in text: String) -> (String, Int?)? {
    var host = text[...]
    var port: Int?
    if let colon = text.lastIndex(of: ":"), !text[colon...].contains("]") {
      host = text[..<colon]
      let digits = text[text.index(after: colon)...]
      guard digits.utf8.allSatisfy(\.isDigit) else { return nil }
      if !digits.isEmpty {
        guard let number = Int(digits), (1...65_535).contains(number) else { return nil }
        port = number
      }
    }
    let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
    guard !host.isEmpty, isBracketed || !host.contains(where: { ":[]%".contains($0) || $0.isWhitespace })
    else { return nil }
    return (host.lowercased(), port)
  }
}
