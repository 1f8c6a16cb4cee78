internal import Text

/// The first element of a file with markup.
package struct MarkupRoot {
  /// The name without its prefix, in small letters.
  package let name: String
  /// The tag and the bytes behind it, in small letters, as far as the sample has them.
  package let rest: String
  /// True if the file declares a document type or a namespace of HTML.
  package let isHTML: Bool

  /// Junk before the first tag, such as a blank or a message of a program.
  private static let longestJunk = 256

  /// Nil if no tag is near the file's beginning.
  package init?(in sample: FileSample) {
    let bytes = Self.behindMessages(Self.narrow(sample.bytes))
    guard let first = bytes.prefix(Self.longestJunk + 1).firstIndex(of: UInt8(ascii: "<")) else { return nil }
    let text = UTF8Text(Array(bytes[first...]))
    // Behind words a tag may be part of the words, but not the beginning of a file of XML.
    if bytes[..<first].contains(where: { $0 > 0x20 }), !text.has("<?xml", at: 0),
      !text.has("<!DOCTYPE", at: 0)
    {
      return nil
    }
    var position = 0
    var isHTML = false
    while position < text.bytes.count {
      guard text[position] == UInt8(ascii: "<") else {
        if text[position] > 0x20, position > Self.longestJunk { return nil }
        position += 1
        continue
      }
      if text[position + 1].isLetter || text[position + 1] == UInt8(ascii: "_") { break }
      if text.has("<!DOCTYPE html", at: position) || text.has("<!doctype html", at: position) {
        isHTML = true
      }
      position = Self.end(of: text, at: position)
    }
    guard position < text.bytes.count else { return nil }
    let rest = String(decoding: text.bytes[(position + 1)...].map(\.lowercased), as: UTF8.self)
    let written = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    name = written.split(separator: ":").last.map(String.init) ?? ""
    self.rest = rest
    self.isHTML = isHTML
  }

  /// The bytes from the declaration of XML on, if messages of a program come before it.
  private static func behindMessages(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let text = UTF8Text(Array(bytes))
    let start = text.skippingSpace(from: 0, to: text.bytes.count)
    let isMessage = ["<br", "<b>", "PHP ", "Warning:", "Notice:", "Deprecated:", "Fatal error:"].contains {
      bytes.dropFirst(start).starts(with: $0.utf8)
    }
    guard isMessage, let declaration = text.first("<?xml", in: text.range) else { return bytes }
    return bytes.dropFirst(declaration)
  }

  /// The end of a comment, an instruction or a document type; the end of the text if it isn't in the sample.
  private static func end(of text: UTF8Text, at start: Int) -> Int {
    let range = start..<text.bytes.count
    if text.has("<!--", at: start) { return text.first("-->", in: range).map { $0 + 3 } ?? text.bytes.count }
    if text.has("<?", at: start) { return text.first("?>", in: range).map { $0 + 2 } ?? text.bytes.count }
    guard let end = text.first(">", in: range) else { return text.bytes.count }
    let subset = text.first("[", in: start..<end)
    return subset.flatMap { text.first("]", in: $0..<text.bytes.count) }.flatMap {
      text.first(">", in: $0..<text.bytes.count)
    }
    .map { $0 + 1 } ?? end + 1
  }

  /// The bytes without the NULs and the byte order mark of UTF-16 and UTF-32.
  private static func narrow(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.prefix(64).contains(0) else { return bytes }
    return bytes.filter { $0 != 0 && $0 < 0xfe }[...]
  }
}
