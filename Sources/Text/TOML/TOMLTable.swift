/// The keys and values of one table of TOML.
///
/// The grammar is the part of TOML 1.0 that the files of gazette consist of: bare and quoted keys, the four kinds of
/// strings, lists of strings, booleans, integers, comments. The parser has no recursion and reads each byte once, so that
/// no input can stop the program.
package struct TOMLTable {
  /// A mistake with the line in the parsed text, counted from 0.
  package struct Failure: Error {
    package let line: Int
    package let cause: TOMLMistake
  }

  /// A value with its place in the parsed text.
  package struct Entry {
    package let value: TOMLValue
    /// The line in the parsed text, counted from 0, on which the key is.
    package let line: Int
    /// From the first byte of the key to the end of the last line.
    let bytes: Range<Int>
    /// The bytes of the value.
    let valueBytes: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The number of lines before the offset, up to which they were counted.
  private var counted = (offset: 0, lines: 0)
  package private(set) var entries: [String: Entry] = [:]
  /// The mistakes of the lines that were left out.
  package private(set) var mistakes: [Failure] = []

  /// Behind so many mistakes nothing is read: each may have looked at all bytes.
  private static let mostMistakes = 20

  /// Reads the lines below a table's header. A line with a mistake is left out, and of two equal keys the second.
  package init(reading bytes: [UInt8]) {
    self.bytes = bytes
    skipBlankLines()
    while position < bytes.count, mistakes.count < Self.mostMistakes {
      let start = position
      do throws(Failure) {
        try parsePair()
      } catch {
        mistakes.append(error)
        if case .repeatedKey = error.cause {} else { position = start }
        skip { $0 != .lineFeed }
      }
      skipBlankLines()
    }
  }

  /// Parses the lines below a table's header.
  package init(_ bytes: [UInt8]) throws(Failure) {
    self.bytes = bytes
    skipBlankLines()
    while position < bytes.count {
      try parsePair()
      skipBlankLines()
    }
  }

  package subscript(key: String) -> TOMLValue? { entries[key]?.value }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func failure(_ cause: TOMLMistake, at offset: Int) -> Failure {
    Failure(line: bytes[..<offset].count { $0 == .lineFeed }, cause: cause)
  }

  private func startsString(_ byte: UInt8) -> Bool { byte == .quotationMark || byte == .apostrophe }
}

// MARK: - Pairs

extension TOMLTable {
  private mutating func parsePair() throws(Failure) {
    let start = position
    let key = try parseKey()
    skipBlanks()
    guard next == UInt8(ascii: "=") else { throw failure(.assignment, at: start) }
    position += 1
    skipBlanks()
    let valueStart = position
    let value = try parseValue(of: start)
    let valueBytes = valueStart..<position
    skipBlanks()
    skipComment()
    guard next == nil || next == .lineFeed else { throw failure(.trailing, at: position) }
    counted.lines += bytes[counted.offset..<start].count { $0 == .lineFeed }
    counted.offset = start
    let entry = Entry(value: value, line: counted.lines, bytes: start..<position, valueBytes: valueBytes)
    guard entries[key] == nil else { throw failure(.repeatedKey(key), at: start) }
    entries[key] = entry
  }

  /// A key of one part or of several with dots between them.
  private mutating func parseKey() throws(Failure) -> String {
    var key = try parseKeyPart()
    skipBlanks()
    while next == UInt8(ascii: ".") {
      position += 1
      skipBlanks()
      key += "." + (try parseKeyPart())
      skipBlanks()
    }
    return key
  }

  private mutating func parseKeyPart() throws(Failure) -> String {
    if let next, startsString(next) { return try parseString() }
    let start = position
    while let byte = next,
      byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    {
      position += 1
    }
    guard position > start else { throw failure(.assignment, at: start) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// `key`: the offset of the value's key.
  private mutating func parseValue(of key: Int) throws(Failure) -> TOMLValue {
    switch next {
    case nil, .lineFeed, UInt8(ascii: "#"): throw failure(.missingValue, at: key)
    case let byte? where startsString(byte): return .text(try parseString())
    case UInt8(ascii: "["): return try parseList()
    default:
      let start = position
      skip { $0 != .lineFeed && $0 != UInt8(ascii: "#") }
      while position > start, bytes[position - 1].isBlank { position -= 1 }
      return TOMLValue(bare: bytes[start..<position])
    }
  }

  private mutating func parseList() throws(Failure) -> TOMLValue {
    let start = position
    var texts: [String] = []
    var (depth, hasOther, needsComma) = (0, false, false)
    repeat {
      guard let byte = next else { throw failure(.openList, at: start) }
      switch byte {
      case UInt8(ascii: "#"): skipComment()
      case let byte where startsString(byte):
        if needsComma { throw failure(.comma, at: position) }
        texts.append(try parseString())
        needsComma = true
        continue
      case UInt8(ascii: "["):
        if depth > 0 { hasOther = true }
        depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): needsComma = false
      case let byte where byte.isBlank || byte == .lineFeed: break
      default: hasOther = true
      }
      position += byte == UInt8(ascii: "#") ? 0 : 1
    } while depth > 0
    return hasOther ? .other : .list(texts)
  }
}

// MARK: - White space

extension TOMLTable {
  private mutating func skip(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private mutating func skipBlanks() { skip { $0.isBlank } }

  private mutating func skipComment() {
    if next == UInt8(ascii: "#") { skip { $0 != .lineFeed } }
  }

  private mutating func skipBlankLines() {
    while let byte = next, byte.isBlank || byte == .lineFeed || byte == UInt8(ascii: "#") {
      skipComment()
      skip { $0.isBlank || $0 == .lineFeed }
    }
  }
}

// MARK: - Strings

extension TOMLTable {
  /// The string that begins with the quotation mark or apostrophe at the position.
  private mutating func parseString() throws(Failure) -> String {
    let (start, mark) = (position, bytes[position])
    let isLong = bytes[position...].starts(with: [mark, mark, mark])
    position += isLong ? 3 : 1
    if isLong { skipLineBreak() }
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case mark where !isLong:
        position += 1
        return String(decoding: text, as: UTF8.self)
      case mark where bytes[position...].starts(with: [mark, mark, mark]):
        position += 3
        // Up to two marks before the closing three belong to the string.
        for _ in 0..<2 where next == mark {
          text.append(mark)
          position += 1
        }
        return String(decoding: text, as: UTF8.self)
      case .lineFeed where !isLong: throw failure(.openText, at: start)
      case UInt8(ascii: "\\") where mark == .quotationMark: text += try parseEscape(isLong: isLong)
      case let byte where byte.isControl && !byte.isBlank && byte != .lineFeed:
        throw failure(.control, at: position)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw failure(.openText, at: start)
  }

  private mutating func skipLineBreak() {
    if next == .carriageReturn { position += 1 }
    if next == .lineFeed { position += 1 }
  }

  /// The bytes that an escape sequence means.
  private mutating func parseEscape(isLong: Bool) throws(Failure) -> [UInt8] {
    let start = position
    position += 1
    guard let letter = next else { throw failure(.escape, at: start) }
    if isLong, letter.isBlank || letter == .lineFeed {
      skip { $0.isBlank || $0 == .lineFeed }
      return []
    }
    position += 1
    switch letter {
    case .quotationMark, UInt8(ascii: "\\"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [.lineFeed]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "r"): return [.carriageReturn]
    case UInt8(ascii: "u"): return try parseScalar(digits: 4, from: start)
    case UInt8(ascii: "U"): return try parseScalar(digits: 8, from: start)
    default: throw failure(.escape, at: start)
    }
  }

  private mutating func parseScalar(digits count: Int, from start: Int) throws(Failure) -> [UInt8] {
    let digits = bytes[position...].prefix(count)
    guard digits.count == count, digits.allSatisfy({ $0.isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw failure(.escape, at: start) }
    position += count
    return Array(String(scalar).utf8)
  }
}

extension UInt8 {
  fileprivate static let quotationMark = UInt8(ascii: "\"")
  fileprivate static let apostrophe = UInt8(ascii: "'")

  /// White space in a line. A carriage return ends a line together with the line feed behind it.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == .carriageReturn }
  fileprivate var isControl: Bool { self < 0x20 || self == 0x7f }
  fileprivate var isHexDigit: Bool {
    isDigit || (lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "f"))
  }
}
