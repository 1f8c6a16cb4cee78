/// Reads the values that are common to YAML and TOML: quoted texts, plain scalars, lists in `[]`, maps in `{}`.
///
/// A scanner never fails: a value that is not closed ends with the text, and a value that is nested too deep is empty.
struct ValueScanner {
  private static let deepest = 8

  private let bytes: [UInt8]
  private var position = 0
  /// The sign behind a name: `:` in YAML, `=` in TOML.
  private let nameEnd: UInt8

  init(_ text: String, nameEnd: UInt8) {
    bytes = Array(text.utf8)
    self.nameEnd = nameEnd
  }

  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }
  private var isAtEnd: Bool { position >= bytes.count }

  /// The value of the whole text. Only a comment may follow a list, a map or a quoted text; with other text behind it,
  /// the whole text is a plain scalar.
  mutating func wholeValue() -> FieldValue {
    skipSpace()
    guard "[{\"'".utf8.contains(byte) else { return .text(Self.withoutComment(bytes[position...])) }
    let start = position
    let value = value(depth: 0)
    skipSpace()
    return isAtEnd || byte == UInt8(ascii: "#") ? value : .text(Self.withoutComment(bytes[start...]))
  }

  /// The next `name = value` of a text with a field on each line; nil at the end. Other lines are skipped.
  mutating func nextField() -> (name: String, value: FieldValue)? {
    while !isAtEnd {
      skipBlank()
      let start = position
      let name = self.name()
      skipSpace()
      if byte == nameEnd, !name.isEmpty {
        position += 1
        skipSpace()
        let value = value(depth: 0)
        skipLine()
        return (name, value)
      }
      position = max(start, position)
      skipLine()
    }
    return nil
  }
}

// MARK: - Values

extension ValueScanner {
  private mutating func value(depth: Int) -> FieldValue {
    switch byte {
    case _ where depth > Self.deepest:
      position = bytes.count
      return .text("")
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "{"): return fields(depth: depth)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(quotedText())
    default: return .text(plainText(isNested: depth > 0))
    }
  }

  private mutating func list(depth: Int) -> FieldValue {
    position += 1
    var values: [FieldValue] = []
    while !isAtEnd {
      skipBlank()
      switch byte {
      case UInt8(ascii: "]"):
        position += 1
        return .list(values)
      case UInt8(ascii: ","), UInt8(ascii: "}"): position += 1
      default: if !isAtEnd { values.append(value(depth: depth + 1)) }
      }
    }
    return .list(values)
  }

  private mutating func fields(depth: Int) -> FieldValue {
    position += 1
    var fields: [String: FieldValue] = [:]
    while !isAtEnd {
      skipBlank()
      if byte == UInt8(ascii: "}") {
        position += 1
        break
      }
      let name = self.name()
      skipBlank()
      guard byte == nameEnd else {
        position += 1
        continue
      }
      position += 1
      skipBlank()
      let value = value(depth: depth + 1)
      if fields[name] == nil { fields[name] = value }
    }
    return .fields(fields)
  }

  /// A quoted text or the bytes up to white space, a comma, a bracket or the end of a name.
  private mutating func name() -> String {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return quotedText() }
    let start = position
    while !isAtEnd, byte > 0x20, byte != nameEnd, !",]}[{".utf8.contains(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A scalar without quotation marks: up to the line's end, within brackets also up to a comma or a bracket.
  private mutating func plainText(isNested: Bool) -> String {
    let start = position
    while !isAtEnd, byte != 0x0a, byte != 0x0d, !(isNested && ",]}".utf8.contains(byte)) { position += 1 }
    return Self.withoutComment(bytes[start..<position])
  }
}

// MARK: - Quoted texts

extension ValueScanner {
  /// A text in `"`, `'`, `\"""` or `'''`. Escapes count in double quotation marks; in single ones `''` is a `'`.
  private mutating func quotedText() -> String {
    let quote = byte
    let isLong = bytes[position...].prefix(3).elementsEqual([quote, quote, quote])
    position += isLong ? 3 : 1
    var text: [UInt8] = []
    while !isAtEnd {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += escapedText()
        continue
      }
      if byte == quote {
        if isLong {
          if bytes[position...].prefix(3).elementsEqual([quote, quote, quote]) {
            position += 3
            break
          }
        } else if quote == UInt8(ascii: "'"), position + 1 < bytes.count, bytes[position + 1] == quote {
          position += 1
        } else {
          position += 1
          break
        }
      }
      text.append(byte)
      position += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escapedText() -> [UInt8] {
    position += 1
    let escaped = byte
    position = min(bytes.count, position + 1)
    switch escaped {
    case UInt8(ascii: "n"), 0x0a, 0x0d: return [0x0a]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return scalar(digits: 4)
    case UInt8(ascii: "U"): return scalar(digits: 8)
    case UInt8(ascii: "x"): return scalar(digits: 2)
    default: return escaped == 0 ? [] : [escaped]
    }
  }

  private mutating func scalar(digits: Int) -> [UInt8] {
    let written = bytes[min(position, bytes.count)...].prefix(digits)
    position += written.count
    let scalar = UInt32(String(decoding: written, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    return Array(String(scalar ?? "\u{fffd}").utf8)
  }
}

// MARK: - White space and comments

extension ValueScanner {
  private mutating func skipSpace() {
    while byte == 0x20 || byte == 0x09 { position += 1 }
  }

  /// White space, line breaks and comments.
  private mutating func skipBlank() {
    while !isAtEnd {
      if byte == UInt8(ascii: "#") {
        while !isAtEnd, byte != 0x0a { position += 1 }
      } else if byte <= 0x20 {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while !isAtEnd, byte != 0x0a { position += 1 }
    position += 1
  }

  /// A plain scalar without the comment and the white space behind it.
  private static func withoutComment(_ bytes: ArraySlice<UInt8>) -> String {
    let comment = bytes.indices.first {
      bytes[$0] == UInt8(ascii: "#") && ($0 == bytes.startIndex || bytes[$0 - 1] <= 0x20)
    }
    var text = bytes[..<(comment ?? bytes.endIndex)]
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return ["~", "null"].contains(String(decoding: text, as: UTF8.self))
      ? "" : String(decoding: text, as: UTF8.self)
  }
}
