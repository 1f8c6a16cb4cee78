internal import Text

/// Residue of HTML in a text that was copied from a page: references to characters, and tags.
enum MarkupResidue {
  /// The text with the characters of references, and without tags. Nil if the text has no residue, or is a whole page.
  static func removed(from bytes: [UInt8]) -> [UInt8]? {
    let marks = (bytes.offsets(of: UInt8(ascii: "&")) + bytes.offsets(of: UInt8(ascii: "<"))).sorted()
    let text = UTF8Text(bytes)
    guard hasResidue(text, marks), !isPage(text) else { return nil }
    let isTwiceEscaped = isTwiceEscaped(text, marks)
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var position = 0
    for mark in marks where mark >= position {
      clean += bytes[position..<mark]
      position = mark
      if let (scalar, length) = reference(in: text, at: mark, isTwiceEscaped: isTwiceEscaped) {
        clean += String(scalar).utf8
        position += length
      } else if let tag = HTMLTag.tag(in: text, at: mark) {
        if HTMLTag.separatesWords(tag) { clean.append(0x0a) }
        position += tag.count + 2
      }
    }
    return clean + bytes[position...]
  }

  /// The signs of markup. A text about markup writes `&amp;lt;` and means `&lt;`.
  private static let signsOfMarkup: Set<Unicode.Scalar> = ["&", "<", ">"]

  /// A reference, also one whose `&` is itself a reference: `&amp;quot;`. A reference to a sign of markup is read twice
  /// only in a text that is escaped twice.
  private static func reference(
    in text: UTF8Text, at position: Int, isTwiceEscaped: Bool
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let nested = nestedReference(in: text, at: position),
      isTwiceEscaped || !signsOfMarkup.contains(nested.scalar)
    else { return CharacterReference.reference(in: text, at: position) }
    return nested
  }

  /// A reference whose `&` is itself a reference.
  private static func nestedReference(
    in text: UTF8Text, at position: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard let found = CharacterReference.reference(in: text, at: position), found.scalar == "&" else {
      return nil
    }
    let inner = UTF8Text([UInt8(ascii: "&")] + text.bytes[(position + found.length)...].prefix(12))
    return CharacterReference.reference(in: inner, at: 0).map { ($0.scalar, found.length + $0.length - 1) }
  }

  /// True if every reference of a text has an `&` that is itself a reference, and the text has no tags.
  private static func isTwiceEscaped(_ text: UTF8Text, _ marks: [Int]) -> Bool {
    marks.allSatisfy { mark in
      CharacterReference.reference(in: text, at: mark) == nil
        ? HTMLTag.tag(in: text, at: mark) == nil : nestedReference(in: text, at: mark) != nil
    }
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
