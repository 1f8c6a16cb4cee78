/// Mends JSON that programs write and the rules of JSON forbid: `NaN` and `Infinity` become null, and halves of
/// surrogate pairs become U+FFFD.
enum JSONMender {
  private static let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
  private static let words = ["NaN", "-Infinity", "Infinity"].map { Array($0.utf8) }

  /// Nil if nothing is to be mended.
  static func mended(_ json: [UInt8]) -> [UInt8]? {
    var mended: [UInt8] = []
    mended.reserveCapacity(json.count)
    var (position, isInString, isChanged) = (0, false, false)
    while position < json.count {
      let byte = json[position]
      if isInString, byte == backslash {
        let escape = escape(in: json, at: position)
        mended += escape.mended ?? json[position..<escape.end]
        isChanged = isChanged || escape.mended != nil
        position = escape.end
      } else if !isInString, let word = words.first(where: { json[position...].starts(with: $0) }) {
        mended += "null".utf8
        (position, isChanged) = (position + word.count, true)
      } else {
        if byte == quote { isInString.toggle() }
        mended.append(byte)
        position += 1
      }
    }
    return isChanged ? mended : nil
  }

  /// The end of the escape that begins at a position, with a pair of surrogates as one; `mended` is U+FFFD for half a pair.
  private static func escape(in json: [UInt8], at start: Int) -> (end: Int, mended: ArraySlice<UInt8>?) {
    guard let first = unit(in: json, at: start) else { return (min(start + 2, json.count), nil) }
    switch first {
    case 0xd800..<0xdc00:
      if let second = unit(in: json, at: start + 6), (0xdc00..<0xe000).contains(second) {
        return (start + 12, nil)
      }
      return (start + 6, [0xef, 0xbf, 0xbd])
    case 0xdc00..<0xe000: return (start + 6, [0xef, 0xbf, 0xbd])
    default: return (start + 6, nil)
    }
  }

  /// The number of the escape `\u00e9` at a position; nil for any other text.
  private static func unit(in json: [UInt8], at start: Int) -> UInt16? {
    guard start + 6 <= json.count, json[start] == backslash, json[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt16(String(decoding: json[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16)
  }
}
