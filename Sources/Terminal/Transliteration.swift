/// Text in ASCII, for terminals that show nothing else.
package enum Transliteration {
  /// One ASCII character for the text of one cell: `Đ` gives `D`, `│` gives `|`, `漢` gives `?`.
  package static func ascii(_ cell: String) -> String {
    guard let base = cell.unicodeScalars.first else { return "" }
    if base.isASCII { return String(base) }
    return glyphs[base] ?? baseLetter(of: base) ?? "?"
  }

  /// The letter that a Latin letter with marks is made of, by its name in Unicode
  /// (`LATIN SMALL LETTER O WITH HORN AND ACUTE`), which covers letters that do not decompose (`đ`, `ø`).
  private static func baseLetter(of scalar: Unicode.Scalar) -> String? {
    guard let name = scalar.properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1,
      words[4] == "WITH"
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }

  /// The signs that gazette draws with, and the punctuation of typeset text.
  private static let glyphs: [Unicode.Scalar: String] = [
    "│": "|", "┃": "|", "▐": "|", "▌": "|", "█": "#", "─": "-", "━": "-",
    "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "▇": "#", "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▲": "^", "▸": ">", "▾": "v",
    "▶": ">", "●": "o", "○": "o", "★": "*", "•": "*", "·": "-",
    "…": "~", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'",
    "–": "-", "—": "-", "‑": "-", "−": "-", "×": "x", "↓": "v", "↑": "^", "←": "<", "→": ">",
    "↔": "-", "⇄": "=", "✓": "v", "¶": "n", "\u{a0}": " ", "\u{202f}": " ",
  ]
}
