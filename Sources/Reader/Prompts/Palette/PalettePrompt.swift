internal import Localization
package import Screen

/// The prompt of the command palette.
package struct PalettePrompt: Hashable, Sendable {
  /// All commands, with the keys that they have where the palette was opened.
  let all: [Command]
  let keyNames: [Action: String]
  package private(set) var field = TextField()
  /// The chosen command, as an index into `commands`.
  package internal(set) var choice = 0
  /// True if a key chose the command.
  private var isMoved = false

  /// The command that Enter runs; nil until something is typed or a key chooses one.
  package var chosen: Int? { field.isEmpty && !isMoved ? nil : choice }

  /// The commands that fit the typed text, best first.
  package var commands: [Command] { Command.matching(field.text, among: all) }

  init(_ model: Model) {
    all = Command.all(with: model.settings)
    let keys = { (command: Command) in
      (command.action, model.settings.keymap.keyNames(for: [command.action], in: model.keyContexts))
    }
    keyNames = Dictionary(all.map(keys), uniquingKeysWith: { first, _ in first })
  }
}

extension Model {
  mutating func openPalette() -> [Effect] {
    prompt = PalettePrompt(self)
    return []
  }
}

// MARK: - Keys and mouse

extension PalettePrompt: ReaderPrompt {
  package var input: TextField? { field }
  package var hasMenu: Bool { true }

  package func sign(in model: Model) -> String { ":" }

  package func remark(in model: Model) -> (words: String, style: Style) {
    (
      wording(en: "Enter runs  Tab completes  Esc closes", vi: "Enter chạy  Tab điền nốt  Esc đóng"),
      Style(.quiet)
    )
  }

  package func press(_ key: Key, in model: inout Model) -> [Effect] {
    var next = self
    switch key {
    case .enter: return run(in: &model)
    case .escape: return model.closePrompt()
    case .backspace where field.isEmpty: return model.closePrompt()
    case .up, .backTab: next.choose(.line(.previous))
    case .down: next.choose(.line(.next))
    case .pageUp: next.choose(.page(.previous))
    case .pageDown: next.choose(.page(.next))
    case .tab: next.complete()
    default: next.edit { $0.edit(by: key) }
    }
    model.prompt = next
    return []
  }

  package func paste(_ text: String, in model: inout Model) -> [Effect] {
    var next = self
    next.edit { $0.insert(pasted: text) }
    model.prompt = next
    return []
  }

  /// A click on a command runs the command; a click elsewhere closes the palette.
  package func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    var next = self
    switch event.action {
    case .click, .doubleClick:
      guard let index = Self.layout(in: model.size).index(at: event.point, choice: choice) else {
        return model.closePrompt()
      }
      (next.choice, next.isMoved) = (index, true)
      return next.run(in: &model)
    case .wheelDown: next.choose(.line(.next))
    case .wheelUp: next.choose(.line(.previous))
    }
    model.prompt = next
    return []
  }

  package func drawMenu(on canvas: inout Canvas) { drawPalette(self, on: &canvas) }

  private func run(in model: inout Model) -> [Effect] {
    let commands = commands
    guard let choice = chosen, commands.indices.contains(choice) else { return [] }
    model.prompt = nil
    model.pickedCommand = commands[choice].action
    return []
  }
}

extension PalettePrompt {
  private mutating func choose(_ motion: Motion) {
    defer { isMoved = true }
    // The first motion chooses the first command.
    guard chosen != nil || motion != .line(.next) else { return }
    choice = motion.target(from: choice, pageSize: MenuLayout.mostLines, count: commands.count)
  }

  private mutating func edit(_ change: (inout TextField) -> Void) {
    let before = field.text
    change(&field)
    if field.text != before { (choice, isMoved) = (0, false) }
  }

  /// Tab: the chosen command's whole name.
  private mutating func complete() {
    let commands = commands
    guard let choice = chosen, commands.indices.contains(choice) else { return }
    field = TextField(commands[choice].name)
    self.choice = 0
  }
}
