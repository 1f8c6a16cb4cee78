internal import Foundation
internal import Languages
internal import Text

/// The words in other encodings than ASCII in the fields of a mail (RFC 2047): `=?UTF-8?B?Q+G6p3U=?=`,
/// `=?iso-8859-1?Q?Caf=E9?=`.
package struct EncodedWords {
  /// Makes text of bytes in an encoding, given by its name in small letters; nil if it can't.
  package typealias Decoder = (_ bytes: [UInt8], _ charset: String) -> String?

  /// A word: from `=?` to `?=`.
  private struct Word {
    let range: TextRange
    /// In small letters, without the language that may follow: `utf-8*en`.
    let charset: String
    let bytes: [UInt8]
  }

  private let text: UTF8Text
  private let end: Int
  private let decode: Decoder

  private static let longestWord = 1_000

  /// The text with the words before `end` decoded. Nil if there are none. White space between two words is no part of the
  /// text. A word in an unknown encoding stays as it is.
  static func decoded(in bytes: [UInt8], to end: Int) -> [UInt8]? {
    decoded(in: bytes, to: end, by: string)
  }

  /// The same with the encodings that a decoder knows.
  package static func decoded(in bytes: [UInt8], to end: Int, by decode: @escaping Decoder) -> [UInt8]? {
    let words = EncodedWords(text: UTF8Text(bytes), end: end, decode: decode)
    guard let first = words.text.first("=?", in: 0..<end) else { return nil }
    return words.decoded(from: first)
  }

  private func decoded(from first: Int) -> [UInt8]? {
    var decoded = Array(text.bytes[..<first])
    var position = first
    var isChanged = false
    while position < end {
      if let (words, next) = run(at: position), let string = string(of: words) {
        decoded += string
        (position, isChanged) = (next, true)
      } else {
        decoded.append(text[position])
        position += 1
      }
    }
    return isChanged ? decoded + text.bytes[end...] : nil
  }

  /// The words from a position on with only white space between them, as far as they have one encoding: the bytes of a
  /// character may be parted between two words. The end includes white space before a word in another encoding.
  private func run(at position: Int) -> (words: [Word], end: Int)? {
    guard let first = word(at: position) else { return nil }
    var (words, next) = ([first], first.range.upperBound)
    while let word = word(at: text.skippingSpace(from: next, to: end)) {
      guard word.charset == first.charset else { return (words, word.range.lowerBound) }
      words.append(word)
      next = word.range.upperBound
    }
    return (words, next)
  }

  private func word(at start: Int) -> Word? {
    guard text.has("=?", at: start) else { return nil }
    let last = min(end, start + Self.longestWord)
    guard let charsetEnd = text.first("?", in: start + 2..<last), text[charsetEnd + 2] == UInt8(ascii: "?"),
      let close = text.first("?=", in: charsetEnd + 3..<last)
    else { return nil }
    let name = text.string(in: start + 2..<charsetEnd).lowercased()
    let content = text.bytes[charsetEnd + 3..<close]
    guard !content.contains(where: { $0 <= 0x20 }),
      let bytes = Self.bytes(of: content, by: text[charsetEnd + 1])
    else { return nil }
    return Word(range: start..<close + 2, charset: String(name.prefix { $0 != "*" }), bytes: bytes)
  }
}

// MARK: - Transfer encodings

extension EncodedWords {
  private static func bytes(of content: ArraySlice<UInt8>, by encoding: UInt8) -> [UInt8]? {
    switch encoding {
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      // Some programs leave out the signs that fill the last group, or set other signs between the groups.
      let digits = content.filter {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
      }
      let whole = digits.count % 4 == 1 ? digits.dropLast() : digits[...]
      let groups = whole + Array(repeating: UInt8(ascii: "="), count: (4 - whole.count % 4) % 4)
      return Data(base64Encoded: Data(groups)).map { Array($0) }
    case UInt8(ascii: "Q"), UInt8(ascii: "q"): return quoted(content)
    default: return nil
    }
  }

  private static func quoted(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = content
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count > 1,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "_") ? 0x20 : byte)
      }
    }
    return bytes
  }
}

// MARK: - Encodings

extension EncodedWords {
  private static let encodings: [String: String.Encoding] = [
    "iso-8859-2": .isoLatin2, "windows-1250": .windowsCP1250, "windows-1251": .windowsCP1251,
    "windows-1253": .windowsCP1253, "windows-1254": .windowsCP1254, "iso-8859-9": .windowsCP1254,
    "shift_jis": .shiftJIS, "euc-jp": .japaneseEUC, "iso-2022-jp": .iso2022JP,
  ]
  private static let western: Set<String> = [
    "iso-8859-1", "iso-8859-15", "windows-1252", "us-ascii", "latin1",
  ]

  /// The text of some words of one encoding, on one line; nil for an unknown encoding and for wrong bytes.
  private func string(of words: [Word]) -> String.UTF8View? {
    let bytes = words.flatMap(\.bytes)
    guard let charset = words.first?.charset, let text = decode(bytes, charset) else { return nil }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    )
    .utf8
  }

  private static func string(_ bytes: [UInt8], _ charset: String) -> String? {
    if charset == "utf-8" || charset == "utf8" { return String(validating: bytes, as: UTF8.self) }
    if western.contains(charset) {
      return String(String.UnicodeScalarView(bytes.map { Windows1252.scalar(of: $0) }))
    }
    if let encoding = encodings[charset] { return String(data: Data(bytes), encoding: encoding) }
    return LanguageProfile.all.lazy.flatMap(\.encodings.encodings).first { $0.name == charset }?.text(
      of: bytes)
  }
}
