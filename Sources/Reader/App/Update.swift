internal import Catalogue
internal import Localization
internal import Screen

/// The effects before the first message.
package func start(_ model: inout Model) -> [Effect] {
  [.ask(LastView()), .ask(EarlierSearches())]
}

/// Changes the model by a message and returns the effects. Pure: no clock, no disk, no chance.
///
/// The inputs of the user that waited for the message are performed.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  let effects = receive(message, in: &model)
  model.asked.note(effects)
  return effects + model.performInputs()
}

private func receive(_ message: Message, in model: inout Model) -> [Effect] {
  switch message {
  case .key(let key): model.press(key)
  case .paused: model.notePause()
  case .mouse(let event): model.handle(event)
  case .dragged(let point): model.drag(to: point)
  case .released: model.release()
  case .resized(let size): model.resize(to: size)
  case .pasted(let text): model.paste(text)
  case .answered(let reply): model.receive(reply)
  case .corrected(let change): model.confirm(.correction(change))
  case .marked(let change): model.confirm(.mark(change))
  case .noted(let change): model.confirm(.note(change))
  case .termKept(let change): model.confirm(.term(change))
  case .subscriptionKept(let change): model.confirm(.source(change)) + model.noteSources()
  case .searchKept(let change): model.confirm(.search(change)) + model.noteSavedSearches()
  case .draftsFound(let drafts): model.receive(drafts: drafts)
  case .noteEdited(let draft, let text): model.receiveNote(text, of: draft)
  case .loading(let state): model.receive(state)
  case .server(let state): model.receive(state)
  case .collectionChanged: model.refresh()
  case .correctionsChanged: model.noteCorrections()
  case .reread: model.reread()
  case .termbaseChanged: model.refreshScreen()
  case .savedSearchesChanged: model.noteSavedSearches()
  case .reminded(let id): model.settle(on: id)
  case .waitLimited(let wait): model.limit(wait: wait)
  case .told(let words): model.tell(words)
  case .warned(let words): model.warn(words)
  case .commandEnded(let words, let succeeded): model.noteEnd(ofCommand: words, succeeded: succeeded)
  case .prepared(let command, let input): [.launch(command, input: input)]
  case .commandsRecalled(let lines): model.receive(earlierCommands: lines)
  case .fetching(let progress): model.receive(progress)
  case .subscriptionsChanged: model.noteSources()
  case .settingsChanged(let settings): model.changeSettings(to: settings)
  case .succeeded(let successions): model.receive(successions)
  case .edited(let id, let article): model.receiveEdited(article, insteadOf: id)
  }
}

// MARK: - Actions

extension Model {
  fileprivate mutating func receive(_ reply: any AnyReply) -> [Effect] {
    asked.noteAnswer(to: reply.anyQuestion)
    abandoned = []
    return reply.receive(in: &self)
  }

  /// Performs an action on the panes.
  mutating func perform(_ action: Action) -> [Effect] {
    if action != .search { textStep = TextStep(action) }
    return switch action {
    case .move(let motion): move(motion)
    case .unfold: unfold()
    case .focus(.side(let direction)) where movesReadingCursor: stepWord(direction)
    case .focus(let motion): moveFocus(motion)
    case .open: open()
    case .language(let direction): filterLanguage(direction)
    case .relatedStory, .otherLanguage: jump(by: action)
    case .screen(let name): ScreenList.open(name, over: &self)
    case .mention(let direction): stepMention(direction)
    case .history(let direction): stepHistory(direction)
    case .takeBack: takeBack()
    case .changeOrder: changeOrder()
    case .changeSecondOrder: changeSecondOrder()
    case .reverseOrder: reverseOrder()
    case .listByStory: listByStory()
    case .sort(let key): sort(SortOrder(key, then: listing.order.second))
    case .search: openSearch()
    case .keepSearch: openNamePrompt()
    case .match(let direction): stepMatch(direction)
    case .correct: openCorrection()
    case .fetch: [.fetch(nil)]
    case .fetchPage: fetchPage()
    case .commands: openPalette()
    case .close: close()
    case .quit: [.quit]
    case .redraw: [.redraw]
    case .suspend: [.suspend]
    case .readingCursor: toggleReadingCursor()
    case .sentence(let direction): stepSentence(direction)
    case .copyCitation, .copyMenu, .pipe, .runCommand, .lookUp, .articlesOfBoth, .openAddress, .numberLinks,
      .export, .exportGlossary, .edit:
      takeOut(action)
    default: performMarking(action)
    }
  }

  /// Performs an action by which something leaves the article or the list.
  private mutating func takeOut(_ action: Action) -> [Effect] {
    switch action {
    case .copyCitation: copyFromPanes()
    case .copyMenu: openCopyMenu()
    case .pipe: openPipe()
    case .runCommand: openRun()
    case .lookUp: openLookUp()
    case .articlesOfBoth: listBoth()
    case .openAddress: openAddress()
    case .numberLinks: numberLinks()
    case .export: openExport()
    case .exportGlossary: exportGlossary()
    case .edit: edit()
    default: []
    }
  }

  /// Performs an action that marks articles or arranges the list.
  private mutating func performMarking(_ action: Action) -> [Effect] {
    switch action {
    case .toggleRead: toggle(.read)
    case .toggleStar: toggle(.starred)
    case .toggleHidden: annotate(.toggle(.hidden))
    case .tag: openTagPrompt()
    case .note: annotate(.editNote)
    case .choose: choose()
    case .chooseRange: chooseRange()
    case .chooseAll: chooseAll()
    case .unread(let direction): seekUnread(direction)
    case .markAllRead: markAllRead()
    case .undo: undo()
    case .changeLines: changeLines()
    case .arrange: arrange()
    case .resizePane(let direction): resizePane(direction)
    case .acceptTerm, .rejectTerm, .pause, .zoom: tellUnused(action)
    default: []
    }
  }

