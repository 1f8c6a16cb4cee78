internal import Screen

extension Model {
  mutating func openHelp() -> [Effect] {
    help = 0
    return []
  }

  /// While the help lies on top, keys speak to it.
  mutating func performInHelp(_ action: Action) -> [Effect] {
    switch action {
    case .move(let motion): scrollHelp(motion)
    case .help, .close, .takeBack, .open: help = nil
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default: break
    }
    return []
  }

  mutating func scrollHelp(_ motion: Motion) {
    let rows = HelpText.area(for: size).rows
    let count = max(1, HelpText.lines(columns: HelpText.area(for: size).columns).count - rows + 1)
    help = motion.target(from: help ?? 0, pageSize: rows, count: count)
  }
}
