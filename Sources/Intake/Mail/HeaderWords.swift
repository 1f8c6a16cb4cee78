internal import News
internal import Text

/// Encoded words in headers (RFC 2047), also broken ones: `=?utf-8?q?c=C3=A0_ph=C3=AA?=`.
enum HeaderWords {
  /// Writers encode words that are encoded already.
  private static let mostRounds = 3

  /// A text with its encoded words decoded, also broken ones.
  static func decoded(_ text: String) -> String {
    var text = text
    for _ in 0..<mostRounds where text.contains("=?") {
      let words = mended(text)
      let decoded = EncodedWords.decoded(in: words, to: words.count) { bytes, charset in
        try? MailCharset.text(of: bytes, charset: charset).string
      }
      guard let decoded else { break }
      text = String(decoding: decoded, as: UTF8.self)
    }
    return text
  }

  /// The text with encoded words as the rules want them: without blanks within a word, and with their end.
  private static func mended(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var mended: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if let word = Word(in: bytes, at: position) {
        mended += word.bytes
        position = word.end
      } else {
        mended.append(bytes[position])
        position += 1
      }
    }
    return mended
  }

  /// An encoded word.
  private struct Word {
    private(set) var bytes: [UInt8]
    let end: Int

    private static let mark = UInt8(ascii: "?")

    init?(in text: [UInt8], at start: Int) {
      guard text[start...].starts(with: "=?".utf8),
        let charset = text[(start + 2)...].prefix(64).firstIndex(of: Self.mark),
        charset + 2 < text.count, text[charset + 2] == Self.mark
      else { return nil }
      let encoding = text[charset + 1] | 0x20
      guard encoding == UInt8(ascii: "q") || encoding == UInt8(ascii: "b") else { return nil }
      let isQuoted = encoding == UInt8(ascii: "q")
      var position = charset + 3
      bytes = text[start..<position].filter { $0 > 0x20 }
      while position < text.count, text[position] != Self.mark {
        // No text has a NUL.
        if isQuoted, text[position...].starts(with: "=00".utf8) {
          bytes.append(UInt8(ascii: "_"))
          position += 3
          continue
        }
        // An encoded word that has no end is followed by the next one.
        if text[position...].starts(with: " =?".utf8) { break }
        if text[position] > 0x20 {
          bytes.append(text[position])
        } else if isQuoted {
          bytes.append(UInt8(ascii: "_"))
        }
        position += 1
      }
      if text[position...].starts(with: "?=".utf8) {
        position += 2
      } else if position < text.count, text[position] == Self.mark {
        position += 1
      }
      // Some programs leave out the signs that fill the last group of base64.
      let (written, opening) = (bytes.count, text[start..<(charset + 3)].filter { $0 > 0x20 }.count)
      let length = written - opening
      if !isQuoted { bytes += Array(repeating: UInt8(ascii: "="), count: (4 - length % 4) % 4) }
      bytes += "?=".utf8
      end = position
      // Words side by side need a blank between them.
      if text[end...].starts(with: "=?".utf8) { bytes.append(0x20) }
    }
  }
}