  private mutating func move(_ motion: Motion) -> [Effect] {
    switch focus {
    case .list: moveInList(motion)
    case .reader: movesReadingCursor ? moveCursor(by: motion) : scrollReader(motion)
    case .sidebar: moveInSidebar(motion)
    }
  }

  /// Space: unfolds the chosen line of the sidebar; shows the articles of a line that is a story; at an article's end goes to
  /// the next unread one; elsewhere a page down.
  private mutating func unfold() -> [Effect] {
    if focus == .list, listing.isByStory, let row = list.selectedRow, row.storyCount > 1 {
      return StoryScreen.open(row.id, over: &self)
    }
    if focus == .sidebar, sidebar.selected?.isFolded == true { return openSidebarTarget() }
    if focus == .reader, isEndShown { return noteReading() + seekUnread(.next) }
    return move(.page(.next))
  }

  private mutating func open() -> [Effect] {
    switch focus {
    case .list: readSelected()
    case .reader: movesReadingCursor ? openLookUp() : scrollReader(.line(.next))
    case .sidebar: openSidebarTarget()
    }
  }

  private mutating func close() -> [Effect] {
    guard closesPane else { return [.quit] }
    return moveFocus(.to(.list))
  }

  /// Pasted text goes into the prompt as one change. Where no prompt is open the text does nothing: its letters are no
  /// commands.
  mutating func performPaste(_ text: String) -> [Effect] {
    notice = nil
    if let prompt { return prompt.paste(text, in: &self) + followOnStories() }
    let key = keyName(for: .search)
    return refuse(
      wording(
        en: "pasted text goes into a search: \(key) first",
        vi: "chữ dán vào dành cho tìm kiếm: hãy bấm \(key) trước"))
  }
}

// MARK: - The mouse

extension Model {
  mutating func handle(_ event: MouseEvent) -> [Effect] {
    isTouched = true
    notice = nil
    pendingKeys = []
    // A click means what is on the screen now; keys that still wait could change that.
    let effects = [.click, .doubleClick].contains(event.action) ? endWaiting() : []
    if let prompt { return effects + prompt.handle(event, in: &self) + runPickedCommand() }
    if let screen {
      dragged = screen.divider(at: event.point, in: self)
      return effects + changeTopScreen { $0.handle(event, in: &$1) }
    }
    return effects + handleOnPanes(event)
  }
}

// MARK: - Sizes

extension Model {
  mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    return relayout() + changeScreens { $0.resize(in: $1) }
  }
}

// MARK: - News

extension Model {
  mutating func receive(_ state: LoadingState) -> [Effect] {
    let isNew = state.refusals.count > loading.refusals.count
    loading = state
    if isNew, let first = state.refusals.first {
      let others = state.refusals.count - 1
      let more = Counting.grouped(others)
      mention(
        others == 0 ? first : wording(en: "\(first) (and \(more) more)", vi: "\(first) (và \(more) lỗi nữa)"))
    }
    return []
  }

  /// The collection changed: rows, names and stories are asked for again; the place stays.
  mutating func refresh() -> [Effect] {
    let presence = reader.wanted.map { [Effect.ask(Presence(article: $0))] } ?? []
    let connections = reader.wanted.map { [Effect.ask(ConnectionsQuestion(article: $0))] } ?? []
    guard isTouched, let read = reader.wanted else {
      list.opensOnArrival = true
      return presence + fetchRows(anchor: returningAnchor ?? .index(0), isAskedFor: false) + connections
        + refreshScreen()
    }
    // Rows that the user waits for are asked for again, with their place.
    let anchor = list.isAwaited(for: listing) ? list.pending?.anchor : nil
    return presence
      + fetchRows(anchor: anchor ?? .article(read, orIndex: list.selection), isAskedFor: false)
      + connections + refreshScreen()
  }

  /// The corrections of names changed: what they name is asked for again. Keys that came behind the key of a correction wait
  /// for it.
  mutating func noteCorrections() -> [Effect] {
    let isAwaited = asked.isChanging(.corrections)
    asked.noteEnd(ofChanging: .corrections)
    let effects = refresh()
    return isAwaited ? effects.awaitedByKeys : effects
  }

  /// The saved searches changed: the search that uses one, and their screen, are asked for again.
  mutating func noteSavedSearches() -> [Effect] {
    asked.noteEnd(ofChanging: .searches)
    return [.ask(SearchNames())] + changeScreens(of: SavedSearchesScreen.self) { $0.refresh(in: $1) }
  }

  mutating func receive(_ state: ServerState) -> [Effect] {
    server = state
    return []
  }

  mutating func receive(_ progress: FetchProgress?) -> [Effect] {
    fetching = progress
    return []
  }

  /// Shows something that happened beside the screen and that the user should know.
  mutating func tell(_ words: String) -> [Effect] {
    notice = words.isEmpty ? nil : words
    return []
  }
}

// MARK: - Settings

extension Model {
  /// The user's settings changed: they hold from the next frame on.
  mutating func changeSettings(to settings: ReaderSettings) -> [Effect] {
    self.settings = settings
    pendingKeys = []
    reader.awaited.offset = reader.page.offset(ofLine: reader.top) ?? reader.awaited.offset
    reader.page = Page()
    return relayout() + refreshScreen()
  }
}
