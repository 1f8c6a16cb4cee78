internal import Screen

/// The place of the command palette: the last rows above its prompt.
struct PaletteLayout {
  let area: Rect

  init(_ size: Size) {
    let rows = min(PalettePrompt.visibleCommands + 1, max(0, size.rows - 3))
    area = Rect(column: 0, row: size.rows - 1 - rows, columns: size.columns, rows: rows)
  }

  /// Rows for commands; the first row is the line above them.
  var visible: Int { max(0, area.rows - 1) }

  /// The first command that is shown, so that the chosen command is visible.
  func top(choice: Int) -> Int { max(0, choice - visible + 1) }

  /// The command at a point of the screen, as an index into those that are listed.
  func index(at point: Point, choice: Int) -> Int? {
    area.inset(top: 1).contains(point) ? top(choice: choice) + point.row - area.row - 1 : nil
  }
}

/// Draws the commands that fit the typed text, each with its keys.
func drawPalette(_ palette: PalettePrompt, on canvas: inout Canvas) {
  let shape = PaletteLayout(canvas.size)
  let area = shape.area
  guard !area.isEmpty else { return }
  canvas.fill(area, style: .plain)
  canvas.write(
    String(repeating: "━", count: area.columns), column: 0, row: area.row, style: Style(.accent))
  let commands = palette.commands
  if commands.isEmpty {
    canvas.write("no such command", column: 3, row: area.row + 1, style: Style(.quiet))
  }
  let top = shape.top(choice: palette.choice)
  for (row, index) in (top..<min(top + shape.visible, commands.count)).enumerated() {
    let isChosen = index == palette.choice
    drawCommand(commands[index], isChosen: isChosen, on: &canvas, row: area.row + 1 + row)
  }
}

private let keyColumn = 26

private func drawCommand(_ command: Command, isChosen: Bool, on canvas: inout Canvas, row: Int) {
  if isChosen { canvas.write("▸", column: 1, row: row, style: Style(.accent, .bold)) }
  let style = isChosen ? Style(.accent, .bold) : .plain
  canvas.write(command.name, column: 3, row: row, style: style)
  canvas.write(command.keyNames.joined(separator: " "), column: keyColumn, row: row, style: Style(.quiet))
}
