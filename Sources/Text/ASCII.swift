/// Classes of ASCII bytes. Bytes beyond ASCII belong to no class but that of word bytes.
extension UInt8 {
  package static let lineFeed = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")

  /// A digit from 0 to 9.
  @inlinable
  @inline(__always)
  package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// A letter from A to Z.
  @inlinable
  @inline(__always)
  package var isUppercase: Bool { self &- UInt8(ascii: "A") < 26 }

  /// A letter from a to z.
  @inlinable
  @inline(__always)
  package var isLowercase: Bool { self &- UInt8(ascii: "a") < 26 }

  /// A letter from A to Z or from a to z.
  @inlinable
  @inline(__always)
  package var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// A byte of a word: an ASCII letter or digit, or a byte of a scalar beyond ASCII.
  @inlinable
  @inline(__always)
  package var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }

  /// The lower-case letter of an upper-case letter; any other byte unchanged.
  @inlinable
  @inline(__always)
  package var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
