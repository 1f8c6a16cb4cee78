internal import Catalogue
internal import Screen

/// Draws a prompt in place of the hint line: its sign, the text with the cursor, and the remark on the right.
func drawPrompt(_ prompt: any ReaderPrompt, _ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  let remark = prompt.remark(in: model)
  guard let field = prompt.input else {
    let words = Fitting.fit(remark.words, columns: area.columns - 2)
    canvas.write(words, column: area.column + 1, row: area.row, style: remark.style)
    return
  }
  let sign = Fitting.fit(prompt.sign(in: model), columns: area.columns / 2)
  // The text comes first, but leaves at least a third of the line.
  let left = area.columns - Width.of(field.text) - Width.of(sign) - 5
  let remarkColumns = min(Width.of(remark.words), max(left, area.columns / 3))
  canvas.write(
    Fitting.fit(remark.words, columns: remarkColumns), column: area.endColumn - remarkColumns - 1,
    row: area.row, style: remark.style)
  canvas.write(sign, column: area.column + 1, row: area.row, style: Style(.accent, .bold))
  let text = area.inset(left: 1 + Width.of(sign), right: remarkColumns + 3)
  drawField(field, on: &canvas, in: text)
}

/// Draws the text around its cursor: from its beginning if that fits.
private func drawField(_ field: TextField, on canvas: inout Canvas, in area: Rect) {
  var head = field.head[...]
  var width = Width.of(head)
  while width > area.columns - 1, let character = head.popFirst() { width -= Width.of(character) }
  let style = field.isSelected ? Style(.plain, .reverse) : .plain
  let used = canvas.write(head, column: area.column, row: area.row, style: style)
  canvas.write(
    field.tail, column: area.column + used, row: area.row, limit: area.columns - used, style: style)
  canvas.cursor = Point(column: area.column + used, row: area.row)
}
