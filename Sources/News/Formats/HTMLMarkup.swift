internal import Text

/// References to characters in HTML.
enum CharacterReference {
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
    "copy": "©",
    "reg": "®", "trade": "™", "euro": "€", "pound": "£", "deg": "°", "middot": "·", "bull": "•", "times": "×",
  ]

  /// The character of a reference without `&` and `;`: `amp`, `#233`, `#xe9`. Control characters give U+FFFD.
  static func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: reference, as: UTF8.self)
    guard text.hasPrefix("#") else { return names[text] }
    let digits = text.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value else { return nil }
    return value < 0x20 || (0x7f..<0xa0).contains(value) ? "\u{fffd}" : Unicode.Scalar(value) ?? "\u{fffd}"
  }
}

/// Tags of HTML within text.
enum HTMLTag {
  private static let separating: Set<String> = [
    "br", "p", "div", "td", "th", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption",
    "blockquote",
  ]

  /// True if a tag separates the words before it from the words behind it.
  static func separatesWords(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0.isDigit }
    return name.count <= 10 && separating.contains(String(decoding: name, as: UTF8.self).lowercased())
  }
}
