/// The Western European encoding of Windows, which most texts use that claim ISO 8859-1.
package enum Windows1252 {
  /// The characters of the bytes from 0x80 to 0x9F; controls of Latin-1 for the five undefined bytes, as browsers read
  /// them.
  private static let punctuation: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars)

  /// The bytes of punctuation that word processors put into texts: the euro, the ellipsis, quotation marks, the bullet,
  /// dashes, the trade mark.
  package static let usualPunctuation: Set<UInt8> = [
    0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99,
  ]

  private static let bytes = Dictionary(
    uniqueKeysWithValues: punctuation.enumerated().map { ($1, UInt8(0x80 + $0)) })

  /// The character of a byte.
  package static func scalar(of byte: UInt8) -> Unicode.Scalar {
    (0x80..<0xa0).contains(byte) ? punctuation[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The byte of a character; a control from U+0080 to U+009F is the byte of its number, as in Latin-1. Nil for other
  /// characters.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value <= 0xff ? UInt8(scalar.value) : bytes[scalar]
  }

  /// True if a byte has no character.
  package static func isUndefined(_ byte: UInt8) -> Bool {
    (0x80..<0xa0).contains(byte) && scalar(of: byte).value == UInt32(byte)
  }
}
