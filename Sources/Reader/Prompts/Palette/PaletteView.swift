internal import Screen

extension PalettePrompt {
  /// The menu keeps its height, however many commands fit the typed text.
  static func layout(in size: Size) -> MenuLayout { MenuLayout(lines: MenuLayout.mostLines, in: size) }
}

/// Draws the commands that fit the typed text, each with its keys.
func drawPalette(_ palette: PalettePrompt, on canvas: inout Canvas) {
  let layout = PalettePrompt.layout(in: canvas.size)
  guard !layout.area.isEmpty else { return }
  let commands = palette.commands
  layout.drawFrame(title: "", emptyWords: commands.isEmpty ? "no such command" : nil, on: &canvas)
  for (row, index) in layout.shown(choice: palette.choice, count: commands.count).enumerated() {
    let isChosen = index == palette.choice
    drawCommand(commands[index], isChosen: isChosen, on: &canvas, row: layout.area.row + 1 + row)
  }
}

private let keyColumn = 26

private func drawCommand(_ command: Command, isChosen: Bool, on canvas: inout Canvas, row: Int) {
  if isChosen { canvas.writeChoice("▸", column: 1, row: row) }
  let style = isChosen ? Style(.accent, .bold) : .plain
  canvas.write(command.name, column: 3, row: row, style: style)
  canvas.write(command.keyNames.joined(separator: " "), column: keyColumn, row: row, style: Style(.quiet))
}
