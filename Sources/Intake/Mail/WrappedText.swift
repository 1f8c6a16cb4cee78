internal import Text

/// Joins the lines of paragraphs that the writer's program wrapped at a column.
///
/// A program breaks a line where the next word doesn't fit. So the next line continues the paragraph if its first word
/// would not have fitted; otherwise a person broke the line, as in an address or a poem.
struct WrappedText {
  private(set) var lines: [MailLine] = []

  /// Lines are never wrapped at more than 100 characters: a text with longer lines is not wrapped.
  private static let widest = 100
  /// Writers that wrap by hand break some lines early.
  private static let slack = 8

  init(_ written: [MailLine]) {
    let width = Self.width(of: written)
    for (index, line) in written.enumerated() {
      if index > 0, Self.continues(written[index - 1], line, width) {
        lines[lines.count - 1].bytes.join(
          line.bytes, isSpaced: Self.needsBlank(written[index - 1].bytes, line.bytes))
      } else {
        lines.append(line)
      }
    }
  }

  /// The widest line of several words; nil if the text isn't wrapped.
  private static func width(of lines: [MailLine]) -> Int? {
    var width = 0
    for line in lines where line.depth == 0 && !line.isRuler && line.bytes.trimmedAtEnd.contains(0x20) {
      width = max(width, line.width)
    }
    return width > widest ? nil : width
  }

  private static func continues(_ line: MailLine, _ next: MailLine, _ width: Int?) -> Bool {
    guard let width, line.depth == next.depth, !line.isBlank, !next.isBlank, !line.isRuler, !next.isRuler,
      !line.isSignatureMark, !next.isSignatureMark, !line.hasColumns, !next.hasColumns,
      PlainMailText.marker(of: next.bytes) == nil
    else { return false }
    // Marks of quotation make a line wider.
    return line.width + 1 + next.firstWordWidth > width - slack - 2 * line.depth
  }

  /// False between two characters of a script without blanks between words.
  private static func needsBlank(_ end: ArraySlice<UInt8>, _ start: ArraySlice<UInt8>) -> Bool {
    let last = String(decoding: end.trimmedAtEnd.suffix(4), as: UTF8.self).unicodeScalars.last
    let first = String(decoding: start.drop { $0 <= 0x20 }.prefix(4), as: UTF8.self).unicodeScalars.first
    guard let last, let first else { return true }
    return !isUnspaced(last) || !isUnspaced(first)
  }

  /// True for scripts without blanks: Thai, Lao, Myanmar, Khmer, Han, kana, and their punctuation.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0e00...0x0eff, 0x1000...0x109f, 0x1780...0x17ff, 0x3000...0x30ff, 0x3400...0x9fff, 0xf900...0xfaff,
      0xff00...0xffef, 0x20000...0x3ffff:
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Adds a line without the blanks between the lines.
  fileprivate mutating func join(_ line: ArraySlice<UInt8>, isSpaced: Bool) {
    while let last, last <= 0x20 { removeLast() }
    if isSpaced { append(0x20) }
    append(contentsOf: line.drop { $0 <= 0x20 })
  }
}
