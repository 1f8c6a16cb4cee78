internal import Foundation
internal import Text

/// A text in a feed: a title, a summary, a content.
struct FeedText: Sendable {
  enum Form: Sendable {
    case plain, html
    /// The feed doesn't tell: HTML if the text looks like it.
    case unknown
    /// The feed doesn't tell, and its texts are HTML by custom: HTML if the text has any tag.
    case customary
  }

  let value: String
  let form: Form
  /// The address against which links are resolved.
  let base: String?
  /// The code of the language.
  let language: String?

  private static let elements: Set<String> = [
    "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "dd",
    "del", "div",
    "dl", "dt", "em", "figcaption", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "i",
    "iframe",
    "img", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "section", "small", "span", "strike", "strong",
    "sub", "sup",
    "table", "tbody", "td", "th", "thead", "tr", "tt", "u", "ul", "video", "audio", "picture", "source",
  ]
  /// Elements that no closing tag follows.
  private static let single: Set<String> = ["br", "hr", "img", "p", "li", "source"]

  /// True if the value is HTML.
  var isHTML: Bool {
    switch form {
    case .plain: false
    case .html: true
    case .unknown: Self.looksLikeHTML(Array(value.utf8))
    case .customary: Self.hasTag(Array(value.utf8)) || Self.looksLikeHTML(Array(value.utf8))
    }
  }

  private static func hasTag(_ bytes: [UInt8]) -> Bool {
    bytes.offsets(of: UInt8(ascii: "<")).contains { mark in
      let next = mark + 1 < bytes.count ? bytes[mark + 1] : 0
      return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    } && bytes.contains(UInt8(ascii: ">"))
  }

  /// True for a text with a reference to a character, or with a tag of HTML that is closed or needs no closing tag. Takes
  /// time in proportion to the bytes.
  private static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    for mark in bytes.offsets(of: UInt8(ascii: "<")) {
      let isClosing = mark + 1 < bytes.count && bytes[mark + 1] == UInt8(ascii: "/")
      let name = bytes[(mark + (isClosing ? 2 : 1))...].prefix(11).prefix { $0.isLetter || $0.isDigit }
      let element = String(decoding: name, as: UTF8.self).lowercased()
      if isClosing ? elements.contains(element) : single.contains(element) { return true }
    }
    return bytes.offsets(of: UInt8(ascii: "&")).contains { mark in
      let name = bytes[(mark + 1)...].prefix(10).prefix {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#")
      }
      return name.count > 1 && name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
    }
  }

  /// The text on one line.
  var line: String {
    isHTML ? HTMLFragment(value, base: base).line : value.onOneLine
  }

  var isBlank: Bool { value.utf8.allSatisfy { $0 <= 0x20 } }

  /// A text that the feed encodes in base 64; the text as it is if it isn't in base 64.
  static func decoded(base64 text: String) -> String {
    guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters), !data.isEmpty else {
      return text
    }
    return String(decoding: data, as: UTF8.self)
  }
}
