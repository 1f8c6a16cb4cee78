internal import Screen

extension Model {
  mutating func openHelp() -> [Effect] {
    lay(.help(top: 0))
    return []
  }

  /// While the help lies on top, keys speak to it.
  mutating func performInHelp(_ action: Action, top: Int) -> [Effect] {
    switch action {
    case .move(let motion): scrollHelp(motion, from: top)
    case .help, .close, .takeBack, .open: closeOverlay()
    default: break
    }
    return []
  }

  mutating func handleInHelp(_ event: MouseEvent, top: Int) {
    switch event.action {
    case .wheelDown: scrollHelp(.line(.next), from: top)
    case .wheelUp: scrollHelp(.line(.previous), from: top)
    case .click, .doubleClick: closeOverlay()
    }
  }

  private mutating func scrollHelp(_ motion: Motion, from top: Int) {
    let rows = HelpText.area(for: size).rows
    let count = max(1, HelpText.lines(columns: HelpText.area(for: size).columns).count - rows + 1)
    replaceOverlay(with: .help(top: motion.target(from: top, pageSize: rows, count: count)))
  }
}
