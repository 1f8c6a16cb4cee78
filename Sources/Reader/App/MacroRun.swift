internal import Localization

extension Model {
  /// Runs the steps of a macro. The next key ends a macro that still waits for the collection.
  mutating func runMacro(_ name: String) -> [Effect] {
    macroRun = MacroRun(steps: [.action(.macro(name))])
    return runSteps()
  }

  /// Runs the steps that are due, up to one that has to wait for an answer.
  mutating func runSteps() -> [Effect] {
    var effects: [Effect] = []
    while !waitsForAnswer, let step = macroRun.next() {
      guard macroRun.stepsLeft > 0 else {
        macroRun = MacroRun()
        notice = wording(
          en: "the macro has too many steps; does it run itself?",
          vi: "macro có quá nhiều bước; có phải nó tự gọi chính nó không?")
        break
      }
      effects += perform(step)
    }
    return effects
  }

  /// Starts a command whose input is made, then the steps of the macro behind it.
  mutating func launch(_ command: ShellCommand, input: [UInt8]) -> [Effect] {
    macroRun.isPreparing = false
    return [.launch(command, input: input)] + runSteps()
  }

  private mutating func perform(_ step: Macro.Step) -> [Effect] {
    switch step {
    case .action(.macro(let name)): return begin(macro: name)
    case .action(let action): return run(action)
    case .search(let typed): return search(for: typed)
    case .run(let line): return [.run(ShellCommand(line, waitsAtEnd: settings.waitsAfterCommands))]
    case .pipe(let line, let format):
      guard let finding = findings.first else { return [] }
      macroRun.isPreparing = true
      let input = CommandInput(finding, as: format)
      return [.run(ShellCommand(line, input: input, waitsAtEnd: settings.waitsAfterCommands))]
    }
  }

  /// Puts the steps of a macro before those that wait. A macro with a step that means nothing ends all steps.
  private mutating func begin(macro name: String) -> [Effect] {
    guard let macro = settings.macros.first(where: { $0.name == name }), !macro.steps.isEmpty else {
      let unknown = settings.macros.first { $0.name == name }?.unknownStep
      macroRun = MacroRun()
      notice =
        unknown.map {
          wording(
            en: "the macro \(name) has an unknown step “\($0)”; nothing was run",
            vi: "macro \(name) có bước không hiểu được “\($0)”; chưa chạy gì")
        } ?? wording(en: "the macro \(name) has no steps", vi: "macro \(name) không có bước nào")
      return []
    }
    macroRun.insert(macro.steps)
    return []
  }

  /// True while the last step's effect on the screen is on its way.
  private var waitsForAnswer: Bool {
    macroRun.isPreparing || !unreadSteps.isEmpty || reader.awaited.action != nil || list.pending != nil
      || reader.wanted != nil && !reader.isShown && reader.missing != reader.wanted
  }
}
