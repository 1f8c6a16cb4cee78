internal import Text

/// The lines `Name: value` at the beginning of a message: of mail, of a record in a web archive.
package struct HeaderBlock {
  /// The headers in their order, with the names in small letters, and the lines of each value joined.
  package private(set) var fields: [(name: String, value: String)] = []
  /// The offset of the first byte behind the block and its blank line.
  package private(set) var end: Int
  /// True if a blank line ends the block.
  package private(set) var isClosed = false

  /// Reads the block at an offset. `isClosed` is false if the bytes end before the block does, or if a line is no header.
  package init(in bytes: ArraySlice<UInt8>, from start: Int) {
    end = start
    while end < bytes.endIndex {
      let feed = bytes[end...].firstIndex(of: 0x0a) ?? bytes.endIndex
      var line = bytes[end..<feed]
      if line.last == 0x0d { line = line.dropLast() }
      let next = min(bytes.endIndex, feed + 1)
      if line.isEmpty {
        (isClosed, end) = (true, next)
        return
      }
      guard take(line) else { return }
      end = next
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
    if line.first == 0x20 || line.first == 0x09 {
      guard !fields.isEmpty else { return false }
      fields[fields.count - 1].value += " " + String(decoding: line, as: UTF8.self).onOneLine
      return true
    }
    guard let name = Self.name(of: line) else { return false }
    let value = String(decoding: line[(name.endIndex + 1)...], as: UTF8.self)
    fields.append((String(decoding: name, as: UTF8.self).lowercased(), value.onOneLine))
    return true
  }

  /// The name before the colon of a header; nil of another line.
  package static func name(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    return name.allSatisfy { (0x21..<0x7f).contains($0) } ? name : nil
  }

  /// The value of the first header with a name in small letters.
  package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}
