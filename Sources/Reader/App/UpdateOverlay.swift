internal import Screen

extension Model {
  /// What an action does while a screen lies over the panes.
  mutating func perform(_ action: Action, in overlay: Overlay) -> [Effect] {
    switch action {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .commands: return openPalette()
    default: break
    }
    switch overlay {
    case .help(let top): return performInHelp(action, top: top)
    case .comparison(let state): return perform(action, in: state)
    case .timeline(let state): return perform(action, in: state)
    case .glossary(let state): return perform(action, in: state)
    case .entity(let state): return perform(action, in: state)
    }
  }

  mutating func handle(_ event: MouseEvent, in overlay: Overlay) -> [Effect] {
    switch overlay {
    case .help(let top): handleInHelp(event, top: top)
    case .comparison(let state): handle(event, in: state)
    case .timeline(let state): return handle(event, in: state)
    case .glossary(let state): return handle(event, in: state)
    case .entity(let state): return handle(event, in: state)
    }
    return []
  }
}
