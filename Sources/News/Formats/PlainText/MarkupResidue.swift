internal import Text

/// Residue of HTML in a text that was copied from a page: references to characters, and tags.
enum MarkupResidue {
  /// The text with the characters of references, and without tags. Nil if the text has no residue, or is a whole page.
  static func removed(from bytes: [UInt8]) -> [UInt8]? {
    let marks = (bytes.offsets(of: UInt8(ascii: "&")) + bytes.offsets(of: UInt8(ascii: "<"))).sorted()
    let text = UTF8Text(bytes)
    guard hasResidue(text, marks), !isPage(text) else { return nil }
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var position = 0
    for mark in marks where mark >= position {
      clean += bytes[position..<mark]
      position = mark
      if let (scalar, length) = reference(in: text, at: mark) {
        clean += String(scalar).utf8
        position += length
      } else if let tag = HTMLTag.tag(in: text, at: mark) {
        if HTMLTag.separatesWords(tag) { clean.append(0x0a) }
        position += tag.count + 2
      }
    }
    return clean + bytes[position...]
  }

  /// A reference, also one whose `&` is itself a reference: `&amp;quot;`.
  private static func reference(in text: UTF8Text, at position: Int) -> (scalar: Unicode.Scalar, length: Int)?
  {
    guard let found = CharacterReference.reference(in: text, at: position), found.scalar == "&" else {
      return CharacterReference.reference(in: text, at: position)
    }
    let inner = UTF8Text([UInt8(ascii: "&")] + text.bytes[(position + found.length)...].prefix(12))
    guard let nested = CharacterReference.reference(in: inner, at: 0), nested.scalar != "&" else {
      return found
    }
    return (nested.scalar, found.length + nested.length - 1)
  }

  /// True if the text has a reference, or a tag that ends another or stands alone. A lone `<b` may mean `less than b`.
  private static func hasResidue(_ text: UTF8Text, _ marks: [Int]) -> Bool {
    marks.contains { mark in
      if CharacterReference.reference(in: text, at: mark) != nil { return true }
      guard let tag = HTMLTag.tag(in: text, at: mark) else { return false }
      return tag.first == UInt8(ascii: "/") || tag.last == UInt8(ascii: "/") || HTMLTag.separatesWords(tag)
    }
  }

  /// True if the text begins as a page of HTML or a document of XML.
  private static func isPage(_ text: UTF8Text) -> Bool {
    let start = text.skippingSpace(from: 0, to: text.bytes.count)
    return text[start] == UInt8(ascii: "<")
      && (text[start + 1] == UInt8(ascii: "!") || text[start + 1] == UInt8(ascii: "?")
        || text.folded(start..<min(start + 6, text.bytes.count)).hasPrefix("<html"))
  }
}
