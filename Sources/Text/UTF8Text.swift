/// The UTF-8 bytes of a text, for recognisers that look at single positions.
///
/// Offsets are bytes. A position outside the text reads as 0, which no text contains, so that a look ahead or back
/// needs no check of its own.
@usableFromInline
package struct UTF8Text: Sendable {
  @usableFromInline package let bytes: [UInt8]

  @inlinable
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ string: some StringProtocol) {
    bytes = Array(string.utf8)
  }

  @inlinable
  package var range: TextRange { bytes.indices }

  @inlinable
  package subscript(position: Int) -> UInt8 {
    bytes.indices.contains(position) ? bytes[position] : 0
  }

  /// The text of a range as a string.
  @inlinable
  package func string(in range: TextRange) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}

// MARK: Scalars

extension UTF8Text {
  /// The scalar that begins at `position` and its length in bytes; U+FFFD and 1 if no scalar begins there.
  @inlinable
  package func scalar(at position: Int) -> (value: Unicode.Scalar, length: Int) {
    let first = self[position]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    var value = UInt32(first) & (0xff >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[position + offset] & 0x3f) }
    guard first >= 0xc2, let scalar = Unicode.Scalar(value) else { return ("\u{fffd}", 1) }
    return (scalar, length)
  }

  /// The start of the scalar that ends before `position`.
  @inlinable
  package func start(ofScalarBefore position: Int) -> Int {
    var start = position - 1
    while start > 0, start > position - 4, self[start] & 0xc0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  /// The scalar that ends before `position`; U+0000 at the text's beginning.
  @inlinable
  package func scalar(before position: Int) -> Unicode.Scalar {
    position > 0 ? scalar(at: start(ofScalarBefore: position)).value : "\0"
  }

  /// True if an upper-case letter begins at `position`.
  @inlinable
  package func isUppercase(at position: Int) -> Bool {
    let byte = self[position]
    return byte < 0x80 ? byte.isUppercase : scalar(at: position).value.properties.isUppercase
  }

  /// True if a lower-case letter begins at `position`.
  @inlinable
  package func isLowercase(at position: Int) -> Bool {
    let byte = self[position]
    return byte < 0x80 ? byte.isLowercase : scalar(at: position).value.properties.isLowercase
  }

  /// True if a letter of any script begins at `position`.
  @inlinable
  package func isLetter(at position: Int) -> Bool {
    let byte = self[position]
    return byte < 0x80 ? byte.isLetter : scalar(at: position).value.properties.isAlphabetic
  }

  /// An estimate of the number of visible characters: the scalars except combining diacritics.
  @inlinable
  package func width(of range: TextRange) -> Int {
    var width = 0
    for position in range where self[position] & 0xc0 != 0x80 {
      width += isCombiningMark(at: position) ? 0 : 1
    }
    return width
  }

  /// True if a scalar from U+0300 to U+036F begins at `position`: a diacritic of a decomposed text.
  @inlinable
  package func isCombiningMark(at position: Int) -> Bool {
    self[position] == 0xcc || self[position] == 0xcd && self[position + 1] < 0xb0
  }
}

// MARK: White space and line breaks

extension UTF8Text {
  /// The length of the white space scalar at `position`; 0 at other scalars.
  @inlinable
  package func spaceLength(at position: Int) -> Int {
    switch self[position] {
    case 0x20, 0x09...0x0d: 1
    case 0xc2: self[position + 1] == 0xa0 || self[position + 1] == 0x85 ? 2 : 0
    case 0xe1, 0xe2, 0xe3, 0xef: isWideSpace(at: position) ? 3 : 0
    default: 0
    }
  }

  /// The spaces of three bytes: U+1680, U+2000 to U+200B, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF.
  @usableFromInline
  func isWideSpace(at position: Int) -> Bool {
    switch scalar(at: position).value.value {
    case 0x1680, 0x2000...0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff: true
    default: false
    }
  }

  /// True if `position` is at white space, or at the beginning or end of the text.
  @inlinable
  package func isSpaceOrEnd(at position: Int) -> Bool {
    !bytes.indices.contains(position) || spaceLength(at: position) > 0
  }

  /// The length of the line break at `position`; 0 at other bytes. CR LF is one break.
  @inlinable
  package func lineBreakLength(at position: Int) -> Int {
    switch self[position] {
    case 0x0a: 1
    case 0x0d: self[position + 1] == 0x0a ? 2 : 1
    case 0xe2:
      self[position + 1] == 0x80 && (self[position + 2] == 0xa8 || self[position + 2] == 0xa9) ? 3 : 0
    default: 0
    }
  }

  /// The position of the first line break from `start` on; the end of the text if no break follows.
  @inlinable
  package func lineEnd(from start: Int) -> Int {
    var position = start
    while position < bytes.count, lineBreakLength(at: position) == 0 { position += 1 }
    return min(position, bytes.count)
  }

  /// The first position from `start` on without white space; `end` if only white space follows.
  @inlinable
  package func skippingSpace(from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      let length = spaceLength(at: position)
      if length == 0 { break }
      position += length
    }
    return min(position, end)
  }

  /// A range without the white space at its ends.
  @inlinable
  package func trimmed(_ range: TextRange) -> TextRange {
    let start = skippingSpace(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start {
      let last = self.start(ofScalarBefore: end)
      if spaceLength(at: last) == 0 { break }
      end = last
    }
    return start..<max(start, end)
  }
}

// MARK: Finding

extension UTF8Text {
  /// True if the text has these bytes at `position`.
  @inlinable
  package func has(_ literal: StaticString, at position: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard position >= 0, position + count <= bytes.count else { return false }
    return literal.withUTF8Buffer { literal in
      (0..<count).allSatisfy { literal[$0] == bytes[position + $0] }
    }
  }

  /// The position of the first occurrence of these bytes in `range`.
  @inlinable
  package func first(_ literal: StaticString, in range: TextRange) -> Int? {
    let count = literal.utf8CodeUnitCount
    guard range.count >= count else { return nil }
    return (range.lowerBound...range.upperBound - count).first { has(literal, at: $0) }
  }

  /// The number in the digits at `position` and the end of the digits; nil without digits, and for more than `most` of
  /// them.
  @inlinable
  package func number(at position: Int, most: Int = 4) -> (value: Int, end: Int)? {
    var end = position
    var value = 0
    while self[end].isDigit, end - position < most {
      value = value * 10 + Int(self[end] - 0x30)
      end += 1
    }
    return end > position && !self[end].isDigit ? (value, end) : nil
  }
}
