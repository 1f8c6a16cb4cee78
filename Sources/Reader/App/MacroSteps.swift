internal import Catalogue
internal import Localization

extension Model {
  /// Puts the steps of a macro before all that waits. A macro with a step that means nothing, and one that would run
  /// itself, ends all steps.
  mutating func runMacro(_ name: String) -> [Effect] {
    if let circle = settings.macros.circle(from: name) {
      let path = circle.joined(separator: " → ")
      return endMacro(
        wording(
          en: "the macro \(name) would run itself (\(path)); nothing was run",
          vi: "macro \(name) sẽ tự gọi chính nó (\(path)); chưa chạy gì"))
    }
    guard let macro = settings.macros.first(where: { $0.name == name }), !macro.steps.isEmpty else {
      let unknown = settings.macros.first { $0.name == name }?.unknownStep
      return endMacro(
        unknown.map {
          wording(
            en: "the macro \(name) has an unknown step “\($0)”; nothing was run",
            vi: "macro \(name) có bước không hiểu được “\($0)”; chưa chạy gì")
        } ?? wording(en: "the macro \(name) has no steps", vi: "macro \(name) không có bước nào"))
    }
    queue.putFirst(
      macro.steps.enumerated().map { .step(MacroStep(macro: name, number: $0 + 1, step: $1)) })
    return []
  }

  private mutating func endMacro(_ words: String) -> [Effect] {
    queue.removeSteps()
    macroRun = MacroRun()
    notice = words
    return []
  }

  /// Notes that what comes now is done by the user and by no macro, unless a macro waits for a prompt to be closed.
  mutating func noteEndOfMacro() {
    if !queue.holdsSteps { macroRun = MacroRun() }
  }

  mutating func perform(_ step: MacroStep) -> [Effect] {
    guard macroRun.enter(step) else {
      return endMacro(
        wording(
          en: "the macro \(step.macro) has too many steps", vi: "macro \(step.macro) có quá nhiều bước"))
    }
    switch step.step {
    case .action(let action): return run(action)
    case .search(let typed): return search(for: typed, in: step)
    case .run(let line): return start(ShellCommand(line, waitsAtEnd: settings.waitsAfterCommands))
    case .pipe(let line, let format):
      guard let finding = findings.first else {
        return refuse(wording(en: "nothing to pipe here", vi: "ở đây không có gì để chuyển cho lệnh"))
      }
      let input = CommandInput(finding, as: format)
      return start(ShellCommand(line, input: input, waitsAtEnd: settings.waitsAfterCommands))
    }
  }

  /// Lists what a search finds. A search that uses names of the user's is read when they are known.
  private mutating func search(for typed: String, in step: MacroStep) -> [Effect] {
    if Query.needsContext(typed), !macroRun.knowsNames {
      macroRun.knowsNames = true
      queue.putFirst([.step(step)])
      return [.ask(SearchNames())]
    }
    do throws(QueryError) {
      _ = try Query(parsing: typed, in: searchNames.context)
    } catch {
      return refuse(error.wording)
    }
    return search(for: typed)
  }

  /// Runs a command, for whose end the next step waits.
  private mutating func start(_ command: ShellCommand) -> [Effect] {
    macroRun.isCommandRunning = true
    return [.run(command)]
  }

  /// A command has ended, or its input could not be made. A command that failed ends a macro.
  mutating func noteEnd(ofCommand words: String, succeeded: Bool) -> [Effect] {
    macroRun.isCommandRunning = false
    if succeeded { return tell(words) }
    return refuse(words)
  }
}
