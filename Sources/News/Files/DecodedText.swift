internal import Text

/// A file's bytes as text.
///
/// The encoding is UTF-8, with a byte order mark or without, or UTF-16 with a byte order mark. A text that was cut by
/// bytes may end inside a scalar, and a page may contain a stray byte. Such bytes are shown as U+FFFD: in the last
/// scalar, and elsewhere if at most one byte in a hundred is bad. Files with more bad bytes or with a NUL are not text.
/// Composition (NFC, NFD) and line breaks are kept.
struct DecodedText: Sendable {
  /// Well-formed UTF-8 without a byte order mark.
  let bytes: [UInt8]
  let string: String
  let encoding: TextEncoding

  /// The text of a file with these bytes. Throws the reason if the bytes are not text.
  init(_ contents: [UInt8]) throws(FileProblem.Cause) {
    guard !contents.isEmpty else { throw .empty }
    switch ByteOrderMark(of: contents) {
    case .utf8:
      try self.init(utf8: contents, from: ByteOrderMark.utf8Length(of: contents), encoding: .utf8WithBOM)
    case .utf16LittleEndian: try self.init(utf16: contents, encoding: .utf16LittleEndian)
    case .utf16BigEndian: try self.init(utf16: contents, encoding: .utf16BigEndian)
    case nil: try self.init(utf8: contents, from: 0, encoding: .utf8)
    }
    let text = UTF8Text(bytes)
    if text.trimmed(text.range).isEmpty { throw .blank }
  }

  /// Text that the program made, which is well-formed.
  init(wellFormed bytes: [UInt8], encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    string = String(decoding: bytes, as: UTF8.self)
  }

  private init(utf8 contents: [UInt8], from start: Int, encoding: TextEncoding) throws(FileProblem.Cause) {
    if let offset = contents.firstIndex(of: 0) { throw .notText(byte: 0, offset: offset) }
    self.encoding = encoding
    let body = start == 0 ? contents : Array(contents[start...])
    if let string = String(validating: body, as: UTF8.self) {
      self.string = string
      bytes = body
    } else {
      try Malformation(ofUTF8: body)?.throwIfTooMuch(of: body, after: start)
      string = String(decoding: body, as: UTF8.self)
      bytes = Array(string.utf8)
    }
  }

  private init(utf16 contents: [UInt8], encoding: TextEncoding) throws(FileProblem.Cause) {
    let units = UTF16Units(of: contents, isBigEndian: encoding == .utf16BigEndian)
    if let index = units.values.firstIndex(of: 0) { throw .notText(byte: 0, offset: index * 2 + 2) }
    if let offset = units.firstBadOffset, units.badUnits * 100 > units.values.count {
      throw .notText(byte: contents[offset], offset: offset)
    }
    self.encoding = encoding
    string =
      String(decoding: units.values, as: UTF16.self) + (contents.count.isMultiple(of: 2) ? "" : "\u{fffd}")
    bytes = Array(string.utf8)
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

/// The first ill-formed sequence in bytes that should be UTF-8.
private struct Malformation {
  /// The offset of the first bad byte.
  private var first: Int
  /// The number of bad bytes, without a cut last scalar.
  private var count = 0
  /// True if the end of the bytes cuts the last scalar.
  private var isCut = false

  /// Nil if all bytes are well-formed.
  init?(ofUTF8 bytes: [UInt8]) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    var found: Malformation?
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .error(let length):
        var problem = found ?? Malformation(first: position)
        problem.add(length, at: position, of: bytes)
        found = problem
        position += length
      case .emptyInput: break parsing
      }
    }
    guard let found else { return nil }
    self = found
  }

  private init(first: Int) {
    self.first = first
  }

  private mutating func add(_ length: Int, at position: Int, of bytes: [UInt8]) {
    if position + length == bytes.count, position > 0, bytes[position] >= 0xc2 {
      isCut = true
    } else {
      count += length
    }
  }

  func throwIfTooMuch(of bytes: [UInt8], after start: Int) throws(FileProblem.Cause) {
    if count * 100 > bytes.count { throw .notText(byte: bytes[first], offset: first + start) }
  }
}

/// The code units of UTF-16 bytes behind their byte order mark.
private struct UTF16Units {
  private(set) var values: [UInt16] = []
  /// The number of surrogates without their partner, without a high surrogate at the end.
  private(set) var badUnits = 0
  /// The position of the first of these surrogates, in bytes of the file.
  private(set) var firstBadOffset: Int?

  init(of contents: [UInt8], isBigEndian: Bool) {
    values.reserveCapacity(contents.count / 2)
    for offset in stride(from: 2, to: contents.count - 1, by: 2) {
      let pair = (UInt16(contents[offset]), UInt16(contents[offset + 1]))
      values.append(isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
    }
    countLoneSurrogates()
  }

  private mutating func countLoneSurrogates() {
    var index = 0
    while index < values.count {
      let isPair =
        UTF16.isLeadSurrogate(values[index]) && index + 1 < values.count
        && UTF16.isTrailSurrogate(values[index + 1])
      let isCut = UTF16.isLeadSurrogate(values[index]) && index + 1 == values.count
      if UTF16.isSurrogate(values[index]), !isPair, !isCut {
        badUnits += 1
        firstBadOffset = firstBadOffset ?? index * 2 + 2
      }
      index += isPair ? 2 : 1
    }
  }
}
