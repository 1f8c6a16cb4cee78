/// The content of one or two cells: a spacing scalar with its combining marks.
package struct Glyph: Hashable, Sendable {
  package let text: String
  /// 1 or 2.
  package let columns: Int

  /// The glyphs of a grapheme cluster, in their order: one for nearly all; several where a terminal sets the
  /// cluster's scalars side by side (flags, families of emoji); none if nothing of it is visible.
  ///
  /// Controls become their pictures (`␛`), so that no byte of a text acts on the terminal.
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
    if character == "\r\n" || character == "\n" || character == "\t" { return [" "] }
    return character.unicodeScalars.compactMap { scalar in
      Width.isDropped(scalar) ? nil : sign(for: scalar) ?? scalar
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
