internal import Text

/// Addresses of links, resolved as RFC 3986 says.
enum WebAddress {
  private static let longest = 4_096

  /// The absolute address of a reference on a page; nil unless the address has `http`, `https` or `mailto`, and for a
  /// reference to a place on the same page.
  ///
  /// - Parameter base: the absolute address of the page.
  static func resolve(_ reference: String, against base: String?) -> String? {
    // Browsers drop line breaks and tabs within an address, so that `java\nscript:` is `javascript:`.
    let bytes = trimmed(reference.utf8.filter { $0 != 0x0a && $0 != 0x0d && $0 != 0x09 })
    guard !bytes.isEmpty, bytes.count <= longest, bytes.first != UInt8(ascii: "#") else { return nil }
    if let colon = schemeEnd(of: bytes) {
      switch String(decoding: bytes[..<colon], as: UTF8.self).lowercased() {
      case "http": return web("http:", bytes[(colon + 1)...])
      case "https": return web("https:", bytes[(colon + 1)...])
      case "mailto": return bytes.count > colon + 1 ? "mailto:" + escaped(bytes[(colon + 1)...]) : nil
      default: return nil
      }
    }
    guard let base, let parts = Parts(base) else { return nil }
    return joined(bytes, parts)
  }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let end = bytes.lastIndex(where: { $0 > 0x20 })
    else {
      return []
    }
    return Array(bytes[start...end])
  }

  /// The position of the colon behind a scheme.
  private static func schemeEnd(of bytes: [UInt8]) -> Int? {
    guard bytes.first?.isLetter ?? false else { return nil }
    let end = bytes.firstIndex { !($0.isLetter || $0.isDigit || "+-.".utf8.contains($0)) }
    return end.flatMap { bytes[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  /// `https:example.com` and `https:/example.com` mean `https://example.com` in browsers.
  private static func web(_ scheme: String, _ rest: ArraySlice<UInt8>) -> String? {
    let rest = rest.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    let host = rest.prefix { !"/?#".utf8.contains($0) }
    return host.isEmpty || host.contains(0x20) ? nil : scheme + "//" + escaped(rest)
  }

  /// The bytes with blanks, controls and quotation marks as `%20`.
  private static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in bytes {
      if byte <= 0x20 || byte == 0x7f || "\"<>".utf8.contains(byte) {
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

// MARK: - Relative references

extension WebAddress {
  /// The parts of an absolute address.
  private struct Parts {
    let scheme: Substring
    let host: Substring
    let path: Substring
    let query: Substring

    init?(_ address: String) {
      guard let absolute = WebAddress.resolve(address, against: nil), absolute.hasPrefix("http"),
        let colon = absolute.firstIndex(of: ":")
      else { return nil }
      scheme = absolute[..<colon]
      let rest = absolute[colon...].dropFirst(3)
      host = rest.prefix { !"/?#".contains($0) }
      let behind = rest[host.endIndex...]
      path = behind.prefix { $0 != "?" && $0 != "#" }
      query = behind[path.endIndex...].prefix { $0 != "#" }
    }
  }

  private static func joined(_ reference: [UInt8], _ base: Parts) -> String? {
    if reference.starts(with: "//".utf8) { return web(base.scheme + ":", reference[...]) }
    let site = "\(base.scheme)://\(base.host)"
    let text = escaped(reference)
    if text.hasPrefix("?") { return site + base.path + text }
    let end = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    let path = text[..<end]
    let folder = base.path.lastIndex(of: "/").map { base.path[...$0] } ?? "/"
    return site + withoutDots(path.hasPrefix("/") ? path : folder + path) + text[end...]
  }

  /// A path without the segments `.` and `..`.
  private static func withoutDots(_ path: Substring) -> String {
    var kept: [Substring] = []
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/")
  }
}
