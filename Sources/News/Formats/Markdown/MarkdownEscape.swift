internal import Text

/// Escapes words, so that no reader of Markdown takes them for marks.
enum MarkdownEscape {
  private static let backslash = UInt8(ascii: "\\")
  /// Bytes that are marks wherever they are.
  private static let marks = Set("\\`*~[]".utf8)
  /// Bytes with which a line may begin a block.
  private static let openers = Set("#>-+=|:{<_~`*".utf8)

  static func words(_ bytes: ArraySlice<UInt8>, escapesBars: Bool = false) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + bytes.count / 16)
    for index in bytes.indices {
      let byte = bytes[index]
      let isBar = escapesBars && byte == UInt8(ascii: "|")
      if marks.contains(byte) || isBar || isMark(at: index, in: bytes) { escaped.append(backslash) }
      escaped.append(byte)
    }
    return escaped
  }

  /// True for a byte that is a mark beside some bytes: an underscore at the side of a word, the beginning of a tag or of a
  /// reference to a character.
  private static func isMark(at index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    let before = index > bytes.startIndex ? bytes[index - 1] : 0x20
    let after = index + 1 < bytes.endIndex ? bytes[index + 1] : 0x20
    switch bytes[index] {
    case UInt8(ascii: "_"): return !(before.isLetter || before.isDigit) || !(after.isLetter || after.isDigit)
    case UInt8(ascii: "<"): return after.isLetter || "/!?".utf8.contains(after)
    case UInt8(ascii: "&"): return after.isLetter || after == UInt8(ascii: "#")
    case UInt8(ascii: "!"): return index + 1 == bytes.endIndex || after == UInt8(ascii: "[")
    default: return false
    }
  }

  /// Words with a hard break at each line's end, and no line that begins a block.
  static func lines(_ bytes: [UInt8], continuation: String) -> [UInt8] {
    let lines = bytes.split(separator: 0x0a).map { (line: ArraySlice<UInt8>) -> [UInt8] in
      let line = line.drop { $0 <= 0x20 }
      guard let first = line.first else { return [] }
      if openers.contains(first) { return [backslash] + line }
      let digits = line.prefix(while: \.isDigit)
      if (1...9).contains(digits.count), let mark = line.dropFirst(digits.count).first,
        ".)".utf8.contains(mark)
      {
        return digits + [backslash] + line.dropFirst(digits.count)
      }
      return Array(line)
    }.filter { !$0.isEmpty }
    return Array(lines.joined(separator: [backslash, 0x0a] + Array(continuation.utf8)))
  }

  /// The words of a heading, which would lose marks and the name of an anchor at its end.
  static func heading(_ words: [UInt8]) -> [UInt8] {
    var words = words
    if words.last == UInt8(ascii: "#") {
      words.insert(backslash, at: words.count - 1)
    } else if words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")) {
      words.insert(backslash, at: open + 1)
    }
    return words
  }

  /// An address between angle brackets.
  static func address(_ address: String) -> [UInt8] {
    address.utf8.flatMap { (byte: UInt8) -> [UInt8] in
      switch byte {
      case UInt8(ascii: "<"): Array("%3C".utf8)
      case UInt8(ascii: ">"): Array("%3E".utf8)
      case 0...0x20: Array("%20".utf8)
      case backslash, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "&"): [backslash, byte]
      default: [byte]
      }
    }
  }
}
