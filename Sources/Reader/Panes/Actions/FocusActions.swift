internal import Catalogue

extension Model {
  mutating func moveFocus(_ motion: FocusMotion) -> [Effect] {
    let all = Focus.allCases
    switch motion {
    case .cycle(let direction):
      let panes = arrangement.panes == .withoutSidebar && focus != .sidebar ? [.list, .reader] : all
      focus = panes[(focus.rawValue + direction.step + panes.count) % panes.count]
    case .side(let direction):
      focus = all[min(max(0, focus.rawValue + direction.step), all.count - 1)]
    case .to(let pane): focus = pane
    }
    if focus == .sidebar { chooseSomething() }
    return relayout()
  }

  /// Sets the page anew where the reader's width changed, and keeps every pane's place.
  mutating func relayout() -> [Effect] {
    let effects = setPage()
    list.reveal(visible: visibleRows)
    revealInSidebar()
    return effects + goToAwaitedMatches() + fetchMissingRows() + remindToSettle()
  }
}
