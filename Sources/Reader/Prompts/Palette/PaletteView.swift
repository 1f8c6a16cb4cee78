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
    let isChosen = index == palette.chosen
    let command = commands[index]
    drawCommand(
      command, keys: palette.keyNames[command.action] ?? "", isChosen: isChosen, on: &canvas,
      row: layout.area.row + 1 + row)
  }
}

/// The columns of a line: the effect of the command, its keys, and its name on a screen that has room for it.
struct PaletteColumns {
  static let summary = 3
  let keys: Int
  /// Nil on a narrow screen.
  let name: Int?

  private static let (roomOfKeys, roomOfName) = (13, 22)
  /// No summary of a command of the key table is broader.
  static let mostSummaryColumns = 40

  init(columns: Int) {
    let hasName = columns >= Self.summary + Self.mostSummaryColumns + Self.roomOfKeys + Self.roomOfName
    let roomOfKeys = columns < Layout.mediumColumns ? 9 : Self.roomOfKeys
    let end = columns - 1 - roomOfKeys - (hasName ? Self.roomOfName : 0)
    keys = min(end, Self.summary + Self.mostSummaryColumns + 8)
    name = hasName ? keys + Self.roomOfKeys : nil
  }
}

private func drawCommand(
  _ command: Command, keys: String, isChosen: Bool, on canvas: inout Canvas, row: Int
) {
  let columns = PaletteColumns(columns: canvas.size.columns)
  if isChosen { canvas.writeChoice("▸", column: 1, row: row) }
  let style = isChosen ? Style(.accent, .bold) : .plain
  let summary = Fitting.fit(command.summary, columns: columns.keys - PaletteColumns.summary - 1)
  canvas.write(summary, column: PaletteColumns.summary, row: row, style: style)
  let keyEnd = (columns.name ?? canvas.size.columns) - 1
  canvas.write(
    Fitting.fit(keys, columns: keyEnd - columns.keys), column: columns.keys, row: row,
    style: Style(.plain, .bold))
  guard let name = columns.name else { return }
  canvas.write(
    Fitting.fit(command.name, columns: canvas.size.columns - 1 - name), column: name, row: row,
    style: Style(.quiet))
}
