internal import Localization
internal import Screen

func drawLinks(_ state: LinksScreen, of model: Model, on canvas: inout Canvas) {
  let layout = state.layout(model.size)
  canvas.fill(layout.area, style: .plain)
  drawHeading(state, on: &canvas, in: layout.area)
  for (row, index) in state.lines.lines.indices.dropFirst(state.top).prefix(layout.list.rows).enumerated() {
    let line = state.lines.lines[index]
    let place = Point(column: layout.textColumn, row: layout.list.row + row)
    if state.lines.ranges[line.entry].lowerBound == index {
      drawNumber(
        of: state.entries[line.entry], line.entry == state.selected, layout, on: &canvas, row: place.row)
    }
    draw(line.content, isChosen: line.entry == state.selected, on: &canvas, at: place)
  }
}

/// `Links  12 in this article · number 3`.
private func drawHeading(_ state: LinksScreen, on canvas: inout Canvas, in area: Rect) {
  var column = area.column + 1
  column +=
    canvas.write(
      wording(en: "Links", vi: "Liên kết"), column: column, row: area.row, style: Style(.accent, .bold)) + 2
  let words =
    state.entries.isEmpty
    ? LinksScreen.emptyWords
    : wording(
      en: "\(Counting.grouped(state.entries.count)) in this article",
      vi: "\(Counting.grouped(state.entries.count)) trong bài này")
  column += canvas.write(words, column: column, row: area.row, style: Style(.quiet))
  if !state.typed.isEmpty {
    let number = wording(en: "number \(state.typed)", vi: "số \(state.typed)")
    canvas.write(" · \(number)", column: column, row: area.row, style: Style(.accent))
  }
}

private func drawNumber(
  of entry: LinkEntry, _ isChosen: Bool, _ layout: LinksLayout, on canvas: inout Canvas, row: Int
) {
  if isChosen { canvas.writeChoice("▸", column: layout.signColumn, row: row) }
  let number = String(entry.number)
  canvas.write(
    number, column: layout.numberColumn + layout.numberColumns - number.count, row: row,
    style: isChosen ? Style(.accent, .bold) : .linkLabel)
}

private func draw(_ content: LinkLines.Content, isChosen: Bool, on canvas: inout Canvas, at place: Point) {
  let traits: Style.Traits = isChosen ? .bold : []
  switch content {
  case .context(let text): canvas.write(text, column: place.column, row: place.row, style: Style(.quiet))
  case .address(let address, let range):
    // The host is what decides where the link leads.
    var column = place.column
    for (part, isHost) in address.parts(in: range) {
      let style = isHost ? Style(.accent, .bold) : Style(.quiet)
      column += canvas.write(part, column: column, row: place.row, style: style)
    }
  case .written(let words): canvas.write(words, column: place.column, row: place.row, style: Style(.quiet))
  case .warning(let words):
    canvas.write(words, column: place.column, row: place.row, style: Style(.alert, traits))
  case .blank: break
  }
}

extension WebAddress {
  /// A range of the text, cut at the ends of the host.
  fileprivate func parts(in range: Range<Int>) -> [(text: Substring, isHost: Bool)] {
    let host = hostRange.clamped(to: range)
    let parts = [
      (range.lowerBound..<host.lowerBound, false), (host, true), (host.upperBound..<range.upperBound, false),
    ]
    return parts.filter { !$0.0.isEmpty }.map { (text.slice($0.0), $0.1) }
  }
}
