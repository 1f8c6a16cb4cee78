/// Actions and commands that one key runs in order.
package struct Macro: Hashable, Sendable {
  /// One step of a macro.
  package enum Step: Hashable, Sendable {
    case action(Action)
    /// List what a search finds.
    case search(String)
    /// Run a line of the shell, which gets the terminal.
    case run(String)
    /// Pipe what is shown to a line of the shell.
    case pipe(String, FindingFormat)
  }

  /// The name in the command palette.
  package let name: String
  package let steps: [Step]
  /// A step of the settings that is none; the macro then runs nothing.
  package let unknownStep: String?

  package init(name: String, steps: [Step], unknownStep: String? = nil) {
    (self.name, self.steps, self.unknownStep) = (name, steps, unknownStep)
  }
}

/// A macro that is running.
struct MacroRun: Hashable, Sendable {
  /// The steps that wait for the step before them.
  private(set) var steps: ArraySlice<Macro.Step> = []
  /// Many more steps than a person writes, and few enough to end a macro that runs itself.
  private(set) var stepsLeft = 200
  /// True while the input of a command is made.
  var isPreparing = false

  init() {}

  init(steps: [Macro.Step]) { self.steps = steps[...] }

  /// Takes the next step.
  mutating func next() -> Macro.Step? {
    stepsLeft -= 1
    return steps.popFirst()
  }

  /// Puts the steps of another macro before the later ones.
  mutating func insert(_ more: [Macro.Step]) { steps = more + steps }
}
