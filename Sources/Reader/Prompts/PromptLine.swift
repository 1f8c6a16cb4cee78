internal import Catalogue
internal import Screen

/// Draws a prompt in place of the hint line: its sign, the text with the cursor, and the remark on the right. Where the
/// remark has no room there, it takes lines above; where a menu is there, as many of its hints are shown as have room.
func drawPrompt(_ prompt: any ReaderPrompt, _ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  let remark = prompt.remark(in: model)
  guard let field = prompt.input else {
    let hints = RemarkLayout.hints(of: remark.words, columns: area.columns - 2)
    let words = Fitting.fit(hints.isEmpty ? remark.words : hints, columns: area.columns - 2)
    canvas.write(words, column: area.column + 1, row: area.row, style: remark.style)
    return
  }
  let wholeSign = prompt.sign(in: model)
  let sign = Width.of(wholeSign) > area.columns / 2 && !prompt.hasMenu ? "" : wholeSign
  // The text comes first, but leaves at least a third of the line.
  let left = area.columns - Width.of(field.text) - Width.of(sign) - 5
  var room = max(left, area.columns / 3)
  var words = remark.words
  if prompt.hasMenu {
    words = RemarkLayout.hints(of: words, columns: max(0, left))
  } else if Width.of(words) > room || sign != wholeSign {
    let above = RemarkLayout(sign.isEmpty ? wholeSign : "", words, columns: area.columns - 2)
    above.draw(on: &canvas, above: area, style: remark.style)
    (words, room) = ("", 0)
  }
  let remarkColumns = min(Width.of(words), room)
  canvas.write(words, column: area.endColumn - remarkColumns - 1, row: area.row, style: remark.style)
  canvas.write(sign, column: area.column + 1, row: area.row, style: Style(.accent, .bold))
  let text = area.inset(left: 1 + Width.of(sign), right: remarkColumns + (remarkColumns > 0 ? 3 : 1))
  drawField(field, on: &canvas, in: text)
}

/// The lines above a prompt: its sign, where the prompt's line has no room for all of it, and its remark.
struct RemarkLayout: Hashable {
  private let sign: [String]
  private let remark: [String]

  /// The blanks between two hints of a remark.
  private static let gap = "  "

  init(_ sign: String, _ remark: String, columns: Int) {
    self.sign = sign.isEmpty ? [] : Fitting.lines(sign, columns: columns, rows: 2)
    var lines: [String] = []
    for hint in remark.split(separator: Self.gap) {
      if let last = lines.last, Width.of(last) + Width.of(Self.gap) + Width.of(hint) <= columns {
        lines[lines.count - 1] += Self.gap + hint
      } else {
        lines += Fitting.lines(String(hint), columns: columns, rows: .max)
      }
    }
    self.remark = lines
  }

  /// Draws the lines right above an area, as far as a third of the screen reaches.
  func draw(on canvas: inout Canvas, above area: Rect, style: Style) {
    let rows = max(1, canvas.size.rows / 3)
    let lines = sign.map { ($0, Style(.accent, .bold)) } + remark.map { ($0, style) }
    let shown = lines.prefix(rows)
    let top = area.row - shown.count
    canvas.fill(
      Rect(column: area.column, row: top, columns: area.columns, rows: shown.count), style: .plain)
    for (row, line) in shown.enumerated() {
      let isCut = row == shown.count - 1 && shown.count < lines.count
      let words = isCut ? Fitting.fit(line.0 + "…", columns: area.columns - 2) : line.0
      canvas.write(words, column: area.column + 1, row: top + row, style: line.1)
    }
  }

  /// The hints of a remark that have room in one line, the first before the others.
  static func hints(of remark: String, columns: Int) -> String {
    var hints = remark.split(separator: gap)
    while hints.count > 0, Width.of(hints.joined(separator: gap)) > columns { hints.removeLast() }
    return hints.joined(separator: gap)
  }
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
