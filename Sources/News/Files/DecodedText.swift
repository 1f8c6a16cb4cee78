internal import Languages
internal import Text

/// A file's bytes as text.
///
/// The encoding is UTF-8 or UTF-16, with a byte order mark or without, or an encoding from before Unicode that
/// `LegacyEncodings` tells by the spelling of the words. A text that was cut by bytes may end inside a scalar, and a
/// page may contain a stray byte. Such bytes are shown as U+FFFD: in the last scalar, and elsewhere if at most one byte
/// in a hundred is bad. Files with more bad bytes or with a NUL are not text. Text that another program converted
/// wrongly is mended where that is certain (`MisreadText`). Composition (NFC, NFD) and line breaks are kept.
package struct DecodedText: Sendable {
  /// Well-formed UTF-8 without a byte order mark.
  package let bytes: [UInt8]
  package let string: String
  package let encoding: TextEncoding

  /// The text of a file with these bytes. Throws the reason if the bytes are not text.
  package init(_ contents: [UInt8]) throws(FileProblem.Cause) {
    guard !contents.isEmpty else { throw .empty }
    switch ByteOrderMark(of: contents) {
    case .utf8:
      try self.init(utf8: contents, from: ByteOrderMark.utf8Length(of: contents), encoding: .utf8WithBOM)
    case .utf16LittleEndian: try self.init(utf16: contents, from: 2, encoding: .utf16LittleEndian)
    case .utf16BigEndian: try self.init(utf16: contents, from: 2, encoding: .utf16BigEndian)
    case nil: try self.init(unmarked: contents)
    }
    let text = UTF8Text(bytes)
    if text.trimmed(text.range).isEmpty { throw .blank }
  }

  /// Text that the program made, which is well-formed.
  package init(wellFormed bytes: [UInt8], encoding: TextEncoding) {
    self.init(bytes, String(decoding: bytes, as: UTF8.self), encoding)
  }

  private init(_ bytes: [UInt8], _ string: String, _ encoding: TextEncoding) {
    (self.bytes, self.string, self.encoding) = (bytes, string, encoding)
  }

  private init(unmarked contents: [UInt8]) throws(FileProblem.Cause) {
    if contents.offset(of: 0) != nil, let encoding = UTF16Units.encoding(ofUnmarked: contents) {
      try self.init(utf16: contents, from: 0, encoding: encoding)
    } else {
      try self.init(utf8: contents, from: 0, encoding: .utf8)
    }
  }

  private init(utf8 contents: [UInt8], from start: Int, encoding: TextEncoding) throws(FileProblem.Cause) {
    if let offset = contents.offset(of: 0) { throw .notText(byte: 0, offset: offset) }
    let body = start == 0 ? contents : Array(contents[start...])
    guard let string = String(validating: body, as: UTF8.self) else {
      try self.init(malformed: body, after: start, encoding: encoding)
      return
    }
    if let mended = MisreadText(in: body, encoding) {
      self.init(wellFormed: mended.bytes, encoding: mended.encoding)
    } else {
      self.init(body, string, encoding)
    }
  }

  private init(malformed body: [UInt8], after start: Int, encoding: TextEncoding) throws(FileProblem.Cause) {
    let damage = UTF8Damage(of: body)
    if damage.isProbablyAnotherEncoding, let legacy = LegacyEncodings.detect(in: body) {
      self.init(
        wellFormed: Array(legacy.text(of: body).utf8), encoding: TextEncoding(rawValue: legacy.name))
    } else {
      try damage.throwIfTooMuch(of: body, after: start)
      self.init(wellFormed: damage.mended(body), encoding: encoding)
    }
  }

  private init(
    utf16 contents: [UInt8], from start: Int, encoding: TextEncoding
  ) throws(FileProblem.Cause) {
    let units = UTF16Units(of: contents, from: start, isBigEndian: encoding == .utf16BigEndian)
    if let index = units.values.firstIndex(of: 0) { throw .notText(byte: 0, offset: index * 2 + start) }
    if let offset = units.firstBadOffset, units.badUnits * 100 > units.values.count {
      throw .notText(byte: contents[offset], offset: offset)
    }
    let isCut = !contents.count.isMultiple(of: 2) && contents.last != 0
    let string = String(decoding: units.values, as: UTF16.self) + (isCut ? "\u{fffd}" : "")
    self.init(wellFormed: Array(string.utf8), encoding: encoding)
  }
}

/// The byte order mark at the beginning of a file.
enum ByteOrderMark {
  case utf8, utf16LittleEndian, utf16BigEndian

  /// The length of the mark of UTF-8 at the beginning of some bytes; 0 without such a mark.
  static func utf8Length(of bytes: [UInt8]) -> Int { bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0 }

  init?(of contents: [UInt8]) {
    if Self.utf8Length(of: contents) > 0 {
      self = .utf8
    } else if contents.starts(with: [0xff, 0xfe]) {
      self = .utf16LittleEndian
    } else if contents.starts(with: [0xfe, 0xff]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }
}
