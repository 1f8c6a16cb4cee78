internal import Catalogue
internal import Localization
package import Screen

/// The prompt for a command line of the shell, with or without something that is fed to the command.
package struct CommandPrompt: Hashable, Sendable {
  /// The inputs among which Tab goes around; empty for a command that reads the keyboard.
  package let inputs: [CommandInput]
  /// The chosen input, as an index.
  package internal(set) var choice = 0
  package internal(set) var field = TextField()
  /// The earlier command that is shown in place of the typed text.
  private var recall: Recall?

  /// A place in the history of commands.
  private struct Recall: Hashable {
    var index: Int
    /// The text that was typed before the history was entered.
    let draft: String
  }

  init(inputs: [CommandInput]) {
    self.inputs = inputs
  }

  var fed: CommandInput? { inputs.indices.contains(choice) ? inputs[choice] : nil }
}

extension Model {
  /// `|`: asks for a command that reads what is shown.
  mutating func openPipe() -> [Effect] {
    let findings = findings
    guard !findings.isEmpty else {
      return refuse(
        screen == nil
          ? wording(en: "no article is open", vi: "chưa mở bài nào")
          : wording(en: "nothing to pipe here", vi: "ở đây không có gì để chuyển cho lệnh"))
    }
    let inputs = findings.flatMap { finding in
      [FindingFormat.text, .json, .csv].map { CommandInput(finding, as: $0) }
    }
    return openCommand(CommandPrompt(inputs: inputs))
  }

  /// `!`: asks for a command that gets the terminal.
  mutating func openRun() -> [Effect] { openCommand(CommandPrompt(inputs: [])) }

  private mutating func openCommand(_ prompt: CommandPrompt) -> [Effect] {
    self.prompt = prompt
    return commands.count == 0 ? [.recallCommands] : []
  }

  /// Takes in the commands of earlier sittings.
  mutating func receive(earlierCommands lines: [String]) -> [Effect] {
    commands = SearchHistory(lines + (0..<commands.count).compactMap { commands[$0] })
    return []
  }
}

extension CommandPrompt: ReaderPrompt {
  package var input: TextField? { field }

  package func sign(in model: Model) -> String {
    model.keyName(for: inputs.isEmpty ? .runCommand : .pipe) + " "
  }

  package func remark(in model: Model) -> (words: String, style: Style) {
    guard let fed else {
      return (
        wording(en: "Enter runs  ↑ earlier  Esc closes", vi: "Enter chạy  ↑ lệnh trước  Esc đóng"),
        Style(.quiet)
      )
    }
    let (name, format) = (fed.finding.name, fed.format.shortName)
    return (
      wording(
        en: "\(name.text), \(format.text)  Tab: other  ↑ earlier",
        vi: "\(name.text), \(format.text)  Tab: đổi  ↑ lệnh trước"), Style(.quiet)
    )
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] {
    var next = self
    switch key {
    case .enter: return run(in: &model)
    case .escape: return model.closePrompt()
    case .backspace where field.isEmpty: return model.closePrompt()
    case .tab where !inputs.isEmpty: next.choice = (choice + 1) % inputs.count
    case .backTab where !inputs.isEmpty: next.choice = (choice + inputs.count - 1) % inputs.count
    case .up: next.recall(.previous, in: model.commands)
    case .down: next.recall(.next, in: model.commands)
    default:
      next.field.edit(by: key)
      if next.field.text != field.text { next.recall = nil }
    }
    model.prompt = next
    return []
  }

  package func paste(_ text: String, in model: inout Model) -> [Effect] {
    var next = self
    next.field.insert(pasted: text)
    model.prompt = next
    return []
  }

  /// Up and Down: an earlier command in place of the typed text; after the last command the typed text again.
  private mutating func recall(_ direction: Direction, in history: SearchHistory) {
    let from = recall ?? Recall(index: history.count, draft: field.text)
    let index = from.index + direction.step
    guard (0...history.count).contains(index) else { return }
    recall = Recall(index: index, draft: from.draft)
    field = TextField(history[index] ?? from.draft)
  }

  private func run(in model: inout Model) -> [Effect] {
    let line = field.text
    guard line.contains(where: { !$0.isWhitespace }) else { return model.closePrompt() }
    model.commands.note(line)
    let command = ShellCommand(line, input: fed, waitsAtEnd: model.settings.waitsAfterCommands)
    model.prompt = nil
    // The next step of a macro waits for the end of the command.
    model.macroRun.isCommandRunning = true
    return [.keepCommand(line), .run(command)]
  }
}
