internal import Localization
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
  layout.drawFrame(
    title: "", emptyWords: commands.isEmpty ? wording(en: "no such command", vi: "không có lệnh này") : nil,
    on: &canvas)
  for (row, index) in layout.shown(choice: palette.choice, count: commands.count).enumerated() {
    let isChosen = index == palette.choice
    let command = commands[index]
    drawCommand(
      command, keys: palette.keyNames[command.action] ?? "", isChosen: isChosen, on: &canvas,
      row: layout.area.row + 1 + row)
  }
}

private let keyColumn = 26

private let summaryColumn = keyColumn + 20
/// A summary of fewer columns says too little.
private let narrowestSummary = 24

private func drawSummary(of command: Command, on canvas: inout Canvas, row: Int) {
  let room = canvas.size.columns - summaryColumn - 1
  guard room >= narrowestSummary else { return }
  let words = Fitting.fit(command.summary, columns: room)
  canvas.write(words, column: summaryColumn, row: row, style: Style(.quiet))
}

private func drawCommand(
  _ command: Command, keys: String, isChosen: Bool, on canvas: inout Canvas, row: Int
) {
  if isChosen { canvas.writeChoice("▸", column: 1, row: row) }
  let style = isChosen ? Style(.accent, .bold) : .plain
  canvas.write(command.name, column: 3, row: row, style: style)
  canvas.write(keys, column: keyColumn, row: row, style: Style(.quiet))
  drawSummary(of: command, on: &canvas, row: row)
}
