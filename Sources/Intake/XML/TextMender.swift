internal import News
internal import Text

/// Writes text as well-formed XML: references to characters stay, any other `&` is text.
struct TextMender {
  /// The most bytes of a reference between `&` and `;`.
  private static let longestReference = 32

  /// The XML that has been written.
  private(set) var output: [UInt8] = []
  private(set) var damage: [XMLMending.Kind] = []

  /// Writes text with references, from within an element or a value.
  mutating func write(_ text: ArraySlice<UInt8>) {
    write(text, hasReferences: true)
  }

  /// Writes text in which `&` is no mark.
  mutating func writeLiteral(_ text: ArraySlice<UInt8>) {
    write(text, hasReferences: false)
  }

  /// Writes markup that is well-formed already.
  mutating func writeMarkup(_ markup: some Sequence<UInt8>) {
    output += markup
  }

  private mutating func write(_ text: ArraySlice<UInt8>, hasReferences: Bool) {
    var start = text.startIndex
    var position = start
    while position < text.endIndex {
      let byte = text[position]
      guard Self.isSpecial(byte) else {
        position += 1
        continue
      }
      output += text[start..<position]
      position =
        hasReferences && byte == UInt8(ascii: "&")
        ? writeReference(in: text, at: position)
        : writeSpecial(byte, in: text, at: position)
      start = position
    }
    output += text[start...]
  }

  /// True for marks, controls, and the first byte of U+FFFE and U+FFFF, which XML forbids.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == 0xef
      || byte < 0x20 && byte != 0x0a && byte != 0x0d && byte != 0x09
  }

  private mutating func writeSpecial(_ byte: UInt8, in text: ArraySlice<UInt8>, at position: Int) -> Int {
    switch byte {
    case UInt8(ascii: "<"): output += "&lt;".utf8
    case UInt8(ascii: ">"): output += "&gt;".utf8
    case UInt8(ascii: "&"): output += "&amp;".utf8
    case UInt8(ascii: "\""): output += "&quot;".utf8
    case 0xef:
      let isForbidden =
        text[position...].starts(with: [0xef, 0xbf, 0xbe])
        || text[position...].starts(with: [0xef, 0xbf, 0xbf])
      output += isForbidden ? TextDecoder.replacement[...] : text[position..<min(text.endIndex, position + 3)]
      return min(text.endIndex, position + 3)
    default:
      damage.append(.controlCharacter)
      output.append(0x20)
    }
    return position + 1
  }

  /// Writes the reference at a position, and returns its end.
  private mutating func writeReference(in text: ArraySlice<UInt8>, at position: Int) -> Int {
    let inside = position + 1
    let name = text[inside...].prefix(Self.longestReference)
      .prefix {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: ".")
      }
    guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ";") else {
      damage.append(.strayMark)
      output += "&amp;".utf8
      return inside
    }
    let string = String(decoding: name, as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(string) {
      output += text[position...name.endIndex]
    } else if string == "AMP" || string == "LT" || string == "GT" || string == "QUOT" {
      output += "&\(string.lowercased());".utf8
    } else if let scalar = Self.scalar(of: name, string) {
      if !string.hasPrefix("#") { damage.append(.htmlEntity) }
      write(String(scalar))
    } else {
      damage.append(.unknownEntity(string))
      output += "&amp;\(string);".utf8
    }
    return name.endIndex + 1
  }

  /// The character of a reference; nil for a name that HTML doesn't know.
  private static func scalar(of name: ArraySlice<UInt8>, _ string: String) -> Unicode.Scalar? {
    CharacterReference.scalar(of: name) ?? HTML5References.scalars[string] ?? EntityNames.scalars[string]
  }

  /// Writes a character, as a reference if it is a mark.
  private mutating func write(_ character: String) {
    let bytes = Array(character.utf8)
    if bytes.count == 1 {
      switch bytes[0] {
      case UInt8(ascii: "<"): output += "&#60;".utf8
      case UInt8(ascii: "&"): output += "&#38;".utf8
      default: output += "&#\(bytes[0]);".utf8
      }
    } else {
      output += bytes == [0xef, 0xbf, 0xbe] || bytes == [0xef, 0xbf, 0xbf] ? TextDecoder.replacement : bytes
    }
  }
}
