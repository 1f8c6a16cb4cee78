internal import Localization
package import Screen

/// The output of a command that looked words up.
package struct OutputScreen: Hashable {
  package let lookUp: LookUp
  /// Nil while the command runs.
  package internal(set) var output: CommandOutput?
  /// The first visible line.
  package internal(set) var top = 0

  init(_ lookUp: LookUp) {
    self.lookUp = lookUp
  }
}

// MARK: - The screen

extension OutputScreen: ReaderScreen {
  package static let name: ScreenName = "output"

  /// Opens only with words to look up.
  package static func open(over model: inout Model) -> [Effect] {
    guard let lookUp = model.pickedLookUp else { return [] }
    model.pickedLookUp = nil
    // The answer to the next word takes the place of this one.
    model.closeScreens { $0 is OutputScreen }
    model.lay(OutputScreen(lookUp))
    return [.ask(LookUpQuestion(lookUp: lookUp))]
  }

  package var title: String { wording(en: "Look-up", vi: "Tra từ") }

  package var keys: [Hint] {
    [
      .move(wording(en: "scroll", vi: "cuộn")),
      Hint(.copyCitation, wording(en: "copy the output", vi: "chép kết quả")),
      Hint([.takeBack, .close], wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    [
      .move(wording(en: "scroll", vi: "cuộn")), Hint(.copyCitation, wording(en: "copy", vi: "chép")),
    ] + Hint.helpAndClose
  }

  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    switch action {
    case .close, .takeBack, .open: return model.closeScreen()
    case .copyCitation: return model.copyChosen()
    case .move(let motion): scroll(motion, model.size)
    default: break
    }
    return []
  }

  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    switch event.action {
    case .wheelDown: scroll(.line(.next), model.size)
    case .wheelUp: scroll(.line(.previous), model.size)
    case .click, .doubleClick: break
    }
    return []
  }

  package mutating func resize(in model: Model) -> [Effect] {
    scroll(nil, model.size)
    return []
  }

  package var isAwaitingContent: Bool { output == nil }

  package func copies(in model: Model) -> [CopyChoice] {
    guard let output, !output.lines.isEmpty else { return [] }
    return [
      CopyChoice(Wording(en: "output", vi: "kết quả"), output.lines.joined(separator: "\n"))
    ]
  }

  private mutating func scroll(_ motion: Motion?, _ size: Size) {
    let area = Self.text(size)
    let last = max(0, lines(columns: area.columns).count - area.rows)
    let target = motion?.target(from: top, pageSize: area.rows, count: last + 1) ?? top
    top = min(target, last)
  }
}

/// Has a command look words up.
package struct LookUpQuestion: Question {
  package let lookUp: LookUp

  package func answer(from sources: Sources, report: @escaping @Sendable (CommandOutput) -> Void) async {
    guard let commands = sources.commands else { return }
    report(await commands.output(of: lookUp))
  }

  package func receive(_ output: CommandOutput, in model: inout Model) -> [Effect] {
    model.changeScreens(of: OutputScreen.self) { screen, _ in
      if screen.lookUp == lookUp { screen.output = output }
      return []
    }
  }
}

// MARK: - Drawing

extension OutputScreen {
  private static func text(_ size: Size) -> Rect {
    Layout.screenArea(size).inset(left: 3, top: 2, right: 1)
  }

  package func draw(on canvas: inout Canvas, of model: Model) {
    let area = Layout.screenArea(model.size)
    canvas.fill(area, style: .plain)
    var column = area.column + 1
    column +=
      canvas.write(lookUp.command.name, column: column, row: area.row, style: Style(.accent, .bold)) + 2
    canvas.write(
      Fitting.fit(lookUp.words, columns: area.endColumn - column - 1), column: column, row: area.row,
      style: Style(.plain, .bold))
    let text = Self.text(model.size)
    canvas.focus = Point(column: text.column, row: text.row)
    for (row, line) in lines(columns: text.columns).dropFirst(top).prefix(text.rows).enumerated() {
      canvas.write(line.words, column: text.column, row: text.row + row, style: line.style)
    }
  }

  /// The lines of the output, then a line about the command's end if that was not a good one.
  private func lines(columns: Int) -> [(words: String, style: Style)] {
    guard let output else { return [(wording(en: "running…", vi: "đang chạy…"), Style(.quiet))] }
    return output.lines.flatMap { Self.wrapped($0, columns, .plain) }
      + output.remarks.flatMap { Self.wrapped($0, columns, Style(.alert)) }
  }

  private static func wrapped(_ line: String, _ columns: Int, _ style: Style) -> [(
    words: String, style: Style
  )] {
    guard !line.isEmpty else { return [(words: "", style: style)] }
    return TextWrap.lines(of: line, columns: columns, keepsIndent: true)
      .map { (words: String(line.slice($0.range)), style: style) }
  }
}

extension CommandOutput {
  /// Sentences about an output that is not whole.
  fileprivate var remarks: [String] {
    let cut =
      isCut ? [wording(en: "the rest of the output is left out", vi: "phần còn lại đã bị lược bỏ")] : []
    return cut + [endingRemark].compactMap(\.self)
  }

  private var endingRemark: String? {
    switch ending {
    case .exited(0): lines.isEmpty ? wording(en: "the command wrote nothing", vi: "lệnh không in ra gì") : nil
    case .exited(let status):
      wording(en: "the command ended with status \(status)", vi: "lệnh kết thúc với mã \(status)")
    case .signalled(let number):
      wording(en: "the command was ended by signal \(number)", vi: "lệnh bị dừng bởi tín hiệu \(number)")
    case .timedOut:
      wording(en: "the command took too long and was stopped", vi: "lệnh chạy quá lâu nên đã bị dừng")
    case .failed(let words): words
    }
  }
}
