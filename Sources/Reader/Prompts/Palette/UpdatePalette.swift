internal import Screen

extension Model {
  mutating func openPalette() -> [Effect] {
    prompt = .command(PalettePrompt())
    return []
  }

  mutating func press(_ key: Key, in palette: PalettePrompt) -> [Effect] {
    var palette = palette
    switch key {
    case .enter: return run(palette)
    case .escape: return closePrompt()
    case .backspace where palette.field.isEmpty: return closePrompt()
    case .up, .backTab: palette.choose(.line(.previous))
    case .down: palette.choose(.line(.next))
    case .pageUp: palette.choose(.page(.previous))
    case .pageDown: palette.choose(.page(.next))
    case .tab: palette.complete()
    default: palette.edit(by: key)
    }
    prompt = .command(palette)
    return []
  }

  /// A click on a command runs it, a click elsewhere closes the palette.
  mutating func handle(_ event: MouseEvent, in palette: PalettePrompt) -> [Effect] {
    var palette = palette
    switch event.action {
    case .click, .doubleClick:
      guard let index = PaletteShape(size).index(at: event.point, choice: palette.choice) else {
        return closePrompt()
      }
      palette.choice = index
      return run(palette)
    case .wheelDown: palette.choose(.line(.next))
    case .wheelUp: palette.choose(.line(.previous))
    }
    prompt = .command(palette)
    return []
  }

  mutating func closePrompt() -> [Effect] {
    prompt = nil
    return []
  }

  private mutating func run(_ palette: PalettePrompt) -> [Effect] {
    let commands = palette.commands
    guard commands.indices.contains(palette.choice) else { return [] }
    prompt = nil
    let action = commands[palette.choice].action
    return overlay.map { perform(action, in: $0) } ?? perform(action)
  }
}

extension PalettePrompt {
  /// Commands that are shown at a time, at most.
  static let visibleCommands = 10

  fileprivate mutating func choose(_ motion: Motion) {
    choice = motion.target(from: choice, pageSize: Self.visibleCommands, count: commands.count)
  }

  fileprivate mutating func edit(by key: Key) {
    edit { $0.edit(by: key) }
  }

  mutating func paste(_ text: String) {
    edit { $0.insert(pasted: text) }
  }

  private mutating func edit(_ change: (inout TextField) -> Void) {
    let typed = field.text
    change(&field)
    if field.text != typed { choice = 0 }
  }

  /// Tab: the chosen command's whole name.
  fileprivate mutating func complete() {
    let commands = commands
    guard commands.indices.contains(choice) else { return }
    field = TextField(commands[choice].name)
    choice = 0
  }
}
