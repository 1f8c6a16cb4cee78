internal import Text

/// References to characters in HTML.
package enum CharacterReference {
  /// The names of U+00A0 to U+00FF in HTML 4, in their order.
  private static let latinNames =
    """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """

  private static let names: [String: Unicode.Scalar] = {
    var names = otherNames
    for (offset, name) in latinNames.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(UInt8(0xa0 + offset))
    }
    return names
  }()

  private static let otherNames: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "hellip": "…",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹",
    "rsaquo": "›",
    "trade": "™", "euro": "€", "bull": "•", "minus": "−", "prime": "′", "Prime": "″", "dagger": "†",
    "permil": "‰",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200c}", "zwj": "\u{200d}",
    "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "circ": "ˆ", "tilde": "˜",
    "rarr": "→",
  ]

  /// The character of the reference that begins at a position, and the length of the reference: `&amp;`, `&#233;`.
  static func reference(in text: UTF8Text, at position: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard text[position] == UInt8(ascii: "&") else { return nil }
    let end = text.bytes[position...].prefix(longest).firstIndex(of: UInt8(ascii: ";"))
    guard let end, let scalar = scalar(of: text.bytes[(position + 1)..<end]) else { return nil }
    return (scalar, end + 1 - position)
  }

  /// The most bytes of a reference.
  private static let longest = 12

  /// The character of a reference without `&` and `;`: `amp`, `#233`, `#xe9`. A number from 0x80 to 0x9F is a byte
  /// of Windows-1252, as in browsers; other control characters give U+FFFD.
  package static func scalar(of reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: reference, as: UTF8.self)
    guard text.hasPrefix("#") else { return names[text] }
    let digits = text.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value else { return nil }
    if (0x80..<0xa0).contains(value) {
      let byte = UInt8(truncatingIfNeeded: value)
      return Windows1252.isUndefined(byte) ? "\u{fffd}" : Windows1252.scalar(of: byte)
    }
    return value < 0x20 || value == 0x7f ? "\u{fffd}" : Unicode.Scalar(value) ?? "\u{fffd}"
  }
}

/// Tags of HTML within text.
enum HTMLTag {
  private static let separating: Set<String> = [
    "br", "p", "div", "td", "th", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption",
    "blockquote",
  ]

  /// Tags that are set within a line of text.
  private static let formatting: Set<String> = [
    "a", "abbr", "b", "big", "center", "cite", "em", "figure", "font", "hr", "i", "iframe", "img", "ins",
    "mark", "q",
    "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "thead", "tt", "u",
  ]
  /// The most bytes of a tag.
  private static let longest = 400

  /// The tag that begins at a position, without `<` and `>`; nil for other text.
  static func tag(in text: UTF8Text, at position: Int) -> ArraySlice<UInt8>? {
    let start = text[position + 1] == UInt8(ascii: "/") ? position + 2 : position + 1
    guard text[position] == UInt8(ascii: "<"), text[start].isLetter,
      let end = text.bytes[start...].prefix(longest).firstIndex(where: {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
      }), text[end] == UInt8(ascii: ">")
    else { return nil }
    let tag = text.bytes[(position + 1)..<end]
    let name = name(of: tag)
    let behind = tag.dropFirst((tag.first == UInt8(ascii: "/") ? 1 : 0) + name.utf8.count).first ?? 0x20
    guard [0x09, 0x0a, 0x0d, 0x20, UInt8(ascii: "/")].contains(behind) else { return nil }
    return formatting.contains(name) || separating.contains(name) ? tag : nil
  }

  private static func name(of tag: ArraySlice<UInt8>) -> String {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0.isDigit }
    return name.count <= 10 ? String(decoding: name, as: UTF8.self).lowercased() : ""
  }

  /// True if a tag separates the words before it from the words behind it.
  static func separatesWords(_ tag: ArraySlice<UInt8>) -> Bool {
    separating.contains(name(of: tag))
  }
}
