/// The number of cells that text takes on a terminal. Curses goes by the C library's `wcwidth`. This table agrees with
/// `wcwidth`, as a test checks, and needs no locale.
package enum Width {
  /// 0 for combining marks and invisible characters, 2 for East Asian wide and full-width characters and for emoji, 1 for
  /// all others. Controls count as 1: they are shown as a sign.
  ///
  /// Source: Unicode Standard Annex 11 (East Asian Width) and the Unicode character database's categories.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xad ? 0 : 1 }
    if value < 0x1100 { return isCombining(scalar) ? 0 : 1 }
    if isWide(value) { return isCombining(scalar) ? 0 : 2 }
    if isCombining(scalar) { return 0 }
    return isEmoji(scalar) ? 2 : 1
  }

  /// The cells that a text takes when it is written on one line.
  package static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The cells that a grapheme cluster takes: the sum of its spacing scalars, for a terminal sets each of
  /// them into cells of its own.
  package static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    return character.unicodeScalars.reduce(0) { $0 + (isDropped($1) ? 0 : of($1)) }
  }

  /// True if a scalar only modifies an emoji or only joins or directs others. Terminals disagree about its effect on
  /// the width, so it isn't sent to them.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xad, 0x61c, 0x180e, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfe00...0xfe0f, 0xfeff: true
    case 0x1f3fb...0x1f3ff, 0xe0000...0xe0fff: true
    default: false
    }
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    if (0x1160...0x11ff).contains(scalar.value) || (0xd7b0...0xd7ff).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    case .format: return !isVisibleFormat(scalar.value)
    default: return false
    }
  }

  /// Signs of Arabic, Syriac and Kaithi that are format characters and have a shape all the same.
  private static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd: true
    default: false
    }
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard (0x2300...0x2bff).contains(value) || (0x1f000...0x1faff).contains(value) else { return false }
    // A regional indicator is half a flag and takes one cell.
    return scalar.properties.isEmojiPresentation && !(0x1f1e6...0x1f1ff).contains(value)
      || (0x1f200...0x1f265).contains(value) || (0x1f3fb...0x1f3ff).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115f, 0x2329...0x232a, 0x2e80...0x303e, 0x3041...0xa4c6, 0xa960...0xa97c: true
    case 0xac00...0xd7a3, 0xf900...0xfad9, 0xfe10...0xfe19, 0xfe30...0xfe6b, 0xff01...0xff60: true
    case 0xffe0...0xffe6, 0x16fe0...0x18d08, 0x1aff0...0x1b2fb, 0x20000...0x3fffd: true
    default: false
    }
  }
}
