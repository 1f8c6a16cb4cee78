internal import Text

/// A line of the plain text of a mail.
struct MailLine {
  /// The number of marks `>` before the line: how often it was quoted.
  var depth: Int
  /// The bytes behind the marks, without the line's end.
  var bytes: ArraySlice<UInt8>
  /// True if the line is one paragraph, or a blank line between paragraphs: nothing is joined to it.
  var isFixed = false

  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  /// The line before a signature: `-- `.
  var isSignatureMark: Bool { bytes.elementsEqual("-- ".utf8) || bytes.elementsEqual("--".utf8) }
  /// A line of one repeated sign: `-----`, `* * *`.
  var isRuler: Bool {
    let signs = bytes.filter { $0 > 0x20 }
    return signs.count > 2 && "-=_*~#+.".utf8.contains(signs[0]) && signs.allSatisfy { $0 == signs[0] }
  }
  /// The number of characters.
  var width: Int { bytes.reduce(0) { $0 + ($1 & 0xc0 != 0x80 ? 1 : 0) } }
  /// The number of characters of the first word.
  var firstWordWidth: Int {
    bytes.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.reduce(0) { $0 + ($1 & 0xc0 != 0x80 ? 1 : 0) }
  }
  /// True for two columns, a table or a drawing: wide gaps within the line.
  var hasColumns: Bool {
    let words = bytes.drop { $0 <= 0x20 }
    guard
      let gap = words.indices.dropLast(3).first(where: { index in
        words[index] == 0x09 || words[index..<(index + 3)].allSatisfy { $0 == 0x20 }
      })
    else { return false }
    return words[gap...].contains { $0 > 0x20 }
  }

  /// The lines of a text without attachments in uuencode and without the armor of signatures.
  static func all(in text: String) -> [MailLine] {
    var armor = TextArmor()
    return Array(text.utf8).split(separator: 0x0a, omittingEmptySubsequences: false).compactMap { line in
      let bytes = line.last == 0x0d ? line.dropLast() : line
      return armor.hides(bytes) ? nil : MailLine(quoted: bytes)
    }
  }

  private init(quoted line: ArraySlice<UInt8>) {
    (depth, bytes) = (0, line)
    var rest = line
    // A blank may follow each mark.
    while rest.first == UInt8(ascii: ">")
      || rest.first == 0x20 && rest.dropFirst().first == UInt8(ascii: ">") && depth > 0
    {
      rest = rest.first == 0x20 ? rest.dropFirst(2) : rest.dropFirst()
      depth += 1
      bytes = rest
    }
  }

  init(depth: Int, bytes: ArraySlice<UInt8>, isFixed: Bool) {
    (self.depth, self.bytes, self.isFixed) = (depth, bytes, isFixed)
  }
}

/// Lines of a text that are no text: files in uuencode, and the armor of OpenPGP.
private struct TextArmor {
  private enum State { case text, file, signature, armorHeader }

  private var state = State.text

  mutating func hides(_ line: ArraySlice<UInt8>) -> Bool {
    switch state {
    case .text: return begins(line)
    case .file:
      if line.elementsEqual("end".utf8) {
        state = .text
        return true
      }
      if !Self.isEncoded(line) { state = .text }
      return state == .file
    case .signature:
      if line.starts(with: "-----END PGP ".utf8) { state = .text }
      return true
    case .armorHeader:
      if line.isEmpty { state = .text }
      return true
    }
  }

  private mutating func begins(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "begin ".utf8) {
      let mode = line.dropFirst(6).prefix { $0.isDigit }
      guard mode.count == 3 || mode.count == 4, line.count > mode.count + 7 else { return false }
      state = .file
    } else if line.starts(with: "-----BEGIN PGP SIGNED MESSAGE-----".utf8) {
      state = .armorHeader
    } else if line.starts(with: "-----BEGIN PGP SIGNATURE-----".utf8)
      || line.starts(with: "-----BEGIN PGP PUBLIC KEY BLOCK-----".utf8)
    {
      state = .signature
    } else {
      return false
    }
    return true
  }

  /// True if the first character tells the length of the line, as in uuencode.
  private static func isEncoded(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    guard (0x20...0x60).contains(first) else { return false }
    let bytes = Int((first - 0x20) & 63)
    // Blanks at the end may be lost, and some writers add a sign.
    return line.count <= (bytes + 2) / 3 * 4 + 2 && line.allSatisfy { (0x20...0x60).contains($0) }
  }
}
