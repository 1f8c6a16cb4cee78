internal import Languages
internal import News
internal import Text

/// Makes UTF-8 of the bytes of an encoding in which the markup is ASCII.
enum TextDecoder {
  /// UTF-8. Bytes that are not UTF-8 are replaced, or read as punctuation of Windows-1252.
  case utf8
  case windows1252
  /// An encoding that was made for one language.
  case legacy(LegacyEncodings.Encoding)
  case converter(EncodingConverter)

  /// U+FFFD, which shows bytes that are no text.
  static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]

  /// Valid UTF-8 for some bytes.
  func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    if keepsASCII, bytes.allSatisfy({ $0 < 0x80 }) { return Array(bytes) }
    switch self {
    case .utf8:
      let bytes = Array(bytes)
      return String(validating: bytes, as: UTF8.self) != nil ? bytes : UTF8Damage(of: bytes).mended(bytes)
    case .windows1252:
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count * 3 / 2)
      for byte in bytes {
        if byte < 0x80 { text.append(byte) } else { text += String(Windows1252.scalar(of: byte)).utf8 }
      }
      return text
    case .legacy(let encoding): return Array(encoding.text(of: Array(bytes)).utf8)
    case .converter(let converter): return converter.utf8(of: bytes)
    }
  }

  /// The text of bytes that are said to be in this encoding, as UTF-8. Nil if more than one byte in twenty beyond ASCII
  /// lacks a character, because the name of the encoding is then wrong.
  func plausibleUTF8(of bytes: [UInt8]) -> [UInt8]? {
    let text = utf8(of: bytes[...])
    let beyond = bytes.count { $0 >= 0x80 }
    return Self.replacements(in: text) * 20 > max(20, beyond) ? nil : text
  }

  /// The number of U+FFFD in a text.
  static func replacements(in text: [UInt8]) -> Int {
    text.offsets(of: replacement[0]).count { text[$0...].starts(with: replacement) }
  }

  /// True if ASCII bytes are the same characters in the encoding.
  private var keepsASCII: Bool {
    guard case .converter(let converter) = self else { return true }
    return converter.keepsASCII
  }
}
