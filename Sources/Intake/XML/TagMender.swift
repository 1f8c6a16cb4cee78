internal import Text

/// The name and the attributes of a tag, read as forgivingly as a browser does.
struct TagMender {
  private static let mostAttributes = 1000

  /// A valid name of XML in ASCII.
  private(set) var name: [UInt8] = []
  private(set) var attributes: [(name: [UInt8], value: ArraySlice<UInt8>)] = []
  /// True for `<br/>`.
  private(set) var isEmpty = false
  private(set) var damage: [XMLMending.Kind] = []

  /// - Parameter inside: the tag without `<` and `>`.
  init(_ inside: [UInt8]) {
    var position = 0
    name = Self.name(in: inside, at: &position)
    var names: Set<[UInt8]> = []
    while position < inside.count {
      let byte = inside[position]
      if byte <= 0x20 {
        position += 1
      } else if byte == UInt8(ascii: "/") {
        isEmpty = position == inside.count - 1
        position += 1
      } else {
        readAttribute(in: inside, at: &position, &names)
      }
    }
  }

  private mutating func readAttribute(in tag: [UInt8], at position: inout Int, _ names: inout Set<[UInt8]>) {
    let start = position
    let name = Self.name(in: tag, at: &position)
    guard !name.isEmpty else {
      // A stray mark such as `"` or `=`.
      damage.append(.attribute)
      position = max(position, start + 1)
      return
    }
    while position < tag.count, tag[position] <= 0x20 { position += 1 }
    var value: ArraySlice<UInt8> = tag[position..<position]
    if position < tag.count, tag[position] == UInt8(ascii: "=") {
      position += 1
      value = readValue(in: tag, at: &position)
    } else {
      damage.append(.attribute)
    }
    if names.insert(name).inserted, attributes.count < Self.mostAttributes {
      attributes.append((name, value))
    } else {
      damage.append(.attribute)
    }
  }

  private mutating func readValue(in tag: [UInt8], at position: inout Int) -> ArraySlice<UInt8> {
    while position < tag.count, tag[position] <= 0x20 { position += 1 }
    guard position < tag.count else { return tag[position...] }
    let quote = tag[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      damage.append(.attribute)
      let start = position
      while position < tag.count, tag[position] > 0x20 { position += 1 }
      // The slash of `<a href=b/>` ends the tag.
      if position == tag.count, position > start, tag[position - 1] == UInt8(ascii: "/") { position -= 1 }
      return tag[start..<position]
    }
    let start = position + 1
    let end = tag.offset(of: quote, from: start)
    position = end.map { $0 + 1 } ?? tag.count
    return tag[start..<(end ?? tag.count)]
  }

  /// The name at a position, with `_` for each byte beyond ASCII. A name doesn't begin with a digit.
  private static func name(in tag: [UInt8], at position: inout Int) -> [UInt8] {
    let start = position
    while position < tag.count, isNameByte(tag[position]) { position += 1 }
    var name = tag[start..<position].map { $0 < 0x80 ? $0 : UInt8(ascii: "_") }
    if let first = name.first, !first.isLetter, first != UInt8(ascii: "_"), first != UInt8(ascii: ":") {
      name.insert(UInt8(ascii: "_"), at: 0)
    }
    return name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
