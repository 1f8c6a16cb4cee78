internal import Localization
package import Screen

/// The menu of the texts that can be copied.
package struct CopyPrompt: Hashable, Sendable {
  package let choices: [CopyChoice]
  /// The number of articles of which each text tells.
  var articles = 1
  package internal(set) var choice = 0
}

extension Model {
  /// `Y`: the menu of the texts that can be copied from here.
  mutating func openCopyMenu() -> [Effect] {
    if let question = chosenCopies(for: .menu) { return [.ask(question)] }
    let choices = copies
    guard !choices.isEmpty else { return copyChosen() }
    prompt = CopyPrompt(choices: choices)
    return []
  }
}

extension CopyPrompt: MenuPrompt {
  var lineCount: Int { choices.count }

  var letters: [Character] { ["y"] + MenuLine.digits }

  package func remark(in model: Model) -> (words: String, style: Style) {
    (wording(en: "Enter copies  Esc closes", vi: "Enter chép  Esc đóng"), Style(.quiet))
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] {
    switch key {
    case .enter, .character("y"): return pick(choice, in: &model)
    case .escape, .character("q"): return model.closePrompt()
    case .character(let character) where character.isASCII && character.isNumber:
      return pick((character.wholeNumberValue ?? 0) - 1, in: &model)
    default: move(by: key, in: &model)
    }
    return []
  }

  func pick(_ index: Int, in model: inout Model) -> [Effect] {
    guard choices.indices.contains(index) else { return [] }
    model.prompt = nil
    return [.copy(choices[index].text)]
  }
}

// MARK: - Drawing

extension CopyPrompt {
  private static let textColumn = 30

  private var title: String {
    guard articles > 1 else { return wording(en: "Copy", vi: "Chép") }
    let count = Counting.grouped(articles)
    return wording(en: "Copy of \(count) chosen articles", vi: "Chép từ \(count) bài đã chọn")
  }

  package func drawMenu(on canvas: inout Canvas) {
    let layout = layout(in: canvas.size)
    guard !layout.area.isEmpty else { return }
    layout.drawFrame(title: title, emptyWords: nil, on: &canvas)
    for (row, index) in layout.shown(choice: choice, count: choices.count).enumerated() {
      let line = MenuLine(key: index < 9 ? String(index + 1) : " ", words: choices[index].name.text)
      line.draw(isChosen: index == choice, on: &canvas, row: layout.area.row + 1 + row)
      let text = Fitting.fit(
        String(choices[index].text.prefix(canvas.size.columns)).replacing("\n", with: " "),
        columns: canvas.size.columns - Self.textColumn - 1)
      canvas.write(text, column: Self.textColumn, row: layout.area.row + 1 + row, style: Style(.quiet))
    }
  }
}
