internal import Localization
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
  func lines(columns: Int, settings: ReaderSettings) -> [HelpLine] {
    var lines: [HelpLine] = []
    let keys = { settings.keymap.keyNames(for: $0, in: contexts) }
    if let subject {
      let rows = subjectKeys.map { (keys: keys($0.actions), words: $0.words) }
      lines += Self.section(subject, rows, columns: columns)
    }
    for group in Binding.Group.allCases {
      let rows = KeyTable.rows(of: group).map { (keys: keys($0.actions), words: $0.summary) }
      lines += Self.section(group.title, rows, columns: columns)
    }
    if !settings.macros.isEmpty {
      let rows = settings.macros.map { (keys: keys([.macro($0.name)]), words: $0.name) }
      let title = wording(en: "Your own (config.toml)", vi: "Của bạn (config.toml)")
      lines += Self.section(title, rows, columns: columns)
    }
    return lines + [.title(wording(en: "Signs", vi: "Các dấu hiệu"))]
      + Self.signs.flatMap { Self.wrapped($0.text, columns: columns - 6) }
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
    Wording(
      en:
        "~ marks text and dates that gazette derived: a headline taken from the first sentence, a paragraph that "
        + "begins at a sentence's end, a date found in the text.",
      vi:
        "~ đánh dấu phần chữ và ngày do gazette suy ra: tiêu đề lấy từ câu đầu, đoạn văn bắt đầu ở cuối một câu, "
        + "ngày tìm thấy trong bài."),
    Wording(
      en:
        "3 · 12 behind a name: this article has the name three times, and twelve articles of the collection have "
        + "the name.",
      vi: "3 · 12 sau một tên: bài này nhắc tên đó ba lần, và trong kho có mười hai bài nhắc tên đó."),
    Wording(
      en: "● marks an unread article, ★ a starred article.",
      vi: "● đánh dấu bài chưa đọc, ★ bài được gắn sao."),
    Wording(
      en:
        "⇄ marks an article whose story is also told in another language (is:paired), · an article whose story is "
        + "told in one language only (is:single; only:vi for one language).",
      vi:
        "⇄ đánh dấu bài mà sự kiện cũng được kể bằng ngôn ngữ khác (is:paired), · bài mà sự kiện chỉ được kể bằng "
        + "một ngôn ngữ (is:single; only:vi cho riêng một ngôn ngữ)."),
    Wording(
      en: "▸3 before a story: three articles tell it; ▾ marks the unfolded story.",
      vi: "▸3 trước một sự kiện: có ba bài kể sự kiện đó; ▾ đánh dấu sự kiện đang mở."),
    Wording(
      en: "Underlined words are a link; # lists all links with their addresses.",
      vi: "Chữ gạch chân là liên kết; # liệt kê mọi liên kết kèm địa chỉ."),
    Wording(
      en:
        "The mouse works too: click to choose, double click to open, turn the wheel to scroll, drag the lines between "
        + "panes; a click on a link opens it.",
      vi:
        "Dùng được cả chuột: bấm để chọn, bấm đúp để mở, lăn bánh xe để cuộn, kéo đường ngăn giữa các khung; bấm vào "
        + "liên kết để mở."),
  ]
}
