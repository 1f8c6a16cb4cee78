internal import Screen

extension CorrectionMenu {
  /// The columns of a line's words and of the note behind them.
  struct Columns: Hashable {
    let words: Range<Int>
    let note: Range<Int>

    /// Explanations begin in one column; numbers end in one column.
    init(of line: Line, columns: Int) {
      let start = line.key == nil ? 3 : 6
      let beside = start + 16
      let note = line.key == nil ? max(beside, columns - 1 - Width.of(line.note)) : beside
      words = start..<max(start, note - 1)
      self.note = note..<max(note, columns)
    }

    /// True if a line has room for all that it says.
    func hold(_ line: Line) -> Bool {
      Width.of(line.words) <= words.count && Width.of(line.note) <= note.count
    }
  }

  /// The most rows of a line that has no room for all that it says.
  private static let mostFooterRows = 3

  /// The words of the chosen line, where one of the lines has no room for it: the explanation of a fault, else the words and
  /// the note.
  private func footerLines(of line: Line, columns: Int) -> [String] {
    let isExplained = line.key != nil && !line.note.isEmpty
    let words =
      isExplained ? line.note : [line.words, line.note].filter { !$0.isEmpty }.joined(separator: " · ")
    return Fitting.lines(words, columns: columns - 4, rows: Self.mostFooterRows)
  }

  /// The menu keeps its height while the user moves in it.
  func layout(in size: Size) -> MenuLayout {
    let isCut = lines.contains { !Columns(of: $0, columns: size.columns).hold($0) }
    let rows = isCut ? lines.map { footerLines(of: $0, columns: size.columns).count }.max() ?? 0 : 0
    return MenuLayout(lines: max(1, lines.count), footerRows: rows, in: size)
  }

  func drawFooter(_ layout: MenuLayout, on canvas: inout Canvas) {
    guard !layout.footer.isEmpty, let choice, lines.indices.contains(choice) else { return }
    let words = footerLines(of: lines[choice], columns: canvas.size.columns)
    for (row, line) in words.prefix(layout.footer.rows).enumerated() {
      canvas.write(line, column: 3, row: layout.footer.row + row, style: Style(.quiet))
    }
  }
}

func drawCorrectionMenu(_ prompt: CorrectionPrompt, on canvas: inout Canvas) {
  let menu = CorrectionMenu(prompt)
  let layout = menu.layout(in: canvas.size)
  let area = layout.area
  guard !area.isEmpty else { return }
  layout.drawFrame(title: menu.title, emptyWords: menu.lines.isEmpty ? menu.emptyWords : nil, on: &canvas)
  for (row, index) in layout.shown(choice: menu.choice ?? 0, count: menu.lines.count).enumerated() {
    draw(
      menu.lines[index], isChosen: index == menu.choice, on: &canvas,
      in: Rect(column: 0, row: area.row + 1 + row, columns: area.columns, rows: 1))
  }
  menu.drawFooter(layout, on: &canvas)
}

private func draw(
  _ line: CorrectionMenu.Line, isChosen: Bool, on canvas: inout Canvas, in area: Rect
) {
  if isChosen { canvas.writeChoice("▸", column: 1, row: area.row) }
  let columns = CorrectionMenu.Columns(of: line, columns: area.columns)
  if let key = line.key {
    canvas.write(String(key), column: 3, row: area.row, style: Style(.plain, .bold))
  }
  let ink: Style.Ink = line.ink == .plain && isChosen ? .accent : line.ink
  canvas.write(
    Fitting.fit(line.words, columns: columns.words.count), column: columns.words.lowerBound, row: area.row,
    style: Style(ink, isChosen ? (ink.isOfNames ? .chosen : .bold) : []))
  // An explanation that is cut says nothing: it stands below the menu.
  guard line.key == nil || columns.hold(line) else { return }
  canvas.write(
    Fitting.fit(line.note, columns: columns.note.count), column: columns.note.lowerBound, row: area.row,
    style: Style(.quiet))
}
