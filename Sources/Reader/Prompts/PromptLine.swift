internal import Catalogue
internal import Screen

/// The prompt in place of the hint line: its sign, the text with the cursor, and on the right what there is to be
/// said about it.
func drawPrompt(_ prompt: Prompt, _ model: Model, on canvas: inout Canvas, in area: Rect) {
  guard !area.isEmpty else { return }
  let remark = Remark(prompt, model)
  guard let field = prompt.field else {
    let words = Fitting.fit(remark.words, columns: area.columns - 2)
    canvas.write(words, column: area.column + 1, row: area.row, style: remark.style)
    return
  }
  let sign = Fitting.fit(prompt.sign(model), columns: area.columns / 2)
  // The text comes first; a third of the line is what it leaves at least.
  let left = area.columns - Width.of(field.text) - Width.of(sign) - 5
  let remarkColumns = min(Width.of(remark.words), max(left, area.columns / 3))
  canvas.write(
    Fitting.fit(remark.words, columns: remarkColumns), column: area.endColumn - remarkColumns - 1,
    row: area.row, style: remark.style)
  canvas.write(sign, column: area.column + 1, row: area.row, style: Style(.accent, .bold))
  let text = area.inset(left: 1 + Width.of(sign), right: remarkColumns + 3)
  drawField(field, on: &canvas, in: text)
}

/// Draws the text around its cursor: from its beginning where that fits.
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

extension Prompt {
  /// The text that is being typed; nil where one chooses.
  var field: TextField? {
    switch self {
    case .search(let search): search.field
    case .command(let palette): palette.field
    case .correction(let correction): correction.field
    }
  }

  /// The key that opens it, or what is asked for.
  fileprivate func sign(_ model: Model) -> String {
    switch self {
    case .search: Binding.key(for: .search)?.name ?? ""
    case .command: Binding.key(for: .commands)?.name ?? ""
    case .correction(let correction): correction.sign(endonym: model.endonym)
    }
  }
}

/// What is said beside the text.
private struct Remark {
  let words: String
  let style: Style

  init(_ prompt: Prompt, _ model: Model) {
    switch prompt {
    case .search(let search): self.init(search, model)
    case .command: self.init(words: "Enter runs  Tab completes  Esc closes", style: Style(.quiet))
    case .correction(let correction): self.init(words: correction.remark, style: Style(.quiet))
    }
  }

  private init(_ prompt: SearchPrompt, _ model: Model) {
    if let completion = prompt.completion, completion.candidates.count > 1 {
      self.init(words: Self.words(for: completion), style: Style(.quiet))
    } else if let error = prompt.error {
      self.init(words: error.words, style: Style(prompt.isRefused ? .alert : .quiet))
    } else if model.search != nil {
      let total = model.list.total
      self.init(
        words: Self.words(for: total, isComplete: model.list.window?.isComplete ?? false),
        style: Style(.quiet))
    } else {
      self.init(words: "Tab completes  ↑ earlier searches", style: Style(.quiet))
    }
  }

  private init(words: String, style: Style) {
    self.words = words
    self.style = style
  }

  /// `1,234 found`; with `…` while there may be more.
  private static func words(for total: Int, isComplete: Bool) -> String {
    if total == 0 { return isComplete ? "nothing found" : "…" }
    return "\(Counting.grouped(total)) found\(isComplete ? "" : " …")"
  }

  /// The candidates from the chosen one on, as they will come: `‹vi› en ja`.
  private static func words(for completion: Completion) -> String {
    let start = completion.choice ?? 0
    let order = completion.candidates[start...] + completion.candidates[..<start]
    return order.enumerated().map { $0 == 0 ? "‹\($1)›" : $1 }.joined(separator: " ")
  }
}

extension QueryError {
  /// What is wrong and at which character, the first being 1: `unclosed quote at 6`.
  var words: String { "\(cause.words) at \(position + 1)" }
}

extension QueryError.Cause {
  fileprivate var words: String {
    switch self {
    case .unclosedQuote: "unclosed quote"
    case .missingOperand: "OR lacks a side"
    case .missingWord: "a word is missing"
    case .missingValue(let field): "\(field.rawValue): lacks its value"
    case .unknownField(let name): "no field \(name):"
    case .wrongValue(let value, let field): "\(field.rawValue): can't be \(value)"
    }
  }
}
