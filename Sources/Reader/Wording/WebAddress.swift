internal import Text

/// An address that a browser may open: of a page (`http:`, `https:`) or of a mailbox (`mailto:`).
///
/// Only one text of the address exists, for the screen, the clipboard and the browser. Characters that can't be seen, that
/// change the direction of writing, or that RFC 3986 leaves out are in percent form there. So every program reads the
/// same host from the text, and the text is harmless on a terminal.
package struct WebAddress: Hashable, Sendable {
  package let text: String
  /// The range of the host, or of the domain of the first mailbox, in bytes of `text`.
  let hostRange: Range<Int>

  /// Nil for an address of another kind, and for an address without a host.
  package init?(_ written: String) {
    text = Self.escaped(written)
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: bytes[..<colon].map(\.lowercased), as: UTF8.self)
    let range: Range<Int>? =
      switch scheme {
      case "http", "https": Self.host(inPageAddress: bytes, behind: colon)
      case "mailto": Self.domain(inMailAddress: bytes, behind: colon)
      default: nil
      }
    guard let range, !range.isEmpty else { return nil }
    hostRange = range
  }

  /// The host in lower case.
  var host: String {
    String(decoding: Array(text.utf8)[hostRange], as: UTF8.self).lowercased()
  }
}

// MARK: - The host

extension WebAddress {
  /// The host is behind the last `@` of the authority and before the port (RFC 3986, section 3.2).
  private static func host(inPageAddress bytes: [UInt8], behind colon: Int) -> Range<Int>? {
    guard bytes[(colon + 1)...].starts(with: "//".utf8) else { return nil }
    let authority = bytes[(colon + 3)...].prefix { !"/?#".utf8.contains($0) }
    let start = authority.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
    let host = authority[start...]
    // An address of IPv6 is in brackets and has colons.
    if host.first == UInt8(ascii: "["), let end = host.firstIndex(of: UInt8(ascii: "]")) {
      return start..<end + 1
    }
    return start..<(host.firstIndex(of: UInt8(ascii: ":")) ?? host.endIndex)
  }

  private static func domain(inMailAddress bytes: [UInt8], behind colon: Int) -> Range<Int>? {
    let mailbox = bytes[(colon + 1)...].prefix { !",?#".utf8.contains($0) }
    return mailbox.lastIndex(of: UInt8(ascii: "@")).map { $0 + 1..<mailbox.endIndex }
  }
}

// MARK: - Characters

extension WebAddress {
  /// The text with percent forms. White space and controls at its ends are left out, as browsers do.
  private static func escaped(_ written: String) -> String {
    let scalars = written.unicodeScalars
    let isOuter = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 || scalar.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isOuter($0) }),
      let last = scalars.lastIndex(where: { !isOuter($0) })
    else { return "" }
    var text = String.UnicodeScalarView()
    for scalar in scalars[first...last] {
      if isPlain(scalar) {
        text.append(scalar)
      } else {
        text.append(contentsOf: percentForm(of: scalar).unicodeScalars)
      }
    }
    return String(text)
  }

  /// True for a character that can be seen and that an address may have. Letters beyond ASCII stay legible.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value > 0x20 && scalar.value < 0x7f && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }
    // The blank of Braille is a symbol without ink.
    if scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800 { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator:
      return false
    default: return true
    }
  }

  private static func percentForm(of scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
