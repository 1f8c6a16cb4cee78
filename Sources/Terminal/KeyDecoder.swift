internal import CNcurses
package import Screen

/// Makes keys of the codes that `ControlSequenceParser` leaves: bytes, and codes above 255 for the sequences that
/// curses knows. Characters of several bytes are put together, also when they come in two reads.
package struct KeyDecoder {
  /// The bytes so far of a character of several bytes.
  private var bytes: [UInt8] = []

  package init() {}

  /// The key that a code completes.
  package mutating func key(for code: Int32) -> Key? {
    guard let byte = UInt8(exactly: code) else {
      bytes = []
      return Self.named(code)
    }
    if byte >= 0x80 { return multibyte(byte).map(Key.character) }
    bytes = []
    switch byte {
    case 0x1b: return .escape
    case 0x08, 0x7f: return .backspace
    case 0x09: return .tab
    case 0x0a, 0x0d: return .enter
    case 0x01...0x1a: return .control(Character(Unicode.Scalar(byte | 0x60)))
    case 0x20...0x7e: return .character(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }

  /// The character that a byte above 127 completes. Bytes that are no UTF-8 are dropped.
  private mutating func multibyte(_ byte: UInt8) -> Character? {
    if UTF8.isContinuation(byte) {
      guard !bytes.isEmpty else { return nil }
      bytes.append(byte)
    } else {
      bytes = [byte]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      if bytes.count >= 4 { bytes = [] }
      return nil
    }
    bytes = []
    guard let scalar = text.unicodeScalars.first, scalar.properties.generalCategory != .control else {
      return nil
    }
    return Character(scalar)
  }
}

extension KeyDecoder {
  /// Codes of our own for sequences that terminfo has no standard name for.
  package static let altLeftCode: Int32 = 60_001
  package static let altRightCode: Int32 = 60_002

  /// Sequences that terminals send whatever their terminfo entry says, with the codes that they are read as.
  package static let sequences: [(bytes: String, code: Int32)] = [
    ("\u{1b}[1;3D", altLeftCode), ("\u{1b}[1;9D", altLeftCode), ("\u{1b}\u{1b}[D", altLeftCode),
    ("\u{1b}[1;3C", altRightCode), ("\u{1b}[1;9C", altRightCode), ("\u{1b}\u{1b}[C", altRightCode),
    ("\u{1b}[A", KEY_UP), ("\u{1b}OA", KEY_UP), ("\u{1b}[B", KEY_DOWN), ("\u{1b}OB", KEY_DOWN),
    ("\u{1b}[C", KEY_RIGHT), ("\u{1b}OC", KEY_RIGHT), ("\u{1b}[D", KEY_LEFT), ("\u{1b}OD", KEY_LEFT),
    ("\u{1b}[H", KEY_HOME), ("\u{1b}OH", KEY_HOME), ("\u{1b}[1~", KEY_HOME), ("\u{1b}[7~", KEY_HOME),
    ("\u{1b}[F", KEY_END), ("\u{1b}OF", KEY_END), ("\u{1b}[4~", KEY_END), ("\u{1b}[8~", KEY_END),
    ("\u{1b}[5~", KEY_PPAGE), ("\u{1b}[6~", KEY_NPAGE), ("\u{1b}[3~", KEY_DC), ("\u{1b}[Z", KEY_BTAB),
    ("\u{1b}OM", KEY_ENTER),
  ]

  private static func named(_ code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_ENTER: .enter
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_BTAB: .backTab
    case gz_function_key_0 + 1...gz_function_key_0 + 24: .function(Int(code - gz_function_key_0))
    case altLeftCode: .altLeft
    case altRightCode: .altRight
    default: nil
    }
  }
}
