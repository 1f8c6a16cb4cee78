internal import Catalogue

extension Model {
  mutating func moveFocus(_ motion: FocusMotion) -> [Effect] {
    let (all, former) = (Focus.allCases, focus)
    switch motion {
    case .cycle(let direction):
      let panes = arrangement.panes == .withoutSidebar && focus != .sidebar ? [.list, .reader] : all
      focus = panes[(focus.rawValue + direction.step + panes.count) % panes.count]
    case .side(let direction):
      focus = all[min(max(0, focus.rawValue + direction.step), all.count - 1)]
    case .to(let pane): focus = pane
    }
    if focus == .sidebar { chooseSomething() }
    return relayout() + (focus == .list && former != .list ? readLineOfList() : [])
  }

  /// Reads the article of the list's line where another one is read that isn't listed: keys in the list are about the line
  /// that they stand on. The history leads back.
  private mutating func readLineOfList() -> [Effect] {
    guard isReadingBesideList, let row = list.selectedRow else { return [] }
    return show(row.id, isKept: false)
  }

  /// True if the list has articles, and not the one that is read. An article that was just edited is about to come.
  var isReadingBesideList: Bool {
    guard let wanted = reader.wanted, wanted != unindexed, let row = list.selectedRow,
      StoryMembers(of: row, in: listing) == nil
    else { return false }
    return !list.isAwaited(for: listing) && row.id != wanted && list.row(of: wanted) == nil
  }

  /// Sets the page anew where the reader's width changed, and keeps every pane's place.
  mutating func relayout() -> [Effect] {
    let effects = setPage()
    list.reveal(visible: visibleRows)
    revealInSidebar()
    return effects + goToAwaitedMatches() + fetchMissingRows() + remindToSettle()
  }
}
