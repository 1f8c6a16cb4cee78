internal import Screen

/// A prompt with a menu whose lines are chosen, and in which nothing is typed.
protocol MenuPrompt: ReaderPrompt {
  /// The index of the chosen line.
  var choice: Int { get set }
  var lineCount: Int { get }

  /// The letters that are commands here, beside those of all menus.
  var letters: [Character] { get }

  /// Does what a line stands for.
  func pick(_ index: Int, in model: inout Model) -> [Effect]
}

extension MenuPrompt {
  package var input: TextField? { nil }
  package var hasMenu: Bool { true }

  package func isCommand(_ letter: Character, in model: Model) -> Bool {
    letters.contains(letter) || letter == "q" || MenuMotion(.character(letter)) != nil
  }

  package func sign(in model: Model) -> String { "" }

  package func paste(_ text: String, in model: inout Model) -> [Effect] { [] }

  func layout(in size: Size) -> MenuLayout { MenuLayout(lines: lineCount, in: size) }

  /// Moves in the menu, if the key does that.
  func move(by key: Key, in model: inout Model) {
    var next = self
    next.choice = MenuMotion(key)?.target(from: choice, count: lineCount) ?? choice
    model.prompt = next
  }

  /// A click picks a line, or closes the menu beside it; the wheel moves in the menu.
  package func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    switch event.action {
    case .click, .doubleClick:
      guard let index = layout(in: model.size).index(at: event.point, choice: choice) else {
        return model.closePrompt()
      }
      return pick(index, in: &model)
    case .wheelDown: move(by: .down, in: &model)
    case .wheelUp: move(by: .up, in: &model)
    }
    return []
  }

  /// Draws the lines under a title.
  func drawLines(title: String, on canvas: inout Canvas, line: (Int) -> MenuLine) {
    let layout = layout(in: canvas.size)
    guard !layout.area.isEmpty else { return }
    layout.drawFrame(title: title, emptyWords: nil, on: &canvas)
    for (row, index) in layout.shown(choice: choice, count: lineCount).enumerated() {
      line(index).draw(isChosen: index == choice, on: &canvas, row: layout.area.row + 1 + row)
    }
  }
}
