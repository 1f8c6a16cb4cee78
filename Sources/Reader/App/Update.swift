internal import Catalogue
internal import Screen

/// What is to be done before the first message.
package func start(_ model: inout Model) -> [Effect] {
  [.fetchPlace, .fetchSearches]
}

/// Changes the model by what happened and says what is to be done. Pure: no clock, no disk, no chance.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key): model.press(key)
  case .mouse(let event): model.handle(event)
  case .resized(let size): model.resize(to: size)
  case .rows(let window): model.receive(window)
  case .article(let id, let article): model.receive(article, for: id)
  case .connections(let connections): model.receive(connections)
  case .comparison(let request, let comparison): model.receive(comparison, for: request)
  case .timeline(let timeline): model.receive(timeline)
  case .glossary(let id, let glossary): model.receive(glossary, of: id)
  case .page(let id, let page): model.receive(page, for: id) + model.receiveForComparison(page, of: id)
  case .matches(let id, let query, let hits): model.receive(matches: hits, in: id, of: query)
  case .names(let beginning, let entities): model.receive(names: entities, beginning: beginning)
  case .entityPage(let key, let page): model.receive(page, of: key)
  case .entityRows(let window): model.receive(articlesOfEntity: window)
  case .candidates(let beginning, let entries): model.receive(candidates: entries, beginning: beginning)
  case .corrected(let change): model.confirm(change)
  case .loading(let state): model.receive(state)
  case .collectionChanged: model.refresh()
  case .record(let id, let record): model.receive(record, of: id)
  case .marked(let change): model.confirm(change)
  case .markedAll(let change): model.receiveMarkedAll(change)
  case .unread(let request, let index): model.receiveUnread(request, at: index)
  case .place(let place): model.returnTo(place)
  case .searches(let history): model.receive(history)
  case .pasted(let text): model.paste(text)
  case .reminded(let id): model.settle(on: id)
  case .told(let words): model.tell(words)
  case .edited(let id, let article): model.receiveEdited(article, insteadOf: id)
  }
}

extension Model {
  mutating func press(_ key: Key) -> [Effect] {
    isTouched = true
    notice = nil
    reader.awaited.jump = nil
    let action = Binding.action(for: key)
    if let prompt, action != .redraw, action != .suspend { return press(key, in: prompt) }
    marking.unconfirmed = nil
    guard let action else { return [] }
    return overlay.map { perform(action, in: $0) } ?? perform(action)
  }

  private mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
    switch prompt {
    case .search(let search): press(key, in: search)
    case .command(let palette): press(key, in: palette)
    case .correction(let correction): press(key, in: correction)
    }
  }

  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .move(let motion): move(motion)
    case .focus(let motion): moveFocus(motion)
    case .open: open()
    case .language(let direction): filterLanguage(direction)
    case .nearestStory, .nearestTranslation: jump(by: action)
    case .compare: compare()
    case .timeline: openTimeline()
    case .glossary: openGlossary()
    case .exportGlossary: exportGlossary()
    case .zoom: []
    case .mention(let direction): stepMention(direction)
    case .history(let direction): stepHistory(direction)
    case .takeBack: takeBack()
    case .changeOrder: changeOrder()
    case .reverseOrder: reverseOrder()
    case .sort(let key): sort(SortOrder(key))
    case .search: openSearch()
    case .match(let direction): stepMatch(direction)
    case .entityPage: openEntityPage()
    case .correct: openCorrection()
    case .commands: openPalette()
    case .help: openHelp()
    case .close: close()
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    case .toggleRead: toggle(.read)
    case .toggleStar: toggle(.starred)
    case .unread(let direction): seekUnread(direction)
    case .markAllRead: markAllRead()
    case .undo: undo()
    case .copyCitation: copyCitation()
    case .edit: edit()
    case .export: export()
    }
  }

  private mutating func move(_ motion: Motion) -> [Effect] {
    switch focus {
    case .list: moveInList(motion)
    case .reader: scrollReader(motion)
    case .sidebar: moveInSidebar(motion)
    }
  }

  private mutating func open() -> [Effect] {
    switch focus {
    case .list: readSelected()
    case .reader: scrollReader(.line(.next))
    case .sidebar: openSidebarTarget()
    }
  }

  mutating func moveFocus(_ motion: FocusMotion) -> [Effect] {
    let all = Focus.allCases
    switch motion {
    case .cycle(let direction):
      focus = all[(focus.rawValue + direction.step + all.count) % all.count]
    case .side(let direction):
      focus = all[min(max(0, focus.rawValue + direction.step), all.count - 1)]
    case .to(let pane): focus = pane
    }
    if focus == .sidebar { chooseSomething() }
    return relayout()
  }

  private mutating func close() -> [Effect] {
    guard closesPane else { return [.quit] }
    return moveFocus(.to(.list))
  }

  /// Sets the page anew where the reader's width changed, and keeps every pane's place.
  mutating func relayout() -> [Effect] {
    let effects = setPage()
    list.reveal(visible: visibleRows)
    revealInSidebar()
    return effects + revealInEntityPage() + goToAwaitedMatches() + fetchMissingRows() + remindOfPlace()
  }

  mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    relayoutTimeline()
    return relayout() + relayoutComparison()
  }

  mutating func receive(_ state: LoadingState) -> [Effect] {
    let isNew = state.refusals.count > loading.refusals.count
    loading = state
    if isNew, let first = state.refusals.first {
      let others = state.refusals.count - 1
      notice = others == 0 ? first : "\(first) (and \(Counting.grouped(others)) more)"
    }
    return []
  }
}
