/// The class of a scalar, for the tokenizer.
@usableFromInline
package enum CharacterClass {
  case capital, letter, digit, accent, space, mark

  @inlinable
  @inline(__always)
  package init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ascii(UInt8(truncatingIfNeeded: scalar)) : Self.other(scalar)
  }

  /// True if words can contain scalars of this class.
  @inlinable
  package var isWordPart: Bool {
    switch self {
    case .capital, .letter, .digit, .accent: true
    case .space, .mark: false
    }
  }

  @inlinable
  @inline(__always)
  static func ascii(_ byte: UInt8) -> CharacterClass {
    if byte.isLetter { return byte & 0x20 == 0 ? .capital : .letter }
    if byte.isDigit { return .digit }
    return byte <= 0x20 || byte == 0x7F ? .space : .mark
  }

  /// The letters of Vietnamese and of Western Europe are recognised without a call.
  @inlinable
  @inline(__always)
  static func other(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x1EA0...0x1EF9: scalar & 1 == 0 ? .capital : .letter
    case 0x00DF...0x00FF where scalar != 0x00F7: .letter
    default: rarer(scalar)
    }
  }

  @usableFromInline
  static func rarer(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x0103, 0x0111, 0x0129, 0x0169, 0x01A1, 0x01B0: return .letter
    case 0x0102, 0x0110, 0x0128, 0x0168, 0x01A0, 0x01AF: return .capital
    case 0x00C0...0x00DE where scalar != 0x00D7: return .capital
    case 0x0300...0x036F: return .accent
    case 0x00A0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: return .space
    // Dashes, quotation marks, bullets.
    case 0x2010...0x2027: return .mark
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .mark }
    if properties.isUppercase { return .capital }
    if properties.isAlphabetic { return .letter }
    return properties.numericType == nil ? .mark : .digit
  }
}
