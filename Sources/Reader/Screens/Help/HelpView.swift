internal import Screen

/// The help's lines, made of the key table.
enum HelpText {
  /// A line of the help.
  enum Line: Hashable {
    case title(String)
    case binding(keys: String, words: String)
    case words(String)
    case blank
  }

  /// Columns of the keys before the words.
  static let keyColumns = 28

  /// The whole screen but for title bar and hint line.
  static func area(for size: Size) -> Rect {
    Rect(size).inset(top: 1, bottom: 1)
  }

  static func lines(columns: Int) -> [Line] {
    var lines: [Line] = []
    for group in Binding.Group.allCases {
      lines.append(.title(group.rawValue))
      for binding in Binding.table where binding.group == group {
        lines += self.lines(for: binding, columns: columns)
      }
      lines.append(.blank)
    }
    return lines + signs(columns: columns)
  }

  private static func lines(for binding: Binding, columns: Int) -> [Line] {
    let room = columns - keyColumns - 4
    guard room >= keyColumns else {
      return [.binding(keys: binding.keyNames, words: "")] + wrapped(binding.summary, columns: columns - 6)
    }
    return wrapped(binding.summary, columns: room).enumerated().map { index, line in
      guard case .words(let words) = line else { return line }
      return .binding(keys: index == 0 ? binding.keyNames : "", words: words)
    }
  }

  private static func signs(columns: Int) -> [Line] {
    let signs = [
      "~ stands before what gazette worked out and the file doesn't say: a headline taken from the first "
        + "sentence, a paragraph begun at a sentence's end, a date found in the text.",
      "3 · 12 behind a name: it stands three times in this article, and twelve articles of the collection name it.",
      "● stands at an unread article of the list, ★ at a starred one.",
      "⇄ stands at an article whose story is told in another language too, · at one that is told in one language only "
        + "(is:paired, is:single).",
      "The mouse works too: click to choose, double click to open, turn the wheel to scroll.",
    ]
    return [.title("Signs")] + signs.flatMap { wrapped($0, columns: columns - 6) }
  }

  private static func wrapped(_ text: String, columns: Int) -> [Line] {
    TextWrap.lines(of: text, columns: columns).map { .words(String(text.slice($0.range))) }
  }
}

func drawHelp(from top: Int, on canvas: inout Canvas, in area: Rect) {
  canvas.fill(area, style: .plain)
  let lines = HelpText.lines(columns: area.columns).dropFirst(top).prefix(area.rows)
  for (index, line) in lines.enumerated() {
    let row = area.row + index
    switch line {
    case .title(let words): canvas.write(words, column: 2, row: row, style: Style(.accent, .bold))
    case .words(let words): canvas.write(words, column: 4, row: row)
    case .binding(let keys, let words):
      canvas.write(keys, column: 4, row: row, style: Style(.plain, .bold))
      canvas.write(words, column: 4 + HelpText.keyColumns, row: row)
    case .blank: break
    }
  }
}
