internal import Localization

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

extension [Macro] {
  /// The shortest way on which a macro runs itself, from its name to its name again; nil if the macro never does.
  package func circle(from name: String) -> [String]? {
    let called = Dictionary(
      map { macro in
        let names = macro.steps.compactMap { if case .action(.macro(let name)) = $0 { name } else { nil } }
        return (macro.name, names)
      }, uniquingKeysWith: { first, _ in first })
    var paths = [[name]]
    var seen: Set<String> = []
    while !paths.isEmpty {
      let path = paths.removeFirst()
      for next in called[path[path.count - 1]] ?? [] {
        if next == name { return path + [next] }
        if seen.insert(next).inserted { paths.append(path + [next]) }
      }
    }
    return nil
  }
}

extension Macro.Step {
  /// The step as the settings write it.
  fileprivate var text: String {
    switch self {
    case .action(let action): action.name ?? ""
    case .search(let query): "/" + query
    case .run(let line): "!" + line
    case .pipe(let line, .text): "|" + line
    case .pipe(let line, let format): "|\(format.rawValue):" + line
    }
  }
}

/// A step of a macro that runs, with its place.
struct MacroStep: Hashable, Sendable {
  let macro: String
  /// From 1.
  let number: Int
  let step: Macro.Step

  /// `morning stopped at step 2 (next-unread): no unread article`.
  func wording(stoppedBecause reason: String) -> String {
    Localization.wording(
      en: "\(macro) stopped at step \(number) (\(step.text)): \(reason)",
      vi: "\(macro) dừng ở bước \(number) (\(step.text)): \(reason)")
  }
}

/// A macro that is running.
struct MacroRun: Hashable, Sendable {
  /// The step that was begun last; nil while no macro runs.
  var current: MacroStep?
  /// True until the command of the present step has ended.
  var isCommandRunning = false
  /// True if the names that searches use were asked for.
  var knowsNames = false
  /// Many more steps than a person writes, and few enough to end a macro that runs itself.
  private(set) var stepsLeft = 200

  /// Begins a step. False if there were too many.
  mutating func enter(_ step: MacroStep) -> Bool {
    current = step
    stepsLeft -= 1
    return stepsLeft > 0
  }
}
