internal import Foundation

/// The folded form of a scalar outside ASCII.
@usableFromInline
package enum ScalarFolding: Sendable {
  /// Nothing: combining accents, soft hyphens, joiners.
  case dropped
  /// One byte of ASCII.
  case ascii(UInt8)
  /// Several bytes of UTF-8.
  case bytes([UInt8])
  /// Itself.
  case kept

  @inlinable
  @inline(__always)
  package init(_ scalar: UInt32) {
    if let letter = LatinBases.base(of: scalar) {
      self = .ascii(letter)
    } else if Self.isAccent(scalar) {
      self = .dropped
    } else {
      self.init(rare: scalar)
    }
  }

  /// The combining marks of European scripts. Marks of Thai, Devanagari and similar scripts are letters and are kept.
  @inlinable
  @inline(__always)
  static func isAccent(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: false
    }
  }

  @usableFromInline
  init(rare scalar: UInt32) {
    switch scalar {
    case 0x00C6, 0x00E6, 0x01E2, 0x01E3, 0x01FC, 0x01FD: self = .bytes(Array("ae".utf8))
    case 0x0152, 0x0153: self = .bytes(Array("oe".utf8))
    case 0x00DF, 0x1E9E: self = .bytes(Array("ss".utf8))
    case 0x00DE, 0x00FE: self = .bytes(Array("th".utf8))
    case 0x0132, 0x0133: self = .bytes(Array("ij".utf8))
    case 0x2018...0x201B, 0x2032, 0x02BC, 0x00B4: self = .ascii(UInt8(ascii: "'"))
    case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: self = .ascii(UInt8(ascii: "\""))
    case 0x2010...0x2015, 0x2212: self = .ascii(UInt8(ascii: "-"))
    case 0x2026: self = .bytes(Array("...".utf8))
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .ascii(UInt8(ascii: " "))
    case 0x00AD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: self = .dropped
    case 0xFF01...0xFF5E: self = .ascii(UInt8(scalar - 0xFEE0).lowercased)
    case 0xAC00...0xD7A3: self = .bytes(Self.jamo(of: scalar))
    case 0x2080...0x2089: self = .ascii(UInt8(scalar - 0x2080) + UInt8(ascii: "0"))
    case 0x2102...0x2149, 0x24B6...0x24E9, 0xFB00...0xFB06, 0xFF66...0xFF9D, 0x1D400...0x1D7FF:
      self = Self.compatible(scalar)
    case 0x0370...0x052F, 0x1F00...0x1FFF, 0x3040...0x30FF: self = Self.decomposed[scalar] ?? .kept
    default: self = Self.lowercased(scalar)
    }
  }

  /// The letters of a Korean syllable: by arithmetic, chapter 3.12 of the Unicode Standard.
  private static func jamo(of scalar: UInt32) -> [UInt8] {
    let index = scalar - 0xAC00
    let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    return Array(
      String(
        String.UnicodeScalarView(letters.prefix(index % 28 == 0 ? 2 : 3).compactMap(Unicode.Scalar.init))
      ).utf8)
  }

  /// The letters that a letter of another design stands for: ligatures (`ﬁ`), letters of mathematics and in circles,
  /// narrow kana. Signs such as `№` are kept.
  private static func compatible(_ scalar: UInt32) -> ScalarFolding {
    guard let scalar = Unicode.Scalar(scalar) else { return .kept }
    let plain = String(scalar).decomposedStringWithCompatibilityMapping
    let isLetter = plain.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let isOne = plain.unicodeScalars.count == 1 || scalar.value >= 0xFB00
    guard plain != String(scalar), isLetter, isOne else { return lowercased(scalar.value) }
    return .bytes(foldedBytes(of: plain))
  }

  private static func lowercased(_ scalar: UInt32) -> ScalarFolding {
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.changesWhenLowercased else {
      return .kept
    }
    return .bytes(Array(properties.lowercaseMapping.utf8))
  }

  /// Greek, Cyrillic and kana, in lower case, decomposed so that NFC and NFD agree, without European accents. The table
  /// is made at the first such letter: about a thousand entries in one millisecond.
  private static let decomposed: [UInt32: ScalarFolding] = {
    let scalars = [0x0370...0x052F, 0x1F00...0x1FFF, 0x3040...0x30FF].joined().compactMap(Unicode.Scalar.init)
    let foldings = scalars.map { scalar in
      let bare = scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping.unicodeScalars
        .filter { !isAccent($0.value) }
      return (scalar.value, ScalarFolding.bytes(Array(String(String.UnicodeScalarView(bare)).utf8)))
    }
    return Dictionary(uniqueKeysWithValues: foldings)
  }()
}
