internal import Catalogue
internal import News
internal import Screen

extension Model {
  /// `w`: what the article's names and terms are called in the other language.
  mutating func openGlossary() -> [Effect] {
    guard let id = reader.wanted else {
      notice = "no article is open"
      return []
    }
    lay(.glossary(GlossaryState(article: id)))
    return [.fetchGlossary(id)]
  }

  /// Takes in a glossary that was asked for, whatever lies on top by now.
  mutating func receive(_ glossary: Glossary?, of id: ArticleID) -> [Effect] {
    for (index, overlay) in overlays.enumerated() {
      guard case .glossary(var state) = overlay, state.article == id else { continue }
      state.glossary = glossary
      state.isGone = glossary == nil
      state.choose(state.selected, visible: GlossaryLayout(size).visible)
      overlays[index] = .glossary(state)
    }
    return []
  }

  /// The glossary of all that is listed goes to files.
  mutating func exportGlossary() -> [Effect] {
    guard list.total > 0 else {
      notice = "nothing is listed"
      return []
    }
    notice = "writing the glossary…"
    return [.exportGlossary(.listing(listing))]
  }

  /// While a glossary lies on top, keys speak to it.
  mutating func perform(_ action: Action, in state: GlossaryState) -> [Effect] {
    var state = state
    switch action {
    case .close, .takeBack, .glossary:
      closeOverlay()
      return []
    case .help: return openHelp()
    case .open: return filter(by: state)
    case .export, .exportGlossary: return [.exportGlossary(.article(state.article))]
    case .copyCitation:
      return state.chosen.map { [.copy(([$0.source] + $0.targets.prefix(1)).joined(separator: " = "))] } ?? []
    case .move(let motion):
      let visible = GlossaryLayout(size).visible
      let target = motion.target(from: state.selected, pageSize: visible, count: state.entries.count)
      state.choose(target, visible: visible)
    default: break
    }
    replaceOverlay(with: .glossary(state))
    return []
  }

  /// Enter: lists only the articles with the chosen name or term.
  private mutating func filter(by state: GlossaryState) -> [Effect] {
    guard let entry = state.chosen else { return [] }
    closeOverlay()
    let effects =
      switch entry.kind {
      case .name(let entity): filterName(entity)
      case .term: narrowSearch(by: "\"\(entry.source.filter { $0 != "\"" })\"")
      }
    return effects + moveFocus(.to(.list))
  }

  mutating func handle(_ event: MouseEvent, in state: GlossaryState) -> [Effect] {
    var state = state
    let layout = GlossaryLayout(size)
    switch event.action {
    case .wheelDown: state.choose(state.selected + 1, visible: layout.visible)
    case .wheelUp: state.choose(state.selected - 1, visible: layout.visible)
    case .click, .doubleClick:
      guard layout.list.contains(event.point) else { return [] }
      state.choose(state.top + event.point.row - layout.list.row, visible: layout.visible)
      if event.action == .doubleClick { return filter(by: state) }
    }
    replaceOverlay(with: .glossary(state))
    return []
  }
}
