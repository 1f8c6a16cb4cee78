internal import Text

/// Tags of HTML within text.
enum HTMLTag {
  private static let separating: Set<String> = [
    "br", "p", "div", "td", "th", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption",
    "blockquote",
  ]

  /// Whether words before and behind a tag don't belong together.
  static func separatesWords(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isLetter || $0.isDigit }
    return name.count <= 10 && separating.contains(String(decoding: name, as: UTF8.self).lowercased())
  }
}
