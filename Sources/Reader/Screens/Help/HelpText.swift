internal import Screen

/// A line of the help.
enum HelpLine: Hashable {
  case title(String)
  case binding(keys: String, words: String)
  case words(String)
  case blank

  /// Columns of the keys before the words.
  static let keyColumns = 28

  func draw(on canvas: inout Canvas, row: Int) {
    switch self {
    case .title(let words): canvas.write(words, column: 2, row: row, style: Style(.accent, .bold))
    case .words(let words): canvas.write(words, column: 4, row: row)
    case .binding(let keys, let words):
      canvas.write(keys, column: 4, row: row, style: Style(.plain, .bold))
      canvas.write(words, column: 4 + Self.keyColumns, row: row)
    case .blank: break
    }
  }
}

extension HelpScreen {
  /// All lines, wrapped to a width.
  func lines(columns: Int) -> [HelpLine] {
    var lines: [HelpLine] = []
    if let subject {
      let rows = subjectKeys.map { (keys: KeyTable.keyNames(for: $0.actions), words: $0.words) }
      lines += Self.section(subject, rows, columns: columns)
    }
    for group in Binding.Group.allCases {
      let rows = KeyTable.rows(of: group).map { (keys: $0.keyNames, words: $0.summary) }
      lines += Self.section(group.rawValue, rows, columns: columns)
    }
    return lines + [.title("Signs")] + Self.signs.flatMap { Self.wrapped($0, columns: columns - 6) }
  }

  private static func section(
    _ title: String, _ rows: [(keys: String, words: String)], columns: Int
  ) -> [HelpLine] {
    [.title(title)] + rows.flatMap { lines(for: $0.keys, $0.words, columns: columns) } + [.blank]
  }

  private static func lines(for keys: String, _ words: String, columns: Int) -> [HelpLine] {
    let room = columns - HelpLine.keyColumns - 4
    guard room >= HelpLine.keyColumns else {
      return [.binding(keys: keys, words: "")] + wrapped(words, columns: columns - 6)
    }
    return wrapped(words, columns: room).enumerated().map { index, line in
      guard case .words(let words) = line else { return line }
      return .binding(keys: index == 0 ? keys : "", words: words)
    }
  }

  private static func wrapped(_ text: String, columns: Int) -> [HelpLine] {
    TextWrap.lines(of: text, columns: columns).map { .words(String(text.slice($0.range))) }
  }

  private static let signs = [
    "~ marks text and dates that gazette derived: a headline taken from the first sentence, a paragraph that "
      + "begins at a sentence's end, a date found in the text.",
    "3 · 12 behind a name: this article has the name three times, and twelve articles of the collection have the name.",
    "● marks an unread article, ★ a starred article.",
    "⇄ marks an article whose story is also told in another language (is:paired), · an article whose story is told in "
      + "one language only (is:single; only:vi for one language).",
    "▸3 before a story: three articles tell it; ▾ marks the unfolded story.",
    "Underlined words are a link; # lists all links with their addresses.",
    "The mouse works too: click to choose, double click to open, turn the wheel to scroll, drag the lines between panes; "
      + "a click on a link opens it.",
  ]
}
