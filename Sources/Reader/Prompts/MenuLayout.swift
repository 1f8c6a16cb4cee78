internal import Screen

/// The place of a menu: the last rows above its prompt. The first row is a line with the title.
struct MenuLayout {
  /// Lines that are shown at a time, at most.
  static let mostLines = 10

  let area: Rect
  /// The last rows, which say more about the chosen line.
  let footer: Rect

  /// `lines`: the number of lines to choose from, or of lines that the menu keeps free for them. `footerRows`: the rows
  /// below them.
  init(lines: Int, footerRows: Int = 0, in size: Size) {
    let rows = min(min(Self.mostLines, lines) + 1 + footerRows, max(0, size.rows - 3))
    area = Rect(column: 0, row: size.rows - 1 - rows, columns: size.columns, rows: rows)
    footer = area.inset(top: max(0, rows - footerRows))
  }

  private var visible: Int { max(0, area.rows - footer.rows - 1) }

  /// The first line that is shown, so that the chosen line is visible.
  private func top(choice: Int) -> Int { max(0, choice - visible + 1) }

  /// The lines that are shown, of `count` lines.
  func shown(choice: Int, count: Int) -> Range<Int> {
    let top = top(choice: choice)
    return top..<max(top, min(top + visible, count))
  }

  /// The index of the line at a point of the screen, which may be behind the last line; nil outside the menu.
  func index(at point: Point, choice: Int) -> Int? {
    area.inset(top: 1, bottom: footer.rows).contains(point)
      ? top(choice: choice) + point.row - area.row - 1 : nil
  }

  /// Draws the line above the menu, and `emptyWords` if there is nothing to choose.
  func drawFrame(title: String, emptyWords: String?, on canvas: inout Canvas) {
    canvas.fill(area, style: .plain)
    canvas.write(
      String(repeating: "━", count: area.columns), column: 0, row: area.row, style: Style(.accent))
    if !title.isEmpty {
      let words = " \(Fitting.fit(title, columns: area.columns - 6)) "
      canvas.write(words, column: 2, row: area.row, style: Style(.accent, .bold))
    }
    if let emptyWords { canvas.write(emptyWords, column: 3, row: area.row + 1, style: Style(.quiet)) }
  }
}

/// A line of a menu: a key that chooses the line, and words.
struct MenuLine {
  let key: String
  let words: String

  /// The keys that choose a line by its number.
  static let digits = Array("123456789")

  func draw(isChosen: Bool, on canvas: inout Canvas, row: Int) {
    if isChosen { canvas.writeChoice("▸", column: 1, row: row) }
    canvas.write(key, column: 3, row: row, style: Style(.plain, .bold))
    let words = Fitting.fit(words, columns: canvas.size.columns - 6)
    canvas.write(words, column: 5, row: row, style: isChosen ? Style(.accent, .bold) : .plain)
  }
}

/// A motion in a menu.
struct MenuMotion {
  private let motion: Motion

  /// Nil for a key that doesn't move.
  init?(_ key: Key) {
    switch key {
    case .down, .character("j"), .tab: motion = .line(.next)
    case .up, .character("k"), .backTab: motion = .line(.previous)
    case .pageDown: motion = .page(.next)
    case .pageUp: motion = .page(.previous)
    case .home: motion = .first
    case .end: motion = .last
    default: return nil
    }
  }

  func target(from choice: Int, count: Int) -> Int {
    motion.target(from: choice, pageSize: MenuLayout.mostLines, count: count)
  }
}
