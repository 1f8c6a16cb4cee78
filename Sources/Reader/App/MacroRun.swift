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
    case .action(.macro(let name)):
      macroRun.insert(settings.macros.first { $0.name == name }?.steps ?? [])
      return []
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

  /// True while the last step's effect on the screen is on its way.
  private var waitsForAnswer: Bool {
    macroRun.isPreparing || !unreadSteps.isEmpty || reader.awaited.action != nil || list.pending != nil
      || reader.wanted != nil && !reader.isShown && reader.missing != reader.wanted
  }
}
