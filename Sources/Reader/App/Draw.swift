internal import Localization
package import Screen

/// The screen of a model. Pure.
package func draw(_ model: Model) -> Canvas {
  var canvas = Canvas(size: model.size)
  let layout = model.layout
  guard layout.arrangement != .tooSmall else {
    drawTooSmall(on: &canvas)
    return canvas
  }
  drawTitleBar(TitleBar(model), on: &canvas)
  drawPanes(model, layout, on: &canvas)
  drawDividers(layout, focus: model.focus, on: &canvas)
  if let screen = model.screen {
    canvas.focus = Point(column: 0, row: Layout.screenArea(model.size).row)
    screen.draw(on: &canvas, of: model)
  }
  drawHintLine(model, on: &canvas, in: layout.hintLine)
  if let prompt = model.prompt { drawMenu(of: prompt, model, on: &canvas) }
  if model.settings.showsCursor, canvas.cursor == nil { canvas.cursor = canvas.focus }
  return canvas
}

/// Draws the menu of a prompt. The cursor stands at the line to which the last key went, else in the text that is typed.
private func drawMenu(of prompt: any ReaderPrompt, _ model: Model, on canvas: inout Canvas) {
  let place = canvas.focus
  canvas.focus = nil
  prompt.drawMenu(on: &canvas)
  if model.isAtMenuLine, let line = canvas.focus { canvas.cursor = line }
  canvas.focus = canvas.focus ?? place
}

/// Draws the panes. The cursor stands at what is chosen in its pane, or at that pane's beginning.
private func drawPanes(_ model: Model, _ layout: Layout, on canvas: inout Canvas) {
  var place: Point?
  for pane in Focus.allCases {
    let area = layout.area(of: pane)
    canvas.focus = Point(column: area.column, row: area.row)
    switch pane {
    case .list: drawList(model, on: &canvas, in: area)
    case .reader: drawReader(model, on: &canvas, in: area)
    case .sidebar: drawSidebar(model, on: &canvas, in: area)
    }
    if pane == model.paneOfCursor { place = canvas.focus }
  }
  canvas.focus = place
}

/// Says which size is needed, as far as the words fit.
private func drawTooSmall(on canvas: inout Canvas) {
  let smallest = "\(Layout.smallest.columns)×\(Layout.smallest.rows)"
  let words = [
    wording(en: "gazette needs a screen of \(smallest)", vi: "gazette cần màn hình \(smallest)"),
    wording(en: "too small: \(smallest)", vi: "quá nhỏ: \(smallest)"), smallest, "…",
  ]
  let text = words.first { Width.of($0) <= canvas.size.columns } ?? ""
  canvas.write(
    text, column: (canvas.size.columns - Width.of(text)) / 2, row: canvas.size.rows / 2, style: Style(.alert))
}

/// Draws the lines between panes; the lines around the pane with the focus are heavy.
private func drawDividers(_ layout: Layout, focus: Focus, on canvas: inout Canvas) {
  switch layout.arrangement {
  case .wide:
    drawColumn(
      layout.reader.column - 1, of: layout.reader, between: .list, and: .reader, focus: focus, on: &canvas)
    drawColumn(
      layout.reader.endColumn, of: layout.reader, between: .reader, and: .sidebar, focus: focus, on: &canvas)
    drawRow(layout.reader.endRow, isHeavy: false, on: &canvas)
  case .medium:
    drawRow(layout.list.endRow, isHeavy: focus == .list, on: &canvas)
    drawColumn(
      layout.reader.endColumn, of: layout.reader, between: .reader, and: .sidebar, focus: focus, on: &canvas)
  case .narrow, .tooSmall: break
  }
}

private func drawColumn(
  _ column: Int, of area: Rect, between left: Focus, and right: Focus, focus: Focus, on canvas: inout Canvas
) {
  let sign = focus == left ? "▐" : focus == right ? "▌" : "│"
  let style = Style(sign == "│" ? .quiet : .accent)
  for row in area.row..<area.endRow {
    canvas.write(sign, column: column, row: row, style: style)
  }
}

private func drawRow(_ row: Int, isHeavy: Bool, on canvas: inout Canvas) {
  let line = String(repeating: isHeavy ? "━" : "─", count: canvas.size.columns)
  canvas.write(line, column: 0, row: row, style: Style(isHeavy ? .accent : .quiet))
}
