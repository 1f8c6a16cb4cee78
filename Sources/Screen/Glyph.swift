/// The content of one or two cells: a spacing scalar with its combining marks.
package struct Glyph: Hashable, Sendable {
  package let text: String
  /// 1 or 2.
  package let columns: Int

  /// The glyphs of a grapheme cluster, in their order: one for nearly all; several where a terminal sets the
  /// cluster's scalars side by side (flags, families of emoji); none if nothing of it is visible.
  ///
  /// Controls become their pictures (`␛`), so that no byte of a text acts on the terminal. White space and line breaks
  /// become blanks. Korean letters become syllables, because terminals don't compose them.
  package static func glyphs(of character: Character) -> [Glyph] {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii != 0x7f {
      return [Glyph(text: String(character), columns: 1)]
    }
    var glyphs: [Glyph] = []
    var text = ""
    var columns = 0
    func close() {
      if columns > 0 { glyphs.append(Glyph(text: text, columns: columns)) }
    }
    for scalar in visible(character) {
      let width = Width.of(scalar)
      if width > 0 {
        close()
        text = ""
        columns = width
      }
      text.unicodeScalars.append(scalar)
    }
    close()
    return glyphs
  }

  /// The scalars to draw: without what is dropped, and with signs for controls.
  private static func visible(_ character: Character) -> [Unicode.Scalar] {
    if character == "\r\n" { return [" "] }
    let scalars = character.unicodeScalars.compactMap { scalar in
      Width.isDropped(scalar) ? nil : isLineSpace(scalar) ? " " : sign(for: scalar) ?? scalar
    }
    return scalars.count > 1 && HangulSyllable.isLead(scalars[0]) ? HangulSyllable.composed(scalars) : scalars
  }

  /// True for tabs and line breaks: of ASCII but for the carriage return, the next line, the separators of lines and
  /// paragraphs.
  package static func isLineSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0c, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The sign for a control character: Unicode's control pictures, `�` for the second set of controls.
  package static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7f: "\u{2421}"
    case 0x80..<0xa0: "\u{fffd}"
    default: nil
    }
  }
}

extension Glyph {
  private static let blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// A block that fills a cell from below, by eighths: nothing for 0 and less, the whole cell for 8 and more.
  package static func block(eighths: Int) -> String { blocks[min(8, max(0, eighths))] }
}

/// Korean syllables of separate letters, by arithmetic: chapter 3.12 of the Unicode Standard.
private enum HangulSyllable {
  private static let (leads, vowels, trails):
    (ClosedRange<UInt32>, ClosedRange<UInt32>, ClosedRange<UInt32>) =
      (0x1100...0x1112, 0x1161...0x1175, 0x11a8...0x11c2)

  static func isLead(_ scalar: Unicode.Scalar) -> Bool { leads.contains(scalar.value) }

  /// The scalars with one syllable for the letters at their beginning, where Unicode has this syllable.
  static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard vowels.contains(scalars[1].value) else { return scalars }
    var value =
      0xac00 + ((scalars[0].value - leads.lowerBound) * 21 + scalars[1].value - vowels.lowerBound) * 28
    let trail = scalars.count > 2 && trails.contains(scalars[2].value) ? scalars[2].value - 0x11a7 : 0
    value += trail
    guard let syllable = Unicode.Scalar(value) else { return scalars }
    return [syllable] + scalars.dropFirst(trail > 0 ? 3 : 2)
  }
}
