internal import Text

/// An encoding with two or four bytes for a sign of markup.
enum WideEncoding {
  case utf16(isBigEndian: Bool)
  case utf32(isBigEndian: Bool)

  /// The encoding of bytes that begin with a byte order mark or with `<` in this encoding, and the length of any byte
  /// order mark.
  static func found(in head: [UInt8]) -> (WideEncoding?, mark: Int) {
    if head.starts(with: [0xef, 0xbb, 0xbf]) { return (nil, 3) }
    if head.starts(with: [0xff, 0xfe, 0, 0]) { return (.utf32(isBigEndian: false), 4) }
    if head.starts(with: [0, 0, 0xfe, 0xff]) { return (.utf32(isBigEndian: true), 4) }
    if head.starts(with: [0xff, 0xfe]) { return (.utf16(isBigEndian: false), 2) }
    if head.starts(with: [0xfe, 0xff]) { return (.utf16(isBigEndian: true), 2) }
    if head.starts(with: [0x3c, 0, 0, 0]) { return (.utf32(isBigEndian: false), 0) }
    if head.starts(with: [0, 0, 0, 0x3c]) { return (.utf32(isBigEndian: true), 0) }
    if head.count > 3, head[0] == 0x3c, head[1] == 0, head[2] != 0, head[3] == 0 {
      return (.utf16(isBigEndian: false), 0)
    }
    if head.count > 3, head[0] == 0, head[1] == 0x3c, head[2] == 0, head[3] != 0 {
      return (.utf16(isBigEndian: true), 0)
    }
    return (nil, 0)
  }

  var name: String {
    switch self {
    case .utf16(let isBigEndian): isBigEndian ? "utf-16be" : "utf-16le"
    case .utf32(let isBigEndian): isBigEndian ? "utf-32be" : "utf-32le"
    }
  }

  /// The number of bytes before a unit or a pair of surrogates that the end cuts.
  func wholeLength(of units: [UInt8]) -> Int {
    switch self {
    case .utf32: return units.count / 4 * 4
    case .utf16(let isBigEndian):
      let length = units.count / 2 * 2
      let isLead = length > 0 && units[isBigEndian ? length - 2 : length - 1] & 0xfc == 0xd8
      return isLead ? length - 2 : length
    }
  }

  /// The text in UTF-8, with U+FFFD for each unit that is no character.
  func utf8(of units: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .utf16(let isBigEndian):
      let values = stride(from: units.startIndex, to: units.endIndex - 1, by: 2).map { index in
        let pair = (UInt16(units[index]), UInt16(units[index + 1]))
        return isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
      }
      return Array(String(decoding: values, as: UTF16.self).utf8)
    case .utf32(let isBigEndian):
      var text: [UInt8] = []
      for index in stride(from: units.startIndex, to: units.endIndex - 3, by: 4) {
        let bytes = units[index..<index + 4].map { UInt32($0) }
        let value = (isBigEndian ? bytes : bytes.reversed()).reduce(0) { $0 << 8 | $1 }
        text += String(Unicode.Scalar(value) ?? "\u{fffd}").utf8
      }
      return text
    }
  }

  /// The number of bytes that a text in UTF-8 had in this encoding.
  func length(of text: ArraySlice<UInt8>) -> Int {
    let scalars = text.count { $0 & 0xc0 != 0x80 }
    switch self {
    case .utf32: return scalars * 4
    case .utf16: return scalars * 2 + text.count { $0 >= 0xf0 } * 2
    }
  }
}
